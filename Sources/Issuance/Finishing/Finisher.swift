import Diagnostics

/// Makes of a drawn file one that can be kept, read aloud and signed: one revision, nothing in it
/// that is not used, the same bytes from the same file and notes.
///
/// ISO 19005-2 (PDF/A-2), ISO 14289-1 (PDF/UA-1), ISO 32000-1, 12.7 (fields).
public struct Finisher {
  let file: DrawnFile
  let notes: FinishingNotes
  var writer: PDFWriter
  /// Objects of the drawn file that the finished one has not.
  private var dropped: Set<Int> = []
  /// Their numbers, for objects of our own.
  private var spare: [Int] = []
  private var size: Int

  /// Finishes `drawn`, a file as Cairo wrote it: with a structure, each of its pages is two, the
  /// content in tags and then the artifacts.
  ///
  /// Throws 70 for a file that Cairo cannot have written.
  public static func finish(
    _ drawn: [UInt8], with notes: FinishingNotes
  ) throws(Failure) -> [UInt8] {
    var finisher = try Finisher(drawn, notes)
    return try finisher.finish()
  }

  private init(_ drawn: [UInt8], _ notes: FinishingNotes) throws(Failure) {
    file = try DrawnFile(drawn)
    self.notes = notes
    size = file.size
    writer = PDFWriter(expecting: drawn.count + drawn.count / 8 + 16_384)
  }

  private mutating func finish() throws(Failure) -> [UInt8] {
    let catalog = try file.value(of: file.trailer["Root"]?.reference)
    let tree = try file.value(of: catalog["Pages"]?.reference)
    let sides = try sides(tree["Kids"]?.items ?? [])
    try dropTags(of: catalog)
    drop(file.trailer["Root"], file.trailer["Info"], catalog["Pages"])
    for side in sides.content + sides.artifacts {
      drop(.reference(side.page), .reference(side.resources))
    }
    let pages = sides.content.map { $0.page.number }
    copy(keepingNumbers: Set(pages))
    let fields = writeFields(on: pages)
    let structure = notes.structure.map { writeStructure($0, on: pages, fields: fields) }
    let root = writePages(sides, fields: fields)
    let information = newNumber()
    writer.object(information, FileDescription(notes: notes).information)
    let catalogNumber = writeCatalog(pages: root, structure: structure, fields: fields)
    return writer.finish(root: catalogNumber, information: information)
  }

  /// A number for an object of our own.
  mutating func newNumber() -> Int {
    if let number = spare.popLast() { return number }
    size += 1
    return size - 1
  }

  /// Leaves objects of the drawn file out. A page keeps its number: a new one takes its place.
  private mutating func drop(_ references: PDFValue?...) {
    for case .reference(let reference)? in references { dropped.insert(reference.number) }
  }

  /// Leaves out what Cairo says of its tags: each is told anew, for what it is.
  private mutating func dropTags(of catalog: PDFValue) throws(Failure) {
    guard let root = catalog["StructTreeRoot"]?.reference else { return }
    let tree = try file.value(of: root)
    drop(.reference(root), tree["ParentTree"])
    for element in tree["K"]?.items ?? [] { drop(element) }
    if let only = tree["K"]?.reference { drop(.reference(only)) }
    let parents = try file.value(of: tree["ParentTree"]?.reference)
    for item in parents["Nums"]?.items ?? [] { drop(item) }
  }

  /// Copies what stays; the numbers of what does not are spare, but for those to be kept.
  private mutating func copy(keepingNumbers kept: Set<Int>) {
    for number in 1..<file.size {
      let source = file.source(of: number)
      if dropped.contains(number) || source.isEmpty { continue }
      writer.copy(DrawnObject(source).archived, number: number)
    }
    spare = dropped.subtracting(kept).sorted(by: >)
  }

  /// The drawn pages: each by itself, or by turns content and artifacts.
  private func sides(_ kids: [PDFValue]) throws(Failure) -> Sides {
    var sides = Sides()
    for (index, kid) in kids.enumerated() {
      let side = try Side(kid, in: file)
      if notes.structure != nil, index % 2 == 1 {
        sides.artifacts.append(side)
      } else {
        sides.content.append(side)
      }
    }
    return sides
  }

  /// The pages of a drawn file.
  struct Sides {
    /// What becomes the pages.
    var content: [Side] = []
    /// What goes with each; none where nothing is told apart.
    var artifacts: [Side] = []
  }
}
