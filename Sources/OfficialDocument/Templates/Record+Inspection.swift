import Diagnostics

extension Record {
  /// What may not stand in its values: the input gate's rules, as strict as in front matter, since a
  /// record's values are names, numbers and amounts.
  package var inspection: [Diagnostic] {
    var findings: [Diagnostic] = []
    for value in values { Self.inspect(value, into: &findings) }
    return findings
  }

  private static func inspect(_ value: FieldValue, into findings: inout [Diagnostic]) {
    switch value {
    case .text(let text): inspect(text, into: &findings)
    case .lines(let lines): for line in lines { inspect(line, into: &findings) }
    case .list(let items, _): for item in items { inspect(item, into: &findings) }
    case .mapping(let fields, _):
      for field in fields { inspect(field.value, into: &findings) }
    case .empty: break
    }
  }

  private static func inspect(_ text: SourcedText, into findings: inout [Diagnostic]) {
    guard text.string.plainCharacterCount == nil else { return }
    findings +=
      ScalarInspection(text.string, at: text.source, zeroWidth: .error, tabs: .refused)
      .diagnostics
    // Behind a template's character it would be part of it, and the value's first no longer its own.
    guard let first = text.string.first, "国\(first)".count == 1 else { return }
    findings.append(
      Diagnostic(
        .error, "records.begins-with-mark",
        Phrase("值以组合符开头", "the value begins with a combining mark"), at: text.source))
  }
}
