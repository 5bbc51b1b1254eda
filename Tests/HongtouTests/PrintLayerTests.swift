import CommandTesting
import Foundation
import Hongtou
import OfficialLayout
import Testing
import Typesetting

/// Pre-printed red heads: the layers part the marks and move none.
@Suite("套印：红头一层，其余一层")
struct PrintLayerTests {
  private func pages(_ name: String, _ layer: PrintLayer) throws -> [Page] {
    let sample = try Sample(name)
    return try sample.typesetter.composition(
      of: sample.document, options: Options(layer: layer)
    ).pages
  }

  @Test("两层的墨迹相加，逐个像素等于全部", arguments: ["notice", "letter"])
  func sum(_ name: String) throws {
    func rasters(_ layer: PrintLayer) throws -> [Pixels] {
      let sample = try Sample(name)
      let pages = try pages(name, layer)
      let pdf = try sample.typesetter.pdf(of: pages, describing: sample.document)
      return try Pixels.pages(of: pdf)
    }
    let (full, body, head) = (try rasters(.full), try rasters(.body), try rasters(.head))
    #expect(full.count == body.count && full.count == head.count)
    for (number, page) in full.enumerated() {
      #expect(page.isSum(of: body[number], head[number]), "page \(number + 1)")
    }
    #expect(head[0].hasInk && body[0].hasInk)
  }

  @Test("红头一层：标志和红线，别无他物；其余一层没有它们", arguments: Sample.names)
  func parts(_ name: String) throws {
    let head = try pages(name, .head)
    let body = try pages(name, .body)
    let red: Set<ElementName> = [.issuerMark, .mastheadRule, .footRule]
    #expect(head.flatMap(\.marks).allSatisfy { red.contains($0.label.element) })
    #expect(!body.flatMap(\.marks).contains { red.contains($0.label.element) })
    #expect(!head[0].marks.isEmpty && head.dropFirst().allSatisfy(\.marks.isEmpty))
  }

  @Test("--layer：命令照排一层；别的词不认")
  func command() throws {
    let folder = try TemporaryFolder()
    let output = folder.file("a.txt")
    let sample = "\(Sample.root.path)/Samples/notice.md"
    let run = try Run(
      "typeset", sample, "--fonts", "free", "--format", "text", "-o", output, "--layer", "head")
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(text.contains("issuerMark") && !text.contains("folio"))
    #expect(try Run("typeset", sample, "--layer", "red").status == 64)
  }
}

/// The pixels of a page as poppler draws it.
private struct Pixels {
  let samples: [UInt8]

  static func pages(of pdf: [UInt8]) throws -> [Pixels] {
    let folder = try TemporaryFolder()
    try Data(pdf).write(to: URL(fileURLWithPath: folder.file("a.pdf")))
    let run = try Run(program: "pdftoppm", ["-r", "72", folder.file("a.pdf"), folder.file("page")])
    try #require(run.status == 0, "\(run.errors)")
    return try folder.contents.filter { $0.hasSuffix(".ppm") }.map { name in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file(name))))
      // P6, size, depth: three lines before the samples.
      var lines = 0
      let start = bytes.firstIndex { byte in
        lines += byte == 0x0A ? 1 : 0
        return lines == 3
      }
      return Pixels(samples: Array(bytes[((start ?? 0) + 1)...]))
    }
  }

  var hasInk: Bool { samples.contains { $0 < 255 } }

  /// Whether the ink, what is missing from white, is that of two others together.
  func isSum(of a: Pixels, _ b: Pixels) -> Bool {
    guard samples.count == a.samples.count, samples.count == b.samples.count else { return false }
    return samples.withUnsafeBufferPointer { sum in
      a.samples.withUnsafeBufferPointer { a in
        b.samples.withUnsafeBufferPointer { b in
          var index = 0
          while index < sum.count {
            if 510 - Int(a[index]) - Int(b[index]) != 255 - Int(sum[index]) { return false }
            index += 1
          }
          return true
        }
      }
    }
  }
}
