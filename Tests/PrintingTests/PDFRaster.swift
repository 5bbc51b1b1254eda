import CommandTesting
import Foundation
import Testing

/// A page of a PDF as poppler draws it: the first, 144 dots an inch, unless it is drawn otherwise.
struct PDFRaster {
  private let width: Int
  private let pixels: [UInt8]

  /// Millimetres a dot.
  private static let dot = 25.4 / 144

  init(of pdf: String, in folder: TemporaryFolder) throws {
    let stem = folder.file("raster")
    let run = try Run(shell: "pdftoppm -r 144 -gray -f 1 -l 1 -singlefile \"$1\" \"$2\"", pdf, stem)
    try #require(run.status == 0, "\(run.errors)")
    try self.init(file: stem + ".pgm")
  }

  /// Reads what poppler drew.
  init(file: String) throws {
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    // P5, size, depth: three lines before the samples.
    let lines = data.split(separator: 0x0A, maxSplits: 3)
    let size = String(decoding: lines[1], as: UTF8.self).split(separator: " ")
    width = try #require(Int(size[0]))
    pixels = Array(lines[3])
  }

  /// The darkest of a dot and those around it.
  func darkest(aboutX x: Int, y: Int) -> UInt8 {
    var darkest: UInt8 = 255
    for row in y - 1...y + 1 {
      let start = row * width + x - 1
      darkest = min(darkest, pixels[start...start + 2].min() ?? 255)
    }
    return darkest
  }

  /// The frame, in millimetres, outside which every pixel is another's; nil where all are.
  func difference(
    from other: PDFRaster
  ) -> (left: Double, right: Double, top: Double, bottom: Double)? {
    guard pixels.count == other.pixels.count else { return (0, 1_000, 0, 1_000) }
    let different = pixels.indices.filter { pixels[$0] != other.pixels[$0] }
    let (x, y) = (different.map { $0 % width }, different.map { $0 / width })
    guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else {
      return nil
    }
    return (
      Double(left) * Self.dot, Double(right + 1) * Self.dot, Double(top) * Self.dot,
      Double(bottom + 1) * Self.dot
    )
  }
}
