/// A place on a page: x to the right, y downwards, from the top left corner of the sheet.
public struct Point: Hashable, Sendable {
  /// Distance from the left edge.
  public var x: Length
  /// Distance from the top edge.
  public var y: Length

  /// Creates a point.
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }
}

/// A width and a height.
public struct Size: Hashable, Sendable {
  /// The width.
  public var width: Length
  /// The height.
  public var height: Length

  /// Creates a size.
  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle on a page.
public struct Frame: Hashable, Sendable {
  /// The top left corner.
  public var origin: Point
  /// The extent.
  public var size: Size

  /// Creates a frame from its left and top edges and its extent.
  public init(x: Length, y: Length, width: Length, height: Length) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  /// The smallest frame that holds all of `frames`; nil for none.
  public init?(enclosing frames: [Frame]) {
    guard let left = frames.map(\.left).min(), let right = frames.map(\.right).max(),
      let top = frames.map(\.top).min(), let bottom = frames.map(\.bottom).max()
    else { return nil }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The left edge.
  public var left: Length { origin.x }
  /// The right edge.
  public var right: Length { origin.x + size.width }
  /// The upper edge.
  public var top: Length { origin.y }
  /// The lower edge.
  public var bottom: Length { origin.y + size.height }
  /// The middle between left and right.
  public var centreX: Length { Length(emu: origin.x.emu + size.width.emu / 2) }
  /// The middle between top and bottom.
  public var centreY: Length { Length(emu: origin.y.emu + size.height.emu / 2) }
}
