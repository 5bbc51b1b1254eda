import Diagnostics

/// Reads a document from what an author wrote: a manuscript, or its JSON form.
public enum ManuscriptReader {
  /// Reads `bytes`, the contents of `file`. JSON is known by its first character or by the file's
  /// suffix; everything else is a manuscript.
  ///
  /// Nothing is thrown: what is wrong is in the reading's diagnostics, all of it, in the file's
  /// order. A document with errors is as complete as could be made of it, and not for issue.
  public static func read(_ bytes: [UInt8], file: String) -> Reading {
    read(bytes, file: file, needsFrontMatter: true)
  }

  /// Reads `bytes`; an annex may be text and nothing else.
  static func read(_ bytes: [UInt8], file: String, needsFrontMatter: Bool) -> Reading {
    if isEmpty(bytes) { return empty(file) }
    return isJSON(bytes, file: file)
      ? readJSON(bytes, file: file)
      : readManuscript(bytes, file: file, needsFrontMatter: needsFrontMatter)
  }

  /// Whether they are JSON: by the first character, or by the name.
  static func isJSON(_ bytes: [UInt8], file: String) -> Bool {
    firstCharacter(of: bytes) == UInt8(ascii: "{") || file.hasSuffix(".json")
  }

  /// Whether there is nothing but blanks.
  static func isEmpty(_ bytes: [UInt8]) -> Bool { firstCharacter(of: bytes) == nil }

  /// The first byte after a byte order mark and blanks.
  private static func firstCharacter(of bytes: [UInt8]) -> UInt8? {
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content.removeFirst(3) }
    return content.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// What an empty file comes to.
  static func empty(_ file: String) -> Reading {
    Reading(
      document: Document(file: file),
      diagnostics: [
        Diagnostic(
          .error, "manuscript.empty", Phrase("文件是空的", "the file is empty"),
          hint: Phrase(
            "在两行 --- 之间写版式、标题等要素，其后写正文",
            "give the elements between two lines of ---, and the text after them"),
          at: SourceRange(file: file, line: 1, column: 1))
      ])
  }

  private static func readManuscript(
    _ bytes: [UInt8], file: String, needsFrontMatter: Bool
  ) -> Reading {
    let gate = InputGate(bytes, file: file, form: .manuscript)
    guard let lines = gate.lines else {
      return Reading(document: Document(file: file), diagnostics: gate.diagnostics)
    }
    let parts = ManuscriptParts(lines, file: file, needsFrontMatter: needsFrontMatter)
    let yaml = YAMLReader(parts.frontMatter, file: file)
    var builder = DocumentBuilder(file: file)
    builder.read(yaml.fields)
    let body = BodyReader(parts.body, file: file)
    builder.document.body = body.body
    builder.document.attachments = body.attachments
    return Reading(
      document: builder.document,
      diagnostics: gate.diagnostics + parts.diagnostics + yaml.diagnostics + builder.diagnostics
        + body.diagnostics)
  }

  private static func readJSON(_ bytes: [UInt8], file: String) -> Reading {
    let gate = InputGate(bytes, file: file, form: .json)
    guard let lines = gate.lines else {
      return Reading(document: Document(file: file), diagnostics: gate.diagnostics)
    }
    let json = JSONReader(lines, file: file)
    var form = JSONDocument(file: file)
    if let root = json.root { form.read(root) }
    return Reading(
      document: form.document,
      diagnostics: gate.diagnostics + json.diagnostics + form.diagnostics)
  }
}
