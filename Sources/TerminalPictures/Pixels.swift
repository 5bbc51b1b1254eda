/// A picture as pixels.
public struct Pixels: Hashable, Sendable {
  /// Pixels a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Row after row, four bytes a pixel: blue, green, red, 255.
  public let bytes: [UInt8]

  /// Creates a picture; nil where there are not as many bytes as pixels need.
  public init?(width: Int, height: Int, bytes: [UInt8]) {
    guard width > 0, height > 0, bytes.count == width * height * 4 else { return nil }
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// With white rows added until there is a whole number of `unit` rows.
  func padded(toRowsOf unit: Int) -> Pixels {
    let missing = (unit - height % unit) % unit
    let white = [UInt8](repeating: 255, count: missing * width * 4)
    return Pixels(width: width, height: height + missing, bytes: bytes + white) ?? self
  }
}
