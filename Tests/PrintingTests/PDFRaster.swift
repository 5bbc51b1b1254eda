import Foundation
import Testing

/// The first page of a PDF as poppler draws it, 144 dots an inch.
struct PDFRaster {
  private let width: Int
  private let pixels: [UInt8]

  /// Millimetres a dot.
  private static let dot = 25.4 / 144

  init(of pdf: String, in folder: TemporaryFolder) throws {
    let stem = folder.file("raster")
    let run = try Run(shell: "pdftoppm -r 144 -gray -f 1 -l 1 -singlefile \"$1\" \"$2\"", pdf, stem)
    try #require(run.status == 0, "\(run.errors)")
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stem + ".pgm")))
    // P5, size, depth: three lines before the samples.
    let lines = data.split(separator: 0x0A, maxSplits: 3)
    let size = String(decoding: lines[1], as: UTF8.self).split(separator: " ")
    width = try #require(Int(size[0]))
    pixels = Array(lines[3])
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
