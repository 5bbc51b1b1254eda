import Diagnostics

/// A text with placeholders, parsed once and filled a record at a time.
///
/// A backslash takes a placeholder's meaning, as it does in running text: `\{{x}}` prints `{{x}}`.
struct TextTemplate: Hashable, Sendable {
  /// A stretch of the text.
  enum Piece: Hashable {
    /// Characters of the template's.
    case text(String)
    /// A value's place.
    case hole(Hole)
  }

  /// The text as its author wrote it.
  let source: SourcedText
  /// Its stretches.
  private(set) var pieces: [Piece] = []
  /// How many characters of the source stand before each stretch.
  private(set) var starts: [Int] = []
  /// What is wrong with its placeholders.
  private(set) var faults: [Diagnostic] = []

  private let characters: [Character]
  private var buffer: [Character] = []
  private var bufferStart = 0

  /// Parses `text`; nil where it has no placeholder.
  init?(_ text: SourcedText) {
    guard text.string.utf8.contains(UInt8(ascii: "{")), text.string.firstRange(of: "{{") != nil
    else { return nil }
    source = text
    characters = Array(text.string)
    var index = 0
    while index < characters.count {
      guard characters[index] == "{", index + 1 < characters.count, characters[index + 1] == "{"
      else {
        buffer.append(characters[index])
        index += 1
        continue
      }
      index = readHole(at: index)
    }
    flush(next: characters.count)
  }

  /// Its placeholders.
  var holes: [Hole] {
    pieces.compactMap { if case .hole(let hole) = $0 { hole } else { nil } }
  }

  /// Reads what `{{` at `start` begins; returns the index after it.
  private mutating func readHole(at start: Int) -> Int {
    let inner = characters[(start + 2)...].prefix { $0 != "{" && $0 != "}" }
    let end = inner.endIndex
    let name = String(inner).trimmingSpaces
    let isClosed = characters[end...].starts(with: ["}", "}"])
    let slashes = buffer.reversed().prefix { $0 == "\\" }.count
    buffer.removeLast((slashes + 1) / 2)
    guard slashes.isMultiple(of: 2) else {
      flush(next: start)
      let length = isClosed ? end + 2 : start + 2
      buffer += characters[start..<length]
      return length
    }
    guard isClosed, !name.isEmpty else {
      faults.append(broken(at: start))
      return max(end, start + 2)
    }
    flush(next: start)
    starts.append(start)
    var place = source.place(ofCharacter: start)
    place.length = end + 2 - start
    pieces.append(.hole(Hole(name: name, place: place)))
    bufferStart = end + 2
    return end + 2
  }

  /// Ends the stretch of text before the character `next`, where another begins.
  private mutating func flush(next: Int) {
    if !buffer.isEmpty {
      pieces.append(.text(String(buffer)))
      starts.append(bufferStart)
    }
    buffer = []
    bufferStart = next
  }

  private func broken(at start: Int) -> Diagnostic {
    Diagnostic(
      .error, "template.placeholder", Phrase("占位符没有写完整", "a placeholder is not complete"),
      hint: Phrase("写作 {{字段}}；要照排就写 \\{{", "write {{field}}; \\{{ prints the braces"),
      at: source.place(ofCharacter: start))
  }
}

extension String {
  /// The string without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
