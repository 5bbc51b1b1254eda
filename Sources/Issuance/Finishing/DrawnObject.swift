/// An object as Cairo wrote it, with what an archive wants and Cairo leaves out.
struct DrawnObject {
  private let source: ArraySlice<UInt8>

  /// Creates one from `number 0 obj` to `endobj`.
  init(_ source: ArraySlice<UInt8>) { self.source = source }

  /// How much of an object is looked through: dictionaries of faces and pictures begin with what
  /// they are.
  private static let head = 400

  /// The object; a face of TrueType outlines with its map from characters to glyphs
  /// (ISO 19005-2, 6.2.11.3.2), a picture that is not smoothed (6.2.8).
  var archived: ArraySlice<UInt8> {
    let head = source.prefix(DrawnObject.head)
    if let place = end(of: "/Subtype /CIDFontType2", in: head) {
      return source[..<place] + Array(" /CIDToGIDMap /Identity".utf8) + source[place...]
    }
    if end(of: "/Subtype /Image", in: head) != nil,
      let place = end(of: "/Interpolate true", in: head)
    {
      let word = "true".utf8.count
      return source[..<(place - word)] + Array("false".utf8) + source[place...]
    }
    return source
  }

  /// Where `word` ends in `bytes`; nil where it is not.
  private func end(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let count = word.utf8CodeUnitCount
      guard buffer.count >= count else { return nil }
      for start in 0...buffer.count - count where buffer[start] == word.utf8Start[0] {
        if (0..<count).allSatisfy({ buffer[start + $0] == word.utf8Start[$0] }) {
          return bytes.startIndex + start + count
        }
      }
      return nil
    }
  }
}
