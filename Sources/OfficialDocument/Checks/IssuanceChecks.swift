import Diagnostics

/// What a document that is issued has and its layout does not ask for: a number, of the year of its
/// date, and a signature that is its mark's. 条例, article 9.
enum IssuanceChecks {
  static func check(
    _ document: Document, _ requirements: Requirements, into findings: inout Findings
  ) {
    if document.status == .final { checkNumber(document, requirements, &findings) }
    checkYear(document, &findings)
    guard requirements.numberPattern == .general, document.signatureStamps.isEmpty else { return }
    checkIssuer(document, &findings)
    checkMark(document, &findings)
  }

  /// Genres that are made public or passed by a meeting, and may be without a number or signature.
  private static let unnumbered: Set = ["决议", "公报", "公告", "通告", "纪要"]

  private static func checkNumber(
    _ document: Document, _ requirements: Requirements, _ findings: inout Findings
  ) {
    let isNumbered =
      switch requirements.numberPattern {
      case .general: document.genre.map { !unnumbered.contains($0) } ?? false
      case .order: true
      case .minutes, .any: false
      }
    guard isNumbered, !document.has(.documentNumber) else { return }
    findings.add(
      .warning, "document.no-number", Phrase("定稿没有发文字号", "a final without 发文字号"),
      hint: Phrase(
        "加上“\(Key.documentNumber.name): \(requirements.numberPattern.example)”",
        "add `document_number`"), at: nil, clause: "GB/T 9704-2012 7.2.5")
  }

  /// The year of the number is the year of the date.
  private static func checkYear(_ document: Document, _ findings: inout Findings) {
    guard let number = document.documentNumber, let date = document.date,
      let issued = CalendarDate(date.string),
      let open = number.string.firstIndex(of: "〔"), let close = number.string.firstIndex(of: "〕"),
      open < close, let year = Int(number.string[number.string.index(after: open)..<close]),
      year >= 1000, year != issued.year
    else { return }
    findings.add(
      findings.missing, "document.year-mismatch",
      Phrase(
        "发文字号是〔\(year)〕，成文日期是\(issued.year)年",
        "the number is of \(year), the date of \(issued.year)"),
      hint: Phrase("改成同一年", "make them the same year"), at: number.source,
      clause: "GB/T 9704-2012 7.2.5")
  }

  private static func checkIssuer(_ document: Document, _ findings: inout Findings) {
    guard !document.has(.issuer), document.genre.map({ !unnumbered.contains($0) }) ?? false
    else { return }
    findings.add(
      .warning, "document.no-issuer",
      Phrase("没有署名：落款只有日期，也不留盖章的位置", "no issuer: the date stands alone, with no place for a seal"),
      hint: Phrase("加上“署名: 发文机关”", "add `issuer`"), at: document.date?.source,
      clause: "GB/T 9704-2012 7.3.5")
  }

  /// H16, where no mark can be a longer or shorter name of the one that signs.
  private static func checkMark(_ document: Document, _ findings: inout Findings) {
    guard let issuer = document.issuers.first, !document.issuerMarks.isEmpty,
      let name = OrganName(issuer.string),
      document.issuerMarks.allSatisfy({
        OrganName($0.string).map { !$0.mayBe(name) } ?? false
      })
    else { return }
    findings.add(
      .warning, "H16",
      Phrase(
        "署名“\(issuer.string)”不是发文机关标志上的机关", "\(issuer.string) signs, but is not named in the mark"),
      hint: Phrase("标志和署名写同一个机关", "name the same organ in both"), at: issuer.source,
      clause: "条例 9(4)")
  }
}
