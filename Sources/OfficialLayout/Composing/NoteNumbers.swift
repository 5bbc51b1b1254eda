import OfficialDocument

/// The footnotes of a document, numbered in the order they are cited: 1, 2, 3 … from its first page
/// to its last.
struct NoteNumbers {
  private var notes: [String: Footnote] = [:]
  private var numbers: [String: Int] = [:]

  /// No notes.
  init() {}

  /// Finds the notes of a document and its attachments, wherever they are written.
  init(_ document: Document) {
    for block in document.body + document.attachments.flatMap(\.body) {
      if case .footnote(let note) = block, notes[note.name] == nil { notes[note.name] = note }
    }
  }

  /// The number of a citation, and the note's text where it is cited for the first time.
  mutating func cite(_ name: String) -> (number: Int, note: Footnote?) {
    if let number = numbers[name] { return (number, nil) }
    let number = numbers.count + 1
    numbers[name] = number
    return (number, notes[name])
  }
}
