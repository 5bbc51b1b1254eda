/// The characters (grapheme clusters) of part of a text, by the bytes they begin at.
struct Characters {
  private let characters: [Character]
  /// Where each begins, counted from the part's beginning; and the end of the last.
  let starts: [Int]
  private let lowerBound: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
    characters = Array(String(decoding: bytes[part], as: UTF8.self))
    var starts = [0]
    for character in characters { starts.append(starts[starts.count - 1] + character.utf8.count) }
    self.starts = starts
    lowerBound = part.lowerBound
  }

  var count: Int { characters.count }

  /// The bytes of some characters, counted from the text's beginning.
  func bytes(of range: Range<Int>) -> Range<Int> {
    lowerBound + starts[range.lowerBound]..<lowerBound + starts[range.upperBound]
  }

  func scalarCount(of range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + $1.unicodeScalars.count }
  }

  /// Whether a face has all that is to be seen of a character.
  func isCovered(_ index: Int, by face: PangoFace) -> Bool {
    characters[index].unicodeScalars.allSatisfy { scalar in
      scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .control || face.glyph(of: scalar) != nil
    }
  }

  /// Whether other characters may stand for it: an accent and its letter, a wide space.
  func mayBeComposed(_ index: Int) -> Bool {
    let scalars = characters[index].unicodeScalars
    return scalars.count > 1 || scalars.contains { $0.mayBeComposed }
  }

  /// Whether nothing of it is seen, so that it does not matter which face it is from.
  func isBlank(_ range: Range<Int>) -> Bool {
    characters[range].allSatisfy { character in
      character.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
          || $0.properties.generalCategory == .control
      }
    }
  }
}
