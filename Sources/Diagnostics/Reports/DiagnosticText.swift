/// Diagnostics as people read them: place, level, message, hint, and the line with a caret.
public struct DiagnosticText: Sendable {
  /// The language of the messages.
  public var language: Language
  /// Whether levels are coloured, for a terminal.
  public var coloured: Bool
  private var lines: [String: [Substring]] = [:]

  /// Creates a writer.
  public init(language: Language = .zh, coloured: Bool = false) {
    self.language = language
    self.coloured = coloured
  }

  /// Remembers a file's text, so that its lines can be shown.
  public mutating func add(_ bytes: [UInt8], of file: String) {
    lines[file] = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  /// `diagnostic` as lines of text, the last one ended:
  ///
  ///     a.md:3:9: 错误: 发文字号的年份应当用六角括号 [H05 7.2.5]
  ///       提示: 写作 沪杨司〔2021〕9号
  ///         发文字号: 沪杨司[2021]9号
  ///                         ^~~~~~
  public func text(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.source.map { "\($0): " } ?? ""
    let origin = [diagnostic.code, diagnostic.clause].compactMap { $0 }.joined(separator: " ")
    let message = diagnostic.message.text(in: language)
    var text = VisibleText.of(place) + label(diagnostic.level)
    text += " \(VisibleText.of(message)) [\(VisibleText.of(origin))]\n"
    if let hint = diagnostic.hint {
      text += "  \(hintLabel) \(VisibleText.of(hint.text(in: language)))\n"
    }
    return text + excerpt(diagnostic.source)
  }

  private var hintLabel: String { language == .zh ? "提示:" : "hint:" }

  private func label(_ level: Diagnostic.Level) -> String {
    let (word, colour) =
      switch level {
      case .note: (Phrase("说明:", "note:"), "36")
      case .warning: (Phrase("警告:", "warning:"), "33")
      case .error: (Phrase("错误:", "error:"), "31")
      }
    let text = word.text(in: language)
    return coloured ? "\u{1B}[1;\(colour)m\(text)\u{1B}[0m" : text
  }

  /// The line and a caret under its column; nothing where the line is not known.
  private func excerpt(_ source: SourceRange?) -> String {
    guard let source, let lines = lines[source.file], lines.indices.contains(source.line - 1)
    else { return "" }
    let line = lines[source.line - 1]
    // Under a line of nothing a caret shows nothing.
    guard !line.isEmpty else { return "" }
    return SourceExcerpt(line, column: source.column, length: source.length).text
  }
}
