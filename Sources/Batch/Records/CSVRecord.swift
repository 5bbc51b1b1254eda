import Diagnostics
import OfficialDocument

/// One record of comma-separated values, read strictly. RFC 4180, 2.
///
/// SwiftCSV is not used: it reads a whole file into one string, fills up short rows
/// without a word and knows no line numbers.
struct CSVRecord {
  /// The cells.
  private(set) var cells: [SourcedText] = []
  /// The first thing that is wrong.
  private(set) var fault: Diagnostic?
  /// Whether a quote is open, so that the next line belongs to the record.
  private(set) var isOpen = false

  private let file: String
  private var quoted: [UInt8] = []
  private var quotedAt: SourceRange

  /// Begins with the line `number` of `file`.
  init(_ line: ArraySlice<UInt8>, number: Int, file: String) {
    self.file = file
    quotedAt = SourceRange(file: file, line: number, column: 1)
    var column = 1
    read(line, from: line.startIndex, number, &column)
  }

  /// Goes on with the next line, inside an open quote.
  mutating func append(_ line: ArraySlice<UInt8>, number: Int) {
    quoted.append(0x0A)
    var column = 1
    guard let rest = readQuoted(line, from: line.startIndex, number, &column) else { return }
    finish(line, after: rest, number, &column)
  }

  /// How many bytes the open quote holds.
  var openCount: Int { quoted.count }

  /// Where the open quote begins.
  var openPlace: SourceRange { quotedAt }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  /// Reads cells from `start` to the line's end, or into an open quote.
  private mutating func read(
    _ line: ArraySlice<UInt8>, from start: Int, _ number: Int, _ column: inout Int
  ) {
    var index = start
    while fault == nil {
      if index < line.endIndex, line[index] == Self.quote {
        quoted = []
        quotedAt = SourceRange(file: file, line: number, column: column)
        column += 1
        guard let rest = readQuoted(line, from: index + 1, number, &column) else { return }
        return finish(line, after: rest, number, &column)
      }
      let end = line[index...].firstIndex(of: Self.comma) ?? line.endIndex
      let cell = line[index..<end]
      let text = String(decoding: cell, as: UTF8.self)
      let place = SourceRange(file: file, line: number, column: column)
      if cell.contains(Self.quote) { fault = Self.straying(at: place) }
      cells.append(SourcedText(text, at: place))
      guard end < line.endIndex else { return }
      column += (text.plainCharacterCount ?? text.count) + 1
      index = end + 1
    }
  }

  /// Reads a quoted cell on; returns the index after its closing quote, nil where it stays open.
  private mutating func readQuoted(
    _ line: ArraySlice<UInt8>, from start: Int, _ number: Int, _ column: inout Int
  ) -> Int? {
    var index = start
    while let end = line[index...].firstIndex(of: Self.quote) {
      quoted += line[index..<end]
      guard end + 1 < line.endIndex, line[end + 1] == Self.quote else {
        isOpen = false
        let text = String(decoding: quoted, as: UTF8.self)
        cells.append(SourcedText(text, at: quotedAt))
        column += String(decoding: line[start...end], as: UTF8.self).count
        return end + 1
      }
      quoted.append(Self.quote)
      index = end + 2
    }
    quoted += line[index...]
    isOpen = true
    return nil
  }

  /// Goes on after a closing quote: a comma, or the line's end.
  private mutating func finish(
    _ line: ArraySlice<UInt8>, after index: Int, _ number: Int, _ column: inout Int
  ) {
    guard index < line.endIndex else { return }
    guard line[index] == Self.comma else {
      fault = Self.following(at: SourceRange(file: file, line: number, column: column))
      return
    }
    column += 1
    read(line, from: index + 1, number, &column)
  }

  private static func straying(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "records.quote", Phrase("引号不在格首", "a quote inside a bare cell"),
      hint: Phrase("整格加引号，格中的引号写两个", "quote the whole cell and double its quotes"), at: place)
  }

  private static func following(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "records.quote",
      Phrase("引号之后应是逗号或行末", "a comma or the line's end is due after a quote"),
      hint: Phrase("格中的引号写两个", "double the quotes inside a cell"), at: place)
  }
}
