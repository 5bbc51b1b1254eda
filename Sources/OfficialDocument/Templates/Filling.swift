import Diagnostics

/// A record on its way into a template: its values by placeholder, and what is wrong with them.
struct Filling {
  /// The record.
  let record: Record
  /// The fields that may be empty.
  let optional: Set<String>
  /// What was found.
  private(set) var faults: [Diagnostic] = []

  /// Begins with `record`.
  init(_ record: Record, optional: Set<String>) {
    self.record = record
    self.optional = optional
  }

  /// The value for `hole`, in which line ends part paragraphs where `mayBreak`, and are a fault
  /// elsewhere. A fault gives an empty text.
  mutating func text(for hole: Hole, mayBreak: Bool) -> String {
    switch record.value(of: hole.name) {
    case nil: report(missing(hole))
    case .empty(let place):
      if !optional.contains(hole.name) { report(empty(hole, at: place)) }
    case .text(let text):
      if let inner = placeholder(in: text.string) { report(nested(hole, inner, at: text.source)) }
      return text.string
    case .lines(let lines):
      let place = lines.first?.source ?? record.place
      guard mayBreak else {
        report(lineEnd(hole, at: place))
        break
      }
      let text = lines.map(\.string).joined(separator: "\n")
      if let inner = placeholder(in: text) { report(nested(hole, inner, at: place)) }
      return text
    case .list(_, let place), .mapping(_, let place): report(notText(hole, at: place))
    }
    return ""
  }

  /// Puts a diagnostic on record.
  mutating func report(_ diagnostic: Diagnostic) { faults.append(diagnostic) }

  /// The name of a field of the record that `text` holds as a placeholder. Values are never filled
  /// again, so it would be printed; other braces are text and are printed as such.
  private func placeholder(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    return TextTemplate(SourcedText(text, at: record.place))?.holes.map(\.name)
      .first { record.columns.index(of: $0) != nil }
  }

  private func missing(_ hole: Hole) -> Diagnostic {
    let nearest = nearestName(to: hole.name, among: record.columns.names)
    return Diagnostic(
      .error, "template.missing-field",
      Phrase("没有字段“\(hole.name)”", "there is no field ‘\(hole.name)’"),
      hint: nearest.map { Phrase("是不是“\($0)”？", "did you mean ‘\($0)’?") }, at: record.place)
  }

  private func empty(_ hole: Hole, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "template.empty-field",
      Phrase("字段“\(hole.name)”是空的", "the field ‘\(hole.name)’ is empty"),
      hint: Phrase(
        "可以为空的字段用 --optional \(hole.name) 注明",
        "say --optional \(hole.name) of a field that may be empty"), at: place)
  }

  private func lineEnd(_ hole: Hole, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "template.line-end-in-value",
      Phrase(
        "字段“\(hole.name)”里有换行，这里只能是一行",
        "the field ‘\(hole.name)’ has a line end: one line is due"),
      hint: Phrase("只有正文段落里的换行另起一段", "only in the text's paragraphs does it begin another"),
      at: place)
  }

  private func nested(_ hole: Hole, _ inner: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "template.nested-placeholder",
      Phrase(
        "字段“\(hole.name)”的值里又有占位符“\(inner)”",
        "the value of ‘\(hole.name)’ holds the placeholder ‘\(inner)’"),
      hint: Phrase("值原样印出，不再代入", "values are printed as they are, and not filled again"), at: place)
  }

  private func notText(_ hole: Hole, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "template.not-text",
      Phrase("字段“\(hole.name)”应是文字", "the field ‘\(hole.name)’ is to be text"), at: place)
  }
}
