import Diagnostics

/// Footnotes and their citations, matched when the whole manuscript is read.
struct NoteRegister {
  private var definitions: [String: SourceRange] = [:]
  private var citations: [(name: String, place: SourceRange)] = []
  private var duplicates: [Diagnostic] = []

  /// Records a note's text.
  mutating func define(_ note: Footnote) {
    guard definitions[note.name] == nil else {
      duplicates.append(
        problem(
          "duplicate-footnote", "脚注 [^\(note.name)] 重复", "footnote [^\(note.name)] twice",
          note.text.source))
      return
    }
    definitions[note.name] = note.text.source
  }

  /// Records a citation.
  mutating func cite(_ name: String, at place: SourceRange) {
    citations.append((name, place))
  }

  /// Notes nobody cites, and citations of no note.
  var problems: [Diagnostic] {
    let cited = Set(citations.map(\.name))
    let undefined = citations.filter { definitions[$0.name] == nil }.map {
      problem("undefined-footnote", "没有脚注 [^\($0.name)]", "no footnote [^\($0.name)]", $0.place)
    }
    let uncited = definitions.filter { !cited.contains($0.key) }.map {
      problem(
        "uncited-footnote", "脚注 [^\($0.key)] 没有引用", "footnote [^\($0.key)] is not cited", $0.value)
    }
    return duplicates + undefined + uncited
  }

  private func problem(
    _ code: String, _ zh: String, _ en: String, _ place: SourceRange
  ) -> Diagnostic {
    Diagnostic(.error, "manuscript.\(code)", Phrase(zh, en), at: place)
  }
}
