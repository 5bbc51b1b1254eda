extension PDFParser {
  /// The indirect object that stands next, `12 0 obj … endobj`. `length` looks up a stream's length
  /// where it is another object. ISO 32000-1, 7.3.8 and 7.3.10.
  mutating func object(
    length: (PDFReference) throws(PDFFault) -> Int?
  ) throws(PDFFault) -> PDFObject {
    let start = position
    guard let number = digits(), spaced(), let generation = digits(), spaced(), skip("obj") else {
      throw PDFFault("没有对象", "there is no object", at: start)
    }
    skipSpace()
    var places: [String: Range<Int>] = [:]
    let value: PDFValue
    if next == UInt8(ascii: "<"), position + 1 < bytes.count, bytes[position + 1] == next {
      let read = try dictionary(0)
      value = .dictionary(read.dictionary)
      places = read.places
    } else {
      value = try self.value()
    }
    skipSpace()
    let stream = try streamRange(of: value, length: length)
    skipSpace()
    guard skip("endobj") else { throw fault("对象没有结束", "an object does not end") }
    return PDFObject(
      reference: PDFReference(number, generation: generation), value: value,
      stream: stream, range: start..<position, places: places)
  }

  /// The whole number that the indirect object standing next is; nil for any other. It is read no
  /// further than that.
  mutating func integerObject() -> Int? {
    guard digits() != nil, spaced(), digits() != nil, spaced(), skip("obj"), spaced() else {
      return nil
    }
    return digits()
  }

  /// Goes over at least one white space; says whether there was any.
  private mutating func spaced() -> Bool {
    let start = position
    while let byte = next, PDFParser.isSpace(byte) { position += 1 }
    return position > start
  }

  private mutating func streamRange(
    of value: PDFValue, length: (PDFReference) throws(PDFFault) -> Int?
  ) throws(PDFFault) -> Range<Int>? {
    guard skip("stream") else { return nil }
    guard case .dictionary(let dictionary) = value else {
      throw fault("流没有字典", "a stream has no dictionary")
    }
    // 7.3.8.1: a line feed, or both; a carriage return alone would be ambiguous.
    if next == 0x0D { position += 1 }
    guard next == 0x0A else { throw fault("流的开头写错", "a stream begins wrongly") }
    position += 1
    let count: Int?
    switch dictionary["Length"] {
    case .integer(let number)?: count = number
    case .reference(let reference)?: count = try length(reference)
    default: count = nil
    }
    guard let count, count >= 0, count <= bytes.count - position else {
      throw fault("流的长度不对", "a stream's length is wrong")
    }
    let range = position..<position + count
    position = range.upperBound
    skipLineEnd()
    guard skip("endstream") else { throw fault("流的长度不对", "a stream's length is wrong") }
    return range
  }

  /// Goes over one line end, where there is one.
  mutating func skipLineEnd() {
    if next == 0x0D { position += 1 }
    if next == 0x0A { position += 1 }
  }
}
