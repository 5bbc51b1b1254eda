/// A signature field of a file, empty or sealed. ISO 32000-1, 12.7.4.5.
struct SealField: Hashable, Sendable {
  /// Its full name: the agency's.
  let name: String
  /// Its object, which is its widget too.
  let reference: PDFReference
  /// Its dictionary.
  let dictionary: [String: PDFValue]
  /// The page it is on, from 0; nil for one on none.
  let page: Int?

  /// The signature's dictionary, where the field is sealed.
  var signature: PDFReference? { dictionary["V"]?.reference }

  /// Whether anything has been put into it.
  var isTaken: Bool { dictionary["V"] != nil && dictionary["V"] != .null }

  /// Left, bottom, right, top, in points from the page's lower left corner.
  var rectangle: [Double] {
    let corners = (dictionary["Rect"]?.items ?? []).compactMap(\.number)
    guard corners.count == 4 else { return [0, 0, 0, 0] }
    return [
      min(corners[0], corners[2]), min(corners[1], corners[3]), max(corners[0], corners[2]),
      max(corners[1], corners[3]),
    ]
  }

  /// Whether it shows nothing, as a time stamp's does.
  var isInvisible: Bool { rectangle[0] == rectangle[2] || rectangle[1] == rectangle[3] }
}

extension FileView {
  /// The interactive form, and the object it is in: its own, or the catalogue.
  var form: (dictionary: [String: PDFValue], holder: PDFReference?) {
    (dictionary(catalogue["AcroForm"]) ?? [:], catalogue["AcroForm"]?.reference ?? root)
  }

  /// All signature fields, in the form's order.
  var fields: [SealField] {
    let pages = pages
    var fields: [SealField] = []
    var seen: Set<PDFReference> = []
    // A field with its names above it and the type it takes from there.
    var waiting = (array(form.dictionary["Fields"]) ?? []).reversed()
      .map { (value: $0, prefix: "", kind: PDFValue?.none) }
    while let next = waiting.popLast() {
      guard let reference = next.value.reference, seen.insert(reference).inserted,
        let dictionary = self[reference]?.value.dictionary
      else { continue }
      let own = dictionary["T"]?.text
      let name = [next.prefix, own ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
      let kind = dictionary["FT"] ?? next.kind
      let kids = (array(dictionary["Kids"]) ?? []).filter { self.dictionary($0)?["T"] != nil }
      waiting += kids.reversed().map { ($0, name, kind) }
      guard kids.isEmpty, kind == .name("Sig") else { continue }
      fields.append(
        SealField(
          name: name, reference: reference, dictionary: dictionary,
          page: page(of: reference, dictionary, among: pages)))
    }
    return fields
  }

  private func page(
    of field: PDFReference, _ dictionary: [String: PDFValue], among pages: [PDFReference]
  ) -> Int? {
    let index = dictionary["P"]?.reference.flatMap(pages.firstIndex)
    let holds = { (page: PDFReference) in
      annotations(of: page).contains(.reference(field))
    }
    if let index, holds(pages[index]) { return index }
    return pages.firstIndex(where: holds)
  }

  /// A page's annotations.
  func annotations(of page: PDFReference) -> [PDFValue] {
    array(self[page]?.value["Annots"]) ?? []
  }
}
