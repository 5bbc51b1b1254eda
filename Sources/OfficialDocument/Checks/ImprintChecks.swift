import Diagnostics

/// Rules about 版记: I10. GB/T 9704-2012, 7.4; 条例, article 9(16).
enum ImprintChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    let main = Set(document.addressees.flatMap(organs).map(\.name))
    for (name, place) in document.copyRecipients.flatMap(organs) where main.contains(name) {
      findings.add(
        .error, "I10",
        Phrase("“\(name)”既是主送机关又是抄送机关", "\(name) is both addressee and copy recipient"),
        hint: Phrase("从抄送机关中删去", "take it out of the copy recipients"), at: place,
        clause: "条例 9(16)")
    }
  }

  /// The organs named in `text`, which 、 and ， part.
  private static func organs(_ text: SourcedText) -> [(name: String, place: SourceRange)] {
    var offset = 0
    return text.string.split(omittingEmptySubsequences: false) { "、，,；;".contains($0) }.map {
      part in
      defer { offset += part.count + 1 }
      var place = text.place(ofCharacter: offset)
      place.length = part.count
      return (String(part), place)
    }
  }
}
