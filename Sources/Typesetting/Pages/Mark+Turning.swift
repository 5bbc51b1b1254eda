extension Mark {
  /// The same mark turned by a quarter, anticlockwise, with the sheet it stands on: what is set on a
  /// landscape side comes to lie on an upright sheet `height` high, its head at the left edge.
  /// GB/T 9704-2012, 8.
  public func turned(onSheetOfHeight height: Length) -> Mark {
    var mark = self
    mark.frame = Frame(
      x: frame.top, y: height - frame.right, width: frame.size.height, height: frame.size.width)
    mark.origin = Point(x: origin.y, y: height - origin.x)
    mark.isTurned = true
    return mark
  }
}
