import Diagnostics

/// Writes the update that puts a signature's place into a field.
struct SealWriter {
  private let file: RevisedFile
  private let view: FileView
  private let request: SealRequest
  private let isFirst: Bool
  private var update: IncrementalUpdate
  private var form: [String: PDFValue]
  /// The file with the update, once written.
  private(set) var bytes: [UInt8] = []
  /// Where the signature goes, its angle brackets included.
  private(set) var gap = 0..<0

  /// A file's identifier has 16 bytes a half. ISO 32000-1, 14.4.
  private static let identifierLength = 16

  /// A writer for `file`; the first seal says what may follow it.
  init(_ file: RevisedFile, _ request: SealRequest, isFirst: Bool) {
    self.file = file
    view = file.latest
    self.request = request
    self.isFirst = isFirst
    update = IncrementalUpdate(file)
    form = view.form.dictionary
  }

  /// Adds a field that shows nothing, on the first page, for a time stamp over the document.
  mutating func addTimeStampField(
    named name: String?, _ own: OwnFile
  ) throws(Failure) -> SealField {
    let taken = Set(view.fields.map(\.name))
    let free = (1...).lazy.map { "时间戳\($0)" }.first { !taken.contains($0) }
    guard let title = name ?? free, !taken.contains(title), let page = view.pages.first,
      let holder = view[page]?.value.dictionary
    else { throw own.refused("已有这个签名域", "has that field already") }
    let reference = update.newReference()
    // Nothing to see, so outside the page: what is neither printed nor read needs no appearance.
    let dictionary: [String: PDFValue] = [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "F": .integer(132),
      "T": .text(title), "Rect": .array([PDFValue](repeating: .integer(0), count: 4)),
      "P": .reference(page),
    ]
    addAnnotation(.reference(reference), to: page, holder)
    form["Fields"] = .array((view.array(form["Fields"]) ?? []) + [.reference(reference)])
    return SealField(name: title, reference: reference, dictionary: dictionary, page: 0)
  }

  private mutating func addAnnotation(
    _ field: PDFValue, to page: PDFReference, _ holder: [String: PDFValue]
  ) {
    let annotations = PDFValue.array(view.annotations(of: page) + [field])
    if let list = holder["Annots"]?.reference {
      update.write(annotations, as: list)
    } else {
      var holder = holder
      holder["Annots"] = annotations
      update.write(.dictionary(holder), as: page)
    }
  }

  /// Writes the signature's place, the field that holds it, its appearance, and what refers to them.
  mutating func write(into field: SealField) throws(Failure) -> [Diagnostic] {
    let signature = update.newReference()
    var dictionary = field.dictionary
    dictionary["V"] = .reference(signature)
    var warnings: [Diagnostic] = []
    if let picture = request.picture {
      let appearance = try SealAppearance(
        SealPicture(picture.bytes, name: picture.name), in: field.rectangle, name: picture.name)
      let form = appearanceReference(of: field)
      dictionary["AP"] = .dictionary(["N": .reference(form)])
      try appearance.write(as: form, to: &update)
      warnings = appearance.warnings(picture.name)
    }
    update.write(.dictionary(dictionary), as: field.reference)
    writeForm(signature)
    let place = writeSignature(signature, field)
    let digest = try Digest.of([update.bytes[file.bytes.count...]], .sha256)
    update.finish(identifier: Array(digest.prefix(SealWriter.identifierLength)))
    bytes = update.bytes
    gap = place.gap
    patch(place.range)
    return warnings
  }

  /// The empty appearance's number where nothing else uses it, so that no object is left behind.
  private mutating func appearanceReference(of field: SealField) -> PDFReference {
    if let old = field.dictionary["AP"]?["N"]?.reference {
      let users = view.numbers.filter { view[number: $0]?.value.references.contains(old) == true }
      if users == [field.reference.number] { return old }
    }
    return update.newReference()
  }

  /// The form and the catalogue, where they change. ISO 32000-1, 12.7.2 and 12.8.4.
  private mutating func writeForm(_ signature: PDFReference) {
    let (old, holder) = view.form
    // Signatures exist, and the file is only to be appended to.
    form["SigFlags"] = .integer(3)
    var catalogue = view.catalogue
    let isOwn = holder != view.root
    if form != old {
      if let holder, isOwn {
        update.write(.dictionary(form), as: holder)
      } else {
        catalogue["AcroForm"] = .dictionary(form)
      }
    }
    if isCertification {
      catalogue["Perms"] = .dictionary(["DocMDP": .reference(signature)])
    }
    if let root = view.root, catalogue != view.catalogue {
      update.write(.dictionary(catalogue), as: root)
    }
  }

  /// Whether this seal says what may follow it.
  private var isCertification: Bool { isFirst && request.kind != .timestamp }

  /// 1, nothing, for the only seal; 2, more seals, where other fields wait. ISO 32000-1, table 254.
  private var permission: Int { view.fields.count { !$0.isTaken } > 1 ? 2 : 1 }

  private mutating func writeSignature(
    _ signature: PDFReference, _ field: SealField
  ) -> (gap: Range<Int>, range: Range<Int>) {
    let type = request.kind == .timestamp ? "DocTimeStamp" : "Sig"
    update.begin(signature)
    update.append(
      "<</Type/\(type)/Filter/Adobe.PPKLite/SubFilter/\(request.kind.subFilter)/ByteRange".utf8)
    let start = update.bytes.count
    update.append(SealWriter.spelled([0, 0, 0, 0]).utf8)
    let range = start..<update.bytes.count
    update.append("/Contents".utf8)
    let gap = update.bytes.count..<update.bytes.count + request.reserve * 2 + 2
    update.append("<".utf8)
    update.append(repeatElement(UInt8(ascii: "0"), count: request.reserve * 2))
    update.append(">".utf8)
    for (key, value) in details { update.append("/\(key) \(value.source)".utf8) }
    update.append(">>\nendobj\n".utf8)
    return (gap, range)
  }

  /// What the signature's dictionary says besides. A time stamp tells its time itself.
  private var details: [(String, PDFValue)] {
    var details: [(String, PDFValue)] = []
    if request.kind != .timestamp { details.append(("M", .text(request.time.pdfDate))) }
    if let reason = request.reason { details.append(("Reason", .text(reason))) }
    if let location = request.location { details.append(("Location", .text(location))) }
    guard isCertification else { return details }
    let parameters: [String: PDFValue] = [
      "Type": .name("TransformParams"), "P": .integer(permission), "V": .name("1.2"),
    ]
    let reference: [String: PDFValue] = [
      "Type": .name("SigRef"), "TransformMethod": .name("DocMDP"),
      "TransformParams": .dictionary(parameters),
    ]
    details.append(("Reference", .array([.dictionary(reference)])))
    return details
  }

  /// Writes the byte range over its place; it always takes the same room.
  private mutating func patch(_ place: Range<Int>) {
    let range = [0, gap.lowerBound, gap.upperBound, bytes.count - gap.upperBound]
    bytes.replaceSubrange(place, with: SealWriter.spelled(range).utf8)
  }

  private static func spelled(_ range: [Int]) -> String {
    "[0 " + range.dropFirst().map { $0.padded(to: 10) }.joined(separator: " ") + "]"
  }
}
