import CommandTesting
import Foundation
import Testing

/// A page as poppler draws it, 200 dots an inch, measured in millimetres.
struct Raster {
  /// One row of pixels.
  struct Row {
    let pixels: ArraySlice<UInt8>

    private func share(_ matches: (UInt8, UInt8, UInt8) -> Bool) -> Double {
      var count = 0
      for index in stride(from: pixels.startIndex, to: pixels.endIndex, by: 3)
      where matches(pixels[index], pixels[index + 1], pixels[index + 2]) { count += 1 }
      // Of the 156 mm between the margins.
      return Double(count) / (156 / Raster.dot)
    }

    func isRed(across part: Double) -> Bool {
      share { $0 > 180 && $1 < 110 && $2 < 110 } >= part
    }
    func isDark(across part: Double) -> Bool { share { $0 < 128 && $1 < 128 && $2 < 128 } >= part }

    /// The columns that hold ink; a quarter of a pixel will do, as a thin stroke's end has no more.
    var ink: ClosedRange<Int>? {
      pixels.withUnsafeBufferPointer { bytes in
        var (first, last) = (0, bytes.count - 1)
        while first <= last, bytes[first] >= 192 { first += 1 }
        guard first <= last else { return nil }
        while bytes[last] >= 192 { last -= 1 }
        return first / 3...last / 3
      }
    }
  }

  static let dot = 25.4 / 200
  private let width: Int
  private let height: Int
  private let pixels: [UInt8]

  init(of pdf: String, page: Int, in folder: TemporaryFolder) throws {
    let stem = folder.file("page-\(page)")
    let arguments = ["-r", "200", "-f", "\(page)", "-l", "\(page)", "-singlefile", pdf, stem]
    let run = try Run(program: "pdftoppm", arguments)
    try #require(run.status == 0, "\(run.errors)")
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stem + ".ppm")))
    // P6, width, height, 255, each ended by white space.
    var fields: [String] = []
    var index = 0
    while fields.count < 4 {
      let end = try #require(data[index...].firstIndex { $0 == 0x20 || $0 == 0x0A })
      fields.append(String(decoding: data[index..<end], as: UTF8.self))
      index = end + 1
    }
    width = try #require(Int(fields[1]))
    height = try #require(Int(fields[2]))
    pixels = Array(data[index...])
  }

  private func row(_ y: Int) -> Row { Row(pixels: pixels[y * width * 3..<(y + 1) * width * 3]) }

  /// Upper and lower edge of the last rows that match, in mm.
  func rows(_ matches: (Row) -> Bool) -> Range<Double>? {
    guard let last = (0..<height).last(where: { matches(row($0)) }) else { return nil }
    var first = last
    while first > 0, matches(row(first - 1)) { first -= 1 }
    return Double(first) * Raster.dot..<Double(last + 1) * Raster.dot
  }

  /// The edges of the ink between two heights, in mm.
  func ink(
    from top: Double = 0, above bottom: Double = 297
  ) -> (left: Double, right: Double, top: Double)? {
    let rows = Int(top / Raster.dot)..<min(height, Int(bottom / Raster.dot))
    let inked = rows.compactMap { y in row(y).ink.map { (y, $0) } }
    guard let first = inked.first, let left = inked.map(\.1.lowerBound).min(),
      let right = inked.map(\.1.upperBound).max()
    else { return nil }
    return (
      Double(left) * Raster.dot, Double(right + 1) * Raster.dot, Double(first.0) * Raster.dot
    )
  }
}
