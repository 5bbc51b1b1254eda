/// An indirect object's number and generation. ISO 32000-1, 7.3.10.
struct PDFReference: Hashable, Sendable {
  /// The object's number.
  var number: Int
  /// Its generation; 0 but where a number was used again.
  var generation = 0
}
