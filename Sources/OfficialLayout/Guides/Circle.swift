/// Points of the unit circle.
enum Circle {
  /// `count` points at equal angles, the first at the right.
  ///
  /// Each is the one before turned by the same rotation, so that no function of a mathematical
  /// library is needed: its last bits differ from machine to machine.
  static func points(_ count: Int) -> [(x: Double, y: Double)] {
    let angle = 2 * Double.pi / Double(count)
    let (sine, cosine) = (sine(angle), (1 - sine(angle) * sine(angle)).squareRoot())
    var points: [(x: Double, y: Double)] = []
    var point = (x: 1.0, y: 0.0)
    for _ in 0..<count {
      points.append(point)
      point = (point.x * cosine - point.y * sine, point.x * sine + point.y * cosine)
    }
    return points
  }

  /// The sine of a small angle by its series.
  private static func sine(_ angle: Double) -> Double {
    let square = angle * angle
    return angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
  }
}
