/// PNG's row filters, which PDF's predictors are too. PNG (ISO/IEC 15948), clause 9.
enum PNGRows {
  /// Rows of `width` bytes, each with its filter's number before it, without their filters; `step` is
  /// a pixel's bytes. Nil where the rows do not come out even or a filter is none.
  static func unfiltered(_ data: [UInt8], width: Int, step: Int) -> [UInt8]? {
    guard width > 0, data.count.isMultiple(of: width + 1) else { return nil }
    let rows = data.count / (width + 1)
    var result = [UInt8](repeating: 0, count: rows * width)
    for row in 0..<rows {
      let source = row * (width + 1)
      guard data[source] <= 4 else { return nil }
      unfilter(
        data, from: source + 1, by: data[source], into: &result, row: row, width: width, step: step)
    }
    return result
  }

  private static func unfilter(
    _ data: [UInt8], from source: Int, by filter: UInt8, into result: inout [UInt8], row: Int,
    width: Int, step: Int
  ) {
    let start = row * width
    for column in 0..<width {
      let left = column >= step ? Int(result[start + column - step]) : 0
      let above = row > 0 ? Int(result[start + column - width]) : 0
      let corner = row > 0 && column >= step ? Int(result[start + column - width - step]) : 0
      let predicted =
        switch filter {
        case 0: 0
        case 1: left
        case 2: above
        case 3: (left + above) / 2
        default: paeth(left, above, corner)
        }
      result[start + column] = data[source + column] &+ UInt8(truncatingIfNeeded: predicted)
    }
  }

  private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> Int {
    let estimate = left + above - corner
    let distances = (abs(estimate - left), abs(estimate - above), abs(estimate - corner))
    if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
    return distances.1 <= distances.2 ? above : corner
  }
}
