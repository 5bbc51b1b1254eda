/// An indirect object and where it stands in its file.
struct PDFObject: Hashable, Sendable {
  /// Its number and generation.
  var reference: PDFReference
  /// Its value; a stream's dictionary.
  var value: PDFValue
  /// Where a stream's bytes are, still encoded.
  var stream: Range<Int>?
  /// All of it, from its number to `endobj`. Empty for one in an object stream.
  var range: Range<Int>
  /// Where the values of its dictionary stand, by their keys.
  var places: [String: Range<Int>] = [:]
}
