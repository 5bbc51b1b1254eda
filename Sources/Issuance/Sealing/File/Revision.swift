/// What one writing added to a file: objects, where they are, and the end-of-file mark.
/// ISO 32000-1, 7.5.6.
struct Revision: Hashable, Sendable {
  /// Its cross-reference section.
  var section: CrossReference
  /// Its objects by their numbers.
  var objects: [Int: PDFObject] = [:]
  /// Its first byte: where the one before ended.
  var start: Int
  /// The byte after its `%%EOF` and that line's end.
  var end: Int

  /// Parts that belong to nothing: neither objects nor cross-references nor white space.
  func strays(in bytes: [UInt8]) -> [Range<Int>] {
    let known =
      objects.values.map(\.range).filter { !$0.isEmpty } + [section.range.lowerBound..<end]
    var position = start == 0 ? Revision.headerEnd(in: bytes) : start
    var strays: [Range<Int>] = []
    for range in known.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if position < range.lowerBound,
        !bytes[position..<range.lowerBound].allSatisfy(PDFParser.isSpace)
      {
        strays.append(position..<range.lowerBound)
      }
      position = max(position, range.upperBound)
    }
    return strays
  }

  /// After `%PDF-1.7` and the comment of high bytes that follows it. 7.5.2.
  private static func headerEnd(in bytes: [UInt8]) -> Int {
    var parser = PDFParser(bytes)
    for _ in 0..<2 where parser.next == UInt8(ascii: "%") {
      while let byte = parser.next, byte != 0x0A, byte != 0x0D { parser.position += 1 }
      parser.skipLineEnd()
    }
    return parser.position
  }
}
