/// A copy's file.
package struct RenderedCopy: Hashable, Sendable {
  /// The PDF.
  package let bytes: [UInt8]
  /// Its sides.
  package let pages: Int
  /// The sheets it takes.
  package let sheets: Int

  /// Creates a copy's file.
  package init(bytes: [UInt8], pages: Int, sheets: Int) {
    self.bytes = bytes
    self.pages = pages
    self.sheets = sheets
  }
}
