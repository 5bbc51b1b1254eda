extension Finisher {
  /// Writes the structure; gives the number of its root. ISO 32000-1, 14.7.
  mutating func writeStructure(
    _ element: StructureElement, on pages: [Int], fields: [Int]
  ) -> Int {
    let root = newNumber()
    var tree = StructureTree(root: root, pages: pages, fields: fields)
    let top = tree.add(element, under: root, numbers: { newNumber() })
    for (number, source) in tree.sources { writer.object(number, source) }
    let parents = newNumber()
    writer.object(parents, tree.parents)
    let identifiers = tree.identifiers.isEmpty ? "" : "/IDTree<</Names[\(tree.identifiers)]>>"
    writer.object(
      root,
      "<</Type/StructTreeRoot/K \(top) 0 R/ParentTree \(parents) 0 R"
        + "/ParentTreeNextKey \(pages.count + fields.count)\(identifiers)>>")
    return root
  }
}

/// The elements of a structure as they are written, and which of them each tag belongs to.
private struct StructureTree {
  let root: Int
  let pages: [Int]
  let fields: [Int]
  private(set) var sources: [(number: Int, source: String)] = []
  /// The element of every tag of a page.
  private var tags: [[Int: Int]]
  /// The element of every field.
  private var forms: [Int: Int] = [:]
  /// Names and elements of the notes, for the tree of names.
  private(set) var identifiers = ""
  private var noteCount = 0

  init(root: Int, pages: [Int], fields: [Int]) {
    self.root = root
    self.pages = pages
    self.fields = fields
    tags = Array(repeating: [:], count: pages.count)
  }

  /// Adds an element and what it holds; gives its number.
  mutating func add(
    _ element: StructureElement, under parent: Int, numbers: () -> Int
  ) -> Int {
    let number = numbers()
    let page = element.firstPage
    var kids: [String] = []
    for kid in element.kids {
      switch kid {
      case .element(let child):
        kids.append("\(add(child, under: number, numbers: numbers)) 0 R")
      case .content(let place, let tag):
        tags[place][tag] = number
        kids.append(
          place == page
            ? String(tag) : "<</Type/MCR/Pg \(pages[place]) 0 R/MCID \(tag)>>")
      case .field(let index):
        forms[index] = number
        kids.append("<</Type/OBJR/Obj \(fields[index]) 0 R>>")
      }
    }
    var source = "<</Type/StructElem/S/\(element.role.rawValue)/P \(parent) 0 R"
    if let page { source += "/Pg \(pages[page]) 0 R" }
    // An only kid is no list: those who judge a later seal look for a field right there.
    let list = kids.count == 1 ? kids[0] : "[\(kids.joined(separator: " "))]"
    source += "/K \(list)" + attributes(of: element, number) + ">>"
    sources.append((number, source))
    return number
  }

  /// What an element's role asks for. ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.3, 7.5 and 7.9.
  private mutating func attributes(of element: StructureElement, _ number: Int) -> String {
    var source = ""
    if let alternate = element.alternate { source += "/Alt \(PDFValue.text(alternate).source)" }
    if element.role == .note {
      noteCount += 1
      let digits = String(noteCount)
      let name = "(note-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ")"
      source += "/ID\(name)"
      identifiers += "\(name) \(number) 0 R "
    }
    var table = ""
    if element.role == .headCell { table += "/Scope/Column" }
    if element.rowSpan > 1 { table += "/RowSpan \(element.rowSpan)" }
    if element.columnSpan > 1 { table += "/ColSpan \(element.columnSpan)" }
    return table.isEmpty ? source : source + "/A<</O/Table\(table)>>"
  }

  /// The elements of the pages' tags, then those of the fields. ISO 32000-1, 14.7.4.4.
  var parents: String {
    var source = "<</Nums["
    for (page, elements) in tags.enumerated() {
      let owners = (0..<elements.count).map { "\(elements[$0] ?? root) 0 R" }
      source += "\(page)[\(owners.joined(separator: " "))]\n"
    }
    for index in fields.indices {
      source += "\(pages.count + index) \(forms[index] ?? root) 0 R\n"
    }
    return source + "]>>"
  }
}

extension StructureElement {
  /// The page of the first of its own content.
  fileprivate var firstPage: Int? {
    for case .content(let page, _) in kids { return page }
    return nil
  }
}
