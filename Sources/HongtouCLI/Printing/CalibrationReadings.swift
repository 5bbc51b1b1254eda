import ArgumentParser

/// Where the four corner crosses of one side came out: from the paper's nearest edges, in
/// millimetres. Left top, right top, left bottom, right bottom; across, then down.
struct CalibrationReadings: ExpressibleByArgument, Hashable {
  private let values: [Double]

  /// Reads eight numbers; nil where they are not.
  init?(argument: String) {
    let parts = argument.split(omittingEmptySubsequences: false, whereSeparator: ",，、".contains)
    let values = parts.map { Double($0.filter { $0 != " " }) }
    let numbers = values.compactMap(\.self)
    // A cross that is nearer to the edge, or farther, was not this sheet's.
    guard values.count == 8, numbers.count == 8, numbers.allSatisfy({ (0...60).contains($0) })
    else { return nil }
    self.values = numbers
  }

  /// What has to be done to a page so that the crosses come out where they belong.
  var offset: SideOffset {
    let inset = RulerSheet.inset
    let across = Self.correction(
      near: (values[0] + values[4]) / 2, far: (values[2] + values[6]) / 2,
      inset: inset, extent: RulerSheet.width)
    let down = Self.correction(
      near: (values[1] + values[3]) / 2, far: (values[5] + values[7]) / 2,
      inset: inset, extent: RulerSheet.height)
    return SideOffset(
      dx: across.offset, dy: down.offset, scaleX: across.scale, scaleY: down.scale)
  }

  /// A printer puts x at s·x + e; so x has to be at (x − e) / s.
  private static func correction(
    near: Double, far: Double, inset: Double, extent: Double
  ) -> (offset: Double, scale: Double) {
    let printed = (extent - far - near) / (extent - 2 * inset)
    let shift = near - printed * inset
    return (-shift / printed, 1 / printed)
  }
}
