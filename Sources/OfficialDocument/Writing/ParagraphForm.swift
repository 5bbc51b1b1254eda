/// How a paragraph's level must be written so that a reader finds the same.
enum ParagraphForm: Hashable {
  /// The reader finds it by the line's own number, or finds none.
  case natural
  /// It must be said: a level, or 0 for plain text that begins with a number.
  case declared(Int)

  /// Finds the form, and counts the paragraph as a reader will.
  init(_ paragraph: Paragraph, _ numbering: inout Numbering) {
    let text = paragraph.text.string
    var counted = numbering
    let beginsWithCitation = paragraph.citations.first?.offset == 0
    let finding = beginsWithCitation ? .plain : counted.read(text)
    let found: Int? = if case .heading(let level) = finding { level } else { nil }
    if found == paragraph.level {
      numbering = counted
      self = .natural
    } else if let level = paragraph.level {
      numbering.declare(level: level, text: text)
      self = .declared(level)
    } else {
      self = .declared(0)
    }
  }
}
