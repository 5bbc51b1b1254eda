import Diagnostics
import OfficialDocument
import Typesetting

/// The words of one paragraph as they are to be set: the author's, and what the layout adds to them
/// (： after 主送机关, brackets around 附注), each in its role.
struct Wording {
  /// A stretch of one role from one place.
  struct Piece {
    var string: String
    var role: FontRole
    /// The author's text it comes from; nil for what the layout adds.
    var origin: SourcedText?
    /// Characters of `origin` before it.
    var offset = 0
    /// A note's number.
    var isRaised = false
  }

  private(set) var pieces: [Piece] = []

  var spans: [TextSpan] {
    pieces.map { TextSpan($0.string, role: $0.role, isRaised: $0.isRaised) }
  }

  /// No words.
  init() {}

  /// An author's text in one role.
  init(_ text: SourcedText, role: FontRole = .body) {
    add(text, role: role)
  }

  /// Appends what the layout adds.
  mutating func add(_ string: String, role: FontRole = .body) {
    pieces.append(Piece(string: string, role: role, origin: nil))
  }

  /// Appends a note's number.
  mutating func add(raised number: String, role: FontRole) {
    pieces.append(Piece(string: number, role: role, origin: nil, isRaised: true))
  }

  /// How many scalars there are so far.
  var scalarCount: Int { pieces.reduce(0) { $0 + $1.string.unicodeScalars.count } }

  /// How many scalars there are up to the end of the author's first `count` characters, what the
  /// layout adds among them counted too.
  func scalarCount(ofFirst count: Int) -> Int {
    var (characters, scalars) = (0, 0)
    for piece in pieces {
      guard characters < count else { break }
      scalars += piece.string.unicodeScalars.count
      if piece.origin != nil { characters += piece.string.count }
    }
    return scalars
  }

  /// Appends an author's text.
  mutating func add(_ text: SourcedText, role: FontRole = .body) {
    pieces.append(Piece(string: text.string, role: role, origin: text))
  }

  /// Appends `count` characters of an author's text.
  mutating func add(_ text: SourcedText, from start: Int, count: Int, role: FontRole = .body) {
    guard count > 0 else { return }
    let string = String(text.string.dropFirst(start).prefix(count))
    pieces.append(Piece(string: string, role: role, origin: text, offset: start))
  }

  /// Appends an author's text whose first `count` characters are in another role.
  mutating func add(_ text: SourcedText, first count: Int, in head: FontRole, then role: FontRole) {
    guard count > 0 else { return add(text, role: role) }
    add(text, from: 0, count: count, role: head)
    add(text, from: count, count: text.string.count - count, role: role)
  }

  /// Appends several texts with a mark between them.
  mutating func add(_ texts: [SourcedText], joinedBy mark: String, role: FontRole = .body) {
    for (index, text) in texts.enumerated() {
      if index > 0 { add(mark, role: role) }
      add(text, role: role)
    }
  }

  /// Appends other words.
  mutating func add(_ other: Wording) { pieces += other.pieces }

  /// Where the author wrote the scalars at `offsets`, which ascend; for what the layout adds, the
  /// author's text before it, or the first after it.
  func places(ofScalars offsets: [Int]) -> [SourceRange?] {
    var places: [SourceRange?] = []
    var pending = offsets[...]
    var before = 0
    var last = pieces.lazy.compactMap(\.origin?.source).first
    for piece in pieces {
      var cursor = CharacterCursor(piece.string)
      let end = before + cursor.scalarCount
      while let offset = pending.first, offset < end {
        let character = piece.offset + cursor.characters(beforeScalar: offset - before)
        if let origin = piece.origin { last = origin.place(ofCharacter: character) }
        places.append(last)
        pending.removeFirst()
      }
      before = end
      guard let origin = piece.origin, !pending.isEmpty else { continue }
      last = origin.place(
        ofCharacter: piece.offset + cursor.characters(beforeScalar: cursor.scalarCount))
    }
    return places + pending.map { _ in last }
  }
}

/// Walks through a string and counts characters where it is asked for scalars: columns count
/// characters.
private struct CharacterCursor {
  let scalarCount: Int
  private let string: String
  /// In nearly all text every scalar is a character, and there is nothing to walk through.
  private let isPlain: Bool
  private var index: String.Index
  private var scalars = 0
  private var characters = 0

  init(_ string: String) {
    self.string = string
    let plain = string.plainCharacterCount
    isPlain = plain != nil
    scalarCount = plain ?? string.unicodeScalars.count
    index = string.startIndex
  }

  /// How many characters lie before a scalar; the scalars asked for ascend.
  mutating func characters(beforeScalar scalar: Int) -> Int {
    guard !isPlain else { return scalar }
    let next = string.unicodeScalars.index(index, offsetBy: scalar - scalars)
    characters += string[index..<next].count
    (index, scalars) = (next, scalar)
    return characters
  }
}
