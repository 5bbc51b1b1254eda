extension Finisher {
  /// Writes the signature fields, each its own widget; gives their numbers.
  /// ISO 32000-1, 12.7.4.5.
  mutating func writeFields(on pages: [Int]) -> [Int] {
    let numbers = notes.fields.map { _ in newNumber() }
    for (index, field) in notes.fields.enumerated() {
      let appearance = newNumber()
      let box = field.rectangle
      let size = PDFRectangle(
        left: 0, bottom: 0, right: box.right - box.left, top: box.top - box.bottom)
      // What is not signed yet shows nothing; an archive wants that said. ISO 19005-2, 6.3.3.
      writer.stream(
        appearance, "".utf8,
        entries: "/Type/XObject/Subtype/Form/BBox\(size.value.source)/Resources<<>>")
      var source =
        "<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect\(box.value.source)"
        + "/P \(pages[field.page]) 0 R/T \(PDFValue.text(field.name).source)"
        + "/TU \(PDFValue.text(field.description).source)/AP<</N \(appearance) 0 R>>"
        + Finisher.seed + "/Lock\(lock(of: field))"
      if notes.structure != nil { source += "/StructParent \(pages.count + index)" }
      writer.object(numbers[index], source + ">>")
    }
    return numbers
  }

  /// What a signer is advised to do, not obliged: an obligation would lock out who signs otherwise.
  /// ISO 32000-1, 12.7.4.5, table 234.
  private static let seed =
    "/SV<</Type/SV/Ff 0/SubFilter[/ETSI.CAdES.detached/adbe.pkcs7.detached]"
    + "/DigestMethod[(SHA256)(SHA384)(SHA512)]>>"

  /// What signing locks: the whole, or with several seals only the field itself, so that the others
  /// can follow. ISO 32000-1, 12.7.4.5, table 233.
  private func lock(of field: SignatureField) -> String {
    guard notes.fields.count > 1 else { return "<</Type/SigFieldLock/Action/All>>" }
    return "<</Type/SigFieldLock/Action/Include/Fields[\(PDFValue.text(field.name).source)]>>"
  }
}
