/// PNG's row filters, which PDF's predictors are too. PNG (ISO/IEC 15948), clause 9.
enum PNGRows {
  /// Rows of `width` bytes, each with its filter's number before it, without their filters; `step` is
  /// a pixel's bytes. Nil where the rows do not come out even or a filter is none.
  static func unfiltered(_ data: [UInt8], width: Int, step: Int) -> [UInt8]? {
    guard width > 0, data.count.isMultiple(of: width + 1) else { return nil }
    let rows = data.count / (width + 1)
    var result = [UInt8](repeating: 0, count: rows * width)
    let isWhole = data.withUnsafeBufferPointer { source in
      result.withUnsafeMutableBufferPointer { target in
        (0..<rows).allSatisfy { row in
          let start = row * (width + 1)
          let above = row > 0 ? target.baseAddress.map { $0 + (row - 1) * width } : nil
          guard source[start] <= 4, let bytes = source.baseAddress, let out = target.baseAddress
          else { return false }
          let line = Line(
            source: bytes + start + 1, above: above.map { UnsafePointer($0) },
            target: out + row * width, width: width, step: step)
          line.unfilter(by: source[start])
          return true
        }
      }
    }
    return isWhole ? result : nil
  }

  /// A row on its way: a megabyte of pixels goes through here, so no step is checked twice.
  private struct Line {
    let source: UnsafePointer<UInt8>
    let above: UnsafePointer<UInt8>?
    let target: UnsafeMutablePointer<UInt8>
    let width: Int
    let step: Int

    func unfilter(by filter: UInt8) {
      switch filter {
      case 0: each { _, _, _ in 0 }
      case 1: each { left, _, _ in left }
      case 2: each { _, up, _ in up }
      case 3: each { left, up, _ in (left + up) / 2 }
      default: each(PNGRows.paeth)
      }
    }

    @inline(__always)
    private func each(_ predicted: (Int, Int, Int) -> Int) {
      for column in 0..<width {
        let left = column >= step ? Int(target[column - step]) : 0
        let up = above.map { Int($0[column]) } ?? 0
        let corner = column >= step ? above.map { Int($0[column - step]) } ?? 0 : 0
        target[column] =
          source[column] &+ UInt8(truncatingIfNeeded: predicted(left, up, corner))
      }
    }
  }

  private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> Int {
    let estimate = left + above - corner
    let distances = (abs(estimate - left), abs(estimate - above), abs(estimate - corner))
    if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
    return distances.1 <= distances.2 ? above : corner
  }
}
