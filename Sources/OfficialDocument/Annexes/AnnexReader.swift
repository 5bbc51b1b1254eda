import Diagnostics

/// Reads annexes that are files of their own.
public enum AnnexReader {
  /// What a file may be, by the end of its name.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A manuscript, with or without front matter.
    case manuscript = "md"
    /// A manuscript in its JSON form.
    case json
    /// A table. RFC 4180.
    case csv

    /// The form of the file called `name`; nil for any other.
    public init?(ofFile name: String) {
      let form = Form.allCases.first { name.lowercased().hasSuffix("." + $0.rawValue) }
      guard let form else { return nil }
      self = form
    }
  }

  /// Reads `bytes`, the contents of `file`. What is wrong is in the reading's diagnostics.
  public static func read(_ bytes: [UInt8], file: String, form: Form) -> AnnexReading {
    switch form {
    case .csv: TableFile.read(bytes, file: file)
    case .manuscript, .json:
      annex(in: ManuscriptReader.read(bytes, file: file, needsFrontMatter: false))
    }
  }

  private static func annex(in reading: Reading) -> AnnexReading {
    let document = reading.document
    var diagnostics = reading.diagnostics
    diagnostics += nested(in: document).map(refusal)
    let ignored = Key.allCases.filter { isIgnored($0, in: document) }
    if !ignored.isEmpty { diagnostics.append(note(ignored, in: document.file)) }
    return AnnexReading(
      title: title(of: document), body: document.body, diagnostics: diagnostics.inFileOrder)
  }

  private static func title(of document: Document) -> SourcedText? {
    guard var title = document.title.first else { return nil }
    title.string = document.title.map(\.string).joined()
    return title
  }

  /// Annexes of the annex: listed, or in its text.
  private static func nested(in document: Document) -> [SourcedText] {
    document.attachmentNote.map(\.name) + document.attachments.map(\.label)
  }

  private static func refusal(_ text: SourcedText) -> Diagnostic {
    Diagnostic(
      .error, "attachment.nested", Phrase("附件里又有附件", "an annex has annexes of its own"),
      hint: Phrase("都列在主件的附件说明里", "list them all in the main manuscript"), at: text.source,
      clause: "GB/T 9704-2012 7.3.7")
  }

  private static func isIgnored(_ key: Key, in document: Document) -> Bool {
    switch key {
    case .title, .attachments: false
    case .status: document.status != .final
    default: document.has(key)
    }
  }

  private static func note(_ keys: [Key], in file: String) -> Diagnostic {
    Diagnostic(
      .note, "attachment.elements-ignored",
      Phrase(
        "作为附件，不用其中的\(keys.map(\.name).joined(separator: "、"))",
        "as an annex, it is set without its \(keys.map(\.alias).joined(separator: ", "))"),
      at: SourceRange(file: file, line: 1, column: 1))
  }
}
