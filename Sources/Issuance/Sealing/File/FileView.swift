/// A file as it stands after one of its revisions: what a reader sees.
struct FileView {
  /// The file.
  let file: RevisedFile
  /// The last revision that counts, from 0.
  let revision: Int

  /// The trailer that holds.
  var trailer: [String: PDFValue] { file.revisions[revision].section.trailer }

  /// The object with a number, as the last revision that tells of it has it.
  subscript(number number: Int) -> PDFObject? {
    for index in stride(from: revision, through: 0, by: -1) {
      let revision = file.revisions[index]
      if let object = revision.objects[number] { return object }
      if revision.section.entries[number] != nil { return nil }
    }
    return nil
  }

  /// The object a reference means.
  subscript(reference: PDFReference) -> PDFObject? {
    let object = self[number: reference.number]
    return object?.reference == reference ? object : nil
  }

  /// The numbers of all objects there are.
  var numbers: [Int] {
    let all = Set(file.revisions[...revision].flatMap(\.objects.keys))
    return all.filter { self[number: $0] != nil }.sorted()
  }

  /// The value behind a reference, or the value itself.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    guard case .reference(let reference)? = value else { return value }
    return self[reference]?.value
  }

  /// The dictionary that is, or is behind, a value.
  func dictionary(_ value: PDFValue?) -> [String: PDFValue]? { resolved(value)?.dictionary }

  /// The array that is, or is behind, a value.
  func array(_ value: PDFValue?) -> [PDFValue]? { resolved(value)?.items }

  /// The document catalogue's reference. ISO 32000-1, 7.7.2.
  var root: PDFReference? { trailer["Root"]?.reference }

  /// The document catalogue.
  var catalogue: [String: PDFValue] { dictionary(trailer["Root"]) ?? [:] }

  /// The pages in order, none twice.
  var pages: [PDFReference] {
    var pages: [PDFReference] = []
    var seen: Set<PDFReference> = []
    var waiting = [catalogue["Pages"]?.reference].compactMap(\.self)
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted, let dictionary = self[node]?.value.dictionary else {
        continue
      }
      if let kids = array(dictionary["Kids"]) {
        waiting += kids.reversed().compactMap(\.reference)
      } else {
        pages.append(node)
      }
    }
    return pages
  }

  /// The numbers of the objects that can be reached from `references`.
  func reached(from references: [PDFReference]) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = references
    while let reference = waiting.popLast() {
      guard let object = self[reference], reached.insert(reference.number).inserted else {
        continue
      }
      waiting += object.value.references
    }
    return reached
  }
}
