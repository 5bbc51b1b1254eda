import Diagnostics

/// A line with placeholders for something that is named after its record: a file.
package struct NamePattern: Hashable, Sendable {
  /// The pattern as it was typed.
  package let text: String
  private let template: TextTemplate?

  /// Parses `text`. Throws 64 for a placeholder that is not complete.
  package init(_ text: String) throws(Failure) {
    self.text = text
    let place = SourceRange(file: "--name", line: 1, column: 1)
    template = TextTemplate(SourcedText(text, at: place))
    guard let fault = template?.faults.first else { return }
    throw Failure(.usage, Phrase("--name：\(fault.message.zh)", "--name: \(fault.message.en)"))
  }

  /// The fields it asks for.
  package var fields: [String] { template?.holes.map(\.name) ?? [] }

  /// The line with a record's values in it, and what is wrong with those.
  package func filled(with record: Record) -> (text: String, faults: [Diagnostic]) {
    guard let template else { return (text, []) }
    var filling = Filling(record, optional: [])
    let text = FilledText(template, by: &filling, mayBreak: false).string
    return (text, filling.faults)
  }
}
