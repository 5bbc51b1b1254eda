import Diagnostics

/// A record of comma-separated values: a line's cells. RFC 4180, 2.
struct TableRecord {
  /// The cells.
  private(set) var cells: [SourcedText] = []
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private let line: SourceRange
  private let characters: [Character]
  private var index = 0

  /// Reads `line`.
  init(_ line: SourceLine, file: String) {
    self.line = SourceRange(file: file, line: line.number, column: 1)
    characters = Array(line.text)
    repeat { cells.append(cell()) } while takeComma() && diagnostics.isEmpty
  }

  /// Reports more or fewer cells than the first record has.
  mutating func check(width: Int) {
    guard diagnostics.isEmpty, cells.count != width else { return }
    report(
      "table.row", "这一行有 \(cells.count) 格，首行有 \(width) 格",
      "\(cells.count) cells, the first record has \(width)",
      hint: Phrase("格中有逗号时，整格加引号", "quote a cell that holds a comma"), at: 0)
  }

  private mutating func cell() -> SourcedText {
    guard index < characters.count, characters[index] == "\"" else { return bareCell() }
    return quotedCell()
  }

  private mutating func bareCell() -> SourcedText {
    let start = index
    while index < characters.count, characters[index] != "," {
      if characters[index] == "\"" {
        report(
          "table.quote", "引号不在格首", "a quote inside a bare cell",
          hint: Phrase("整格加引号，格中的引号写两个", "quote the whole cell and double its quotes"),
          at: index)
        break
      }
      index += 1
    }
    return SourcedText(String(characters[start..<index]), at: place(start, index - start))
  }

  private mutating func quotedCell() -> SourcedText {
    let start = index
    var text = ""
    var length = 0
    var escapes: [Int] = [0]
    index += 1
    while index < characters.count {
      if characters[index] == "\"" {
        index += 1
        guard index < characters.count, characters[index] == "\"" else {
          return finished(text, start, escapes)
        }
        escapes.append(length)
      }
      text.append(characters[index])
      length += 1
      index += 1
    }
    report(
      "table.quote", "引号没有在本行结束", "a quote that does not end on its line",
      hint: Phrase("格中不能换行", "a cell holds no line ends"), at: start)
    return SourcedText(text, at: place(start, 1))
  }

  /// A quoted cell whose second quote has been read.
  private mutating func finished(_ text: String, _ start: Int, _ escapes: [Int]) -> SourcedText {
    if index < characters.count, characters[index] != "," {
      report(
        "table.quote", "引号之后应是逗号或行末", "a comma or the line's end is due after a quote",
        hint: Phrase("格中的引号写两个", "double the quotes inside a cell"), at: index)
    }
    return SourcedText(text, at: place(start, index - start), escapes: escapes)
  }

  private mutating func takeComma() -> Bool {
    guard index < characters.count, characters[index] == "," else { return false }
    index += 1
    return true
  }

  private mutating func report(
    _ code: String, _ zh: String, _ en: String, hint: Phrase, at offset: Int
  ) {
    diagnostics.append(
      Diagnostic(.error, code, Phrase(zh, en), hint: hint, at: place(offset, 1)))
  }

  private func place(_ offset: Int, _ length: Int) -> SourceRange {
    SourceRange(
      file: line.file, line: line.line, column: line.column + offset, length: length)
  }
}
