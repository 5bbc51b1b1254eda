import Diagnostics

/// A signature's dictionary and the bytes it covers. ISO 32000-1, 12.8.1.
struct SignaturePlace: Hashable, Sendable {
  /// The field it is in.
  let field: SealField
  /// The object of its dictionary.
  let object: PDFObject
  /// What it is; nil for a kind not known here.
  let kind: SealKind?
  /// The revision that it closes, from 0; nil where it covers no whole revision.
  let revision: Int?
  /// Where the signature itself is.
  let gap: Range<Int>
  /// What is wrong with where it stands.
  let findings: [Diagnostic]

  /// The place of the signature in `field`; nil where there is no dictionary.
  init?(_ field: SealField, in view: FileView) {
    guard let reference = field.signature, let object = view[reference],
      object.value.dictionary != nil
    else { return nil }
    self.field = field
    self.object = object
    kind = SealKind(subFilter: object.value["SubFilter"]?.name)
    gap = object.places["Contents"] ?? 0..<0
    revision = SignaturePlace.revision(closedBy: object, gap, in: view.file)
    var findings: [Diagnostic] = []
    if kind == nil {
      findings.append(
        Diagnostic(.error, "seal.kind", Phrase("签名的种类不认识", "the signature's kind is not known")))
    }
    if revision == nil {
      findings.append(
        Diagnostic(
          .error, "seal.coverage",
          Phrase(
            "签名没有覆盖它所在的整个版本", "the signature does not cover all of its revision")))
    }
    self.findings = findings
  }

  /// The revision that `object` stands in, where what it says it covers is all but itself to the end
  /// of that revision.
  private static func revision(
    closedBy object: PDFObject, _ gap: Range<Int>, in file: RevisedFile
  ) -> Int? {
    let range = (object.value["ByteRange"]?.items ?? []).compactMap(\.integer)
    guard range.count == 4, range[0] == 0, range[1] == gap.lowerBound, range[2] == gap.upperBound,
      range[3] >= 0, range[3] <= file.bytes.count - range[2]
    else { return nil }
    let own = file.revisions.firstIndex { $0.objects[object.reference.number] == object }
    return own == file.revision(endingAt: range[2] + range[3]) ? own : nil
  }

  /// The two stretches it covers.
  func content(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let range = (object.value["ByteRange"]?.items ?? []).compactMap(\.integer)
    guard range.count == 4, range.allSatisfy({ $0 >= 0 }),
      range[0] <= bytes.count, range[1] <= bytes.count - range[0],
      range[2] <= bytes.count, range[3] <= bytes.count - range[2]
    else { return [] }
    return [bytes[range[0]..<range[0] + range[1]], bytes[range[2]..<range[2] + range[3]]]
  }

  /// What the file's first seal allows after it; nil where this is no certification.
  /// ISO 32000-1, 12.8.2.2.
  var permission: Int? {
    let references = object.value["Reference"]?.items ?? []
    let method = references.compactMap(\.dictionary).first {
      $0["TransformMethod"] == .name("DocMDP")
    }
    // Left out, it is 2.
    return method.map { $0["TransformParams"]?["P"]?.integer ?? 2 }
  }
}
