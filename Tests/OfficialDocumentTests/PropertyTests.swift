import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("Official text comes out character for character")
struct PropertyTests {
  @Test("10,000 lines of traps: each character is where it was, declared syntax aside")
  func everyCharacter() {
    var generator = TrapGenerator(seed: 9704)
    let lines = generator.lines(10_000)
    let reading = readBody(lines.joined(separator: "\n") + "\n")
    var ledger = Ledger(lines)
    for block in reading.document.body { ledger.enter(block) }
    for attachment in reading.document.attachments {
      ledger.enter(attachment.label, as: .heading)
      ledger.enter(attachment.title, as: .paragraph)
      for block in attachment.body { ledger.enter(block) }
    }
    #expect(ledger.misplaced.isEmpty, "\(ledger.misplaced.prefix(5))")
    let lost = ledger.lost
    #expect(lost.isEmpty, "\(lost.prefix(5))")
  }

  @Test("Written and read again, as manuscript and as JSON, it is the same", arguments: 1...20)
  func roundTrip(seed: UInt64) {
    var generator = TrapGenerator(seed: seed)
    let first = readBody(generator.lines(300).joined(separator: "\n")).document
    let manuscript = ManuscriptWriter.text(of: first)
    let second = read(manuscript).document
    let third = readJSON(JSONWriter.text(of: second)).document
    let fourth = readJSON(JSONWriter.text(of: third, aliases: true)).document
    for other in [second, third, fourth] {
      #expect(firstDifference(first.shape, other.shape) == nil)
    }
  }

  private func firstDifference(_ a: String, _ b: String) -> String? {
    let (left, right) = (a.split(separator: "\n"), b.split(separator: "\n"))
    let differing = zip(left, right).first { $0 != $1 }
    return differing.map { "\($0) / \($1)" } ?? (left.count == right.count ? nil : "length")
  }
}

/// Which characters of the source came out, and as what.
private struct Ledger {
  enum Kind { case paragraph, heading, cell, caption, footnote, figure }

  let lines: [[Character]]
  private var taken: [Int: Set<Int>] = [:]
  private var kinds: [Int: Kind] = [:]
  private(set) var misplaced: [String] = []

  /// Line 3 of the file is the first of `lines`.
  init(_ lines: [String]) { self.lines = lines.map(Array.init) }

  mutating func enter(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): enter(paragraph.text, as: .paragraph)
    case .footnote(let note): enter(note.text, as: .footnote)
    case .table(let table):
      if let caption = table.caption { enter(caption, as: .caption) }
      for cell in table.rows.joined() { enter(cell, as: .cell) }
    case .figure(let figure):
      enter(figure.caption, as: .figure)
      enter(figure.file, as: .figure)
    default: break
    }
  }

  mutating func enter(_ text: SourcedText, as kind: Kind) {
    kinds[text.source.line - 3] = kind
    for (offset, character) in text.string.enumerated() {
      let place = text.place(ofCharacter: offset)
      let (line, column) = (place.line - 3, place.column - 1)
      guard lines[line].indices.contains(column), lines[line][column] == character,
        taken[line, default: []].insert(column).inserted
      else {
        misplaced.append("\(String(lines[line])): \(character) at \(column)")
        return
      }
    }
  }

  /// Lines that lost more than declared syntax.
  var lost: [String] {
    lines.indices.compactMap { index in
      var left = lines[index].indices.filter { !(taken[index]?.contains($0) ?? false) }
        .map { lines[index][$0] }
      left.removeAll { $0 == " " || $0 == "\u{3000}" }
      return isSyntax(String(left), kinds[index]) ? nil : String(lines[index])
    }
  }

  private func isSyntax(_ left: String, _ kind: Kind?) -> Bool {
    switch kind {
    case nil:
      return left.isEmpty || ["[换页]", "[此处横排]", "[横排结束]"].contains(left)
        || left.replacing(/\{30mm\}/, with: "").allSatisfy { "|:-".contains($0) }
    case .paragraph, .heading:
      let rest = left.replacing(/\[\^[0-9]\]/, with: "").drop { $0 == "#" }
      return left.prefix { $0 == "#" }.count <= 4 && rest.allSatisfy { $0 == "\\" }
    case .cell: return left.allSatisfy { $0 == "|" || $0 == "\\" }
    case .caption: return left == "表："
    case .footnote: return left.wholeMatch(of: /\[\^[0-9]\]:/) != nil
    case .figure: return left.wholeMatch(of: /!\[\]\(\)(\{width=3mm\})?/) != nil
    }
  }
}
