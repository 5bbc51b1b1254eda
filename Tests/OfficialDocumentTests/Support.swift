import Diagnostics

@testable import OfficialDocument

/// Reads `text` as a file named `a.md`.
func read(_ text: String) -> Reading {
  ManuscriptReader.read(Array(text.utf8), file: "a.md")
}

/// Reads `body` after the shortest front matter; the body begins on line 3.
func readBody(_ body: String) -> Reading { read("---\n---\n" + body) }

/// Reads `text` as JSON.
func readJSON(_ text: String) -> Reading {
  ManuscriptReader.read(Array(text.utf8), file: "a.json")
}

extension Reading {
  /// Each diagnostic as `level code line:column`.
  var found: [String] { diagnostics.map(\.line) }

  /// The errors among them, as `code line:column`.
  var errors: [String] {
    diagnostics.filter { $0.level == .error }.map { String($0.line.dropFirst(6)) }
  }
}

extension Diagnostic {
  /// `level code line:column`
  var line: String {
    "\(level) \(code) \(source.map { "\($0.line):\($0.column)" } ?? "-")"
  }
}

extension Document {
  /// The paragraphs of 正文.
  var paragraphs: [Paragraph] { body.paragraphs }

  /// The document as text, to compare what two readings made.
  var shape: String { ManuscriptWriter.text(of: self) + JSONWriter.text(of: self) }
}

extension [Block] {
  /// The paragraphs among the blocks.
  var paragraphs: [Paragraph] {
    compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }
}
