import Diagnostics

/// A PDF as Cairo wrote it: its objects, each by where it stands.
///
/// What is not changed is copied as it is, so finishing costs little more than the copying.
struct DrawnFile {
  /// The file.
  let bytes: [UInt8]
  /// The trailer.
  let trailer: PDFValue
  /// Where each object stands, by its number; empty for a number that is free.
  private let places: [Range<Int>]

  /// Reads the cross-reference table. Throws 70 for what Cairo cannot have written.
  init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    let read = bytes.withUnsafeBufferPointer(DrawnFile.table)
    guard let (trailer, places) = read else { throw DrawnFile.unreadable }
    self.trailer = trailer
    self.places = places
  }

  /// One more than the greatest number of an object.
  var size: Int { places.count }

  /// An object from its number to `endobj` and the line end after it; empty for none.
  func source(of number: Int) -> ArraySlice<UInt8> { bytes[places[number]] }

  /// The value of an object, a stream's dictionary for a stream. Throws 70 for none.
  func value(of reference: PDFReference?) throws(Failure) -> PDFValue {
    guard let reference, places.indices.contains(reference.number) else {
      throw DrawnFile.unreadable
    }
    let value = bytes.withUnsafeBufferPointer { buffer -> PDFValue? in
      var scanner = PDFScanner(buffer, at: places[reference.number].lowerBound)
      // The number, the generation and `obj`, which is no value.
      _ = scanner.value()
      _ = scanner.value()
      _ = scanner.value()
      return scanner.value()
    }
    guard let value else { throw DrawnFile.unreadable }
    return value
  }

  /// What is wrong with a file that was drawn here is our mistake.
  static let unreadable = Failure(
    .internal, Phrase("画好的 PDF 读不回来", "the PDF as drawn cannot be read back"))

  /// The trailer, and the places of all objects.
  private static func table(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (PDFValue, [Range<Int>])? {
    guard let start = startOfTable(bytes) else { return nil }
    // `xref`, then the first number and how many there are: always 0 and all of them.
    var scanner = PDFScanner(bytes, at: start + 4)
    guard scanner.value()?.integer == 0, let count = scanner.value()?.integer, count > 0 else {
      return nil
    }
    scanner.skipSpace()
    let entries = scanner.index
    let width = 20
    guard entries + count * width <= bytes.count else { return nil }
    var offsets: [(offset: Int, number: Int)] = []
    for number in 0..<count {
      let entry = entries + number * width
      guard bytes[entry + 17] == UInt8(ascii: "n") else { continue }
      let offset = bytes[entry..<entry + 10].reduce(0) { $0 * 10 + Int($1 & 15) }
      offsets.append((offset, number))
    }
    offsets.sort { $0.offset < $1.offset }
    var places = [Range<Int>](repeating: 0..<0, count: count)
    for (index, item) in offsets.enumerated() {
      let end = index + 1 < offsets.count ? offsets[index + 1].offset : start
      guard item.offset < end else { return nil }
      places[item.number] = item.offset..<end
    }
    var after = PDFScanner(bytes, at: entries + count * width + "trailer".utf8.count)
    return after.value().map { ($0, places) }
  }

  /// What `startxref` says at the end of the file.
  private static func startOfTable(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let word = Array("startxref".utf8)
    var index = bytes.count - word.count
    while index >= max(0, bytes.count - 64) {
      if word.indices.allSatisfy({ bytes[index + $0] == word[$0] }) {
        var scanner = PDFScanner(bytes, at: index + word.count)
        guard let start = scanner.value()?.integer, start < bytes.count else { return nil }
        return start
      }
      index -= 1
    }
    return nil
  }
}
