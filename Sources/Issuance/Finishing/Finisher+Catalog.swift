extension Finisher {
  /// Writes the catalog and what hangs on it; gives its number. ISO 32000-1, 7.7.2.
  mutating func writeCatalog(pages: Int, structure: Int?, fields: [Int]) -> Int {
    var source = "<</Type/Catalog/Pages \(pages) 0 R/Lang(zh-CN)" + Finisher.preferences
    if let structure {
      source += "/MarkInfo<</Marked true>>/StructTreeRoot \(structure) 0 R"
    }
    let metadata = newNumber()
    // Not compressed, so that it can be found without reading the file. ISO 19005-2, 6.6.2.1.
    writer.stream(
      metadata, FileDescription(notes: notes).packet.utf8, entries: "/Type/Metadata/Subtype/XML")
    source += "/Metadata \(metadata) 0 R"
    if notes.archive.identification != nil { source += "/OutputIntents[\(writeOutputIntent())]" }
    if !fields.isEmpty {
      let list = fields.map { "\($0) 0 R" }.joined(separator: " ")
      source += "/AcroForm<</Fields[\(list)]/SigFlags 1>>"
    }
    if let attachment = notes.attachment { source += write(attachment) }
    let number = newNumber()
    writer.object(number, source + ">>")
    return number
  }

  /// The title in the window's head; printed in its true size on both sides of the paper.
  /// ISO 32000-1, 12.2.
  private static let preferences =
    "/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/DuplexFlipLongEdge>>"

  /// The colours are sRGB. ISO 19005-2, 6.2.3.
  private mutating func writeOutputIntent() -> String {
    let profile = newNumber()
    writer.stream(profile, ColourProfile.sRGB, entries: "/N 3")
    return "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
      + "/DestOutputProfile \(profile) 0 R>>"
  }

  /// A file inside the file. ISO 19005-3, 6.8; ISO 32000-1, 7.11.
  private mutating func write(_ attachment: FinishingNotes.Attachment) -> String {
    let (embedded, file) = (newNumber(), newNumber())
    let date = PDFValue.text(FileDescription(notes: notes).date).source
    writer.stream(
      embedded, attachment.bytes,
      entries: "/Type/EmbeddedFile/Subtype\(PDFValue.name(attachment.mediaType).source)"
        + "/Params<</ModDate\(date)/Size \(attachment.bytes.count)>>")
    let name = PDFValue.text(attachment.name).source
    writer.object(
      file,
      "<</Type/Filespec/F \(name)/UF \(name)/AFRelationship/Data"
        + "/Desc \(PDFValue.text(attachment.description).source)"
        + "/EF<</F \(embedded) 0 R/UF \(embedded) 0 R>>>>")
    return "/Names<</EmbeddedFiles<</Names[\(name) \(file) 0 R]>>>>/AF[\(file) 0 R]"
  }
}
