import Diagnostics

/// A text with placeholders, parsed once and filled a record at a time.
///
/// A backslash takes a placeholder's meaning, as it does in running text: `\{{x}}` prints `{{x}}`. Full
/// width braces `｛｛x｝｝` are a slip of the keyboard's, and a fault unless a backslash stands there too.
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
    guard TextTemplate.mayHaveHoles(text.string) else { return nil }
    source = text
    characters = Array(text.string)
    var index = 0
    while index < characters.count {
      let pair = characters[index...].prefix(2)
      if pair == ["{", "{"] {
        index = readHole(at: index)
      } else if pair.count == 2, pair.allSatisfy({ "{｛".contains($0) }) {
        index = readWide(at: index)
      } else {
        buffer.append(characters[index])
        index += 1
      }
    }
    flush(next: characters.count)
  }

  /// Its placeholders.
  var holes: [Hole] {
    pieces.compactMap { if case .hole(let hole) = $0 { hole } else { nil } }
  }

  /// Whether two braces stand together in `text`, of either width.
  private static func mayHaveHoles(_ text: String) -> Bool {
    if text.utf8.contains(UInt8(ascii: "{")), text.firstRange(of: "{{") != nil { return true }
    // ｛ is EF BD 9B.
    guard text.utf8.contains(0xEF) else { return false }
    return ["｛｛", "｛{", "{｛"].contains { text.firstRange(of: $0) != nil }
  }

  /// Reads two opening braces at `start` that are not both of half width; returns the index after them.
  private mutating func readWide(at start: Int) -> Int {
    let slashes = buffer.reversed().prefix { $0 == "\\" }.count
    buffer.removeLast((slashes + 1) / 2)
    if slashes.isMultiple(of: 2) {
      let inner = characters[(start + 2)...].prefix { !"{}｛｝".contains($0) }
      faults.append(wide(at: start, name: String(inner).trimmingSpaces))
    } else {
      flush(next: start)
      buffer += characters[start..<(start + 2)]
    }
    return start + 2
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

  private func wide(at start: Int, name: String) -> Diagnostic {
    let example = "{{\(name.isEmpty ? "字段" : name)}}"
    return Diagnostic(
      .error, "template.full-width-placeholder",
      Phrase("占位符用了全角括号“｛｛”", "a placeholder has full width braces ‘｛｛’"),
      hint: Phrase(
        "占位符用半角 \(example)；要照排就写 \\｛｛",
        "write \(example) in half width; \\｛｛ prints the braces"),
      at: source.place(ofCharacter: start))
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
