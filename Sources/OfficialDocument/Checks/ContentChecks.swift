import Diagnostics

/// The rules about what a document says, before anything is laid out.
///
/// Codes are the rules' numbers; other codes begin with `document.`.
public enum ContentChecks {
  /// Checks `document` against the standard and what its layout sheet requires.
  ///
  /// What is missing or unfilled is an error in 定稿 and a warning in any other 状态.
  public static func check(_ document: Document, requirements: Requirements) -> [Diagnostic] {
    var findings = Findings(document)
    RequiredChecks.check(document, requirements, into: &findings)
    NumberChecks.check(document, pattern: requirements.numberPattern, into: &findings)
    IssuanceChecks.check(document, requirements, into: &findings)
    MastheadChecks.check(document, requirements, into: &findings)
    TitleChecks.check(document, requirements, into: &findings)
    RecipientChecks.check(document, into: &findings)
    DisclosureChecks.check(document, into: &findings)
    DateChecks.check(document, into: &findings)
    AttachmentChecks.check(document, into: &findings)
    ImprintChecks.check(document, into: &findings)
    CitationChecks.check(document, into: &findings)
    HeadingFormChecks.check(document, into: &findings)
    PunctuationChecks.check(document, into: &findings)
    StrayElementChecks.check(document, into: &findings)
    PlaceholderChecks.check(document, into: &findings)
    return findings.diagnostics.inFileOrder
  }
}
