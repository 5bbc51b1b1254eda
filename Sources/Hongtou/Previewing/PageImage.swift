/// A page as pixels, as it is read: a landscape side lies across.
public struct PageImage: Hashable, Sendable {
  /// Pixels a row.
  public var width: Int
  /// Rows.
  public var height: Int
  /// Row after row, four bytes a pixel: blue, green, red, 255.
  public var bytes: [UInt8]
}
