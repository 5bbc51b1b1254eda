/// One cross-reference section with its trailer: where a revision's objects are.
/// ISO 32000-1, 7.5.4 and 7.5.8.
struct CrossReference: Hashable, Sendable {
  /// Where an object is.
  enum Entry: Hashable, Sendable {
    /// Nowhere: its number is not in use.
    case free
    /// At a byte of the file.
    case offset(Int, generation: Int)
    /// In an object stream, as its nth.
    case compressed(container: Int, index: Int)
  }

  /// The entries by the objects' numbers.
  var entries: [Int: Entry] = [:]
  /// The trailer, or the cross-reference stream's dictionary.
  var trailer: [String: PDFValue] = [:]
  /// All of it, from `xref`, or the stream's number, to the trailer's end.
  var range: Range<Int>
  /// Whether it is a stream.
  var isStream = false

  /// More objects than any file has that we read.
  static let mostObjects = 1 << 21
}
