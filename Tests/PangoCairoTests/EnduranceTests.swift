import Foundation
import PangoCairo
import Testing
import Typesetting

@Suite("Endurance") struct EnduranceTests {
  /// Resident memory in kilobytes.
  private func resident() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return Int(line?.split(separator: " ").dropFirst().first ?? "") ?? 0
  }

  @Test("a thousand documents leave no memory behind")
  func documents() throws {
    let fonts = try Fixture.fonts()
    let shaper = try PangoShaper(fonts)
    let canvas = PDFCanvas(fonts)
    let render = {
      let pages = Sheet().pages("关于做好有关工作的通知：朱镕基，2026年", shaper)
      _ = try canvas.render(pages, metadata: Fixture.metadata)
    }
    for _ in 0..<100 { try render() }
    let before = try resident()
    for _ in 0..<1_000 { try render() }
    // Other tests run beside this one and take memory of their own.
    #expect(try resident() - before < 40_000)
  }

  @Test("a thousand pages in one document")
  func pages() throws {
    let fonts = try Fixture.fonts()
    let page = Sheet().pages("关于做好有关工作的通知", try PangoShaper(fonts))[0]
    let pdf = try PDFCanvas(fonts).render(
      Array(repeating: page, count: 1_000), metadata: Fixture.metadata)
    #expect(pdf.count < 3_000_000)
  }

  @Test("two workers share a set")
  func workers() async throws {
    let fonts = try Fixture.fonts()
    let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let pages = Sheet().pages("国务院办公厅朱镕基", try PangoShaper(fonts))
          return try PDFCanvas(fonts).render(pages, metadata: Fixture.metadata)
        }
      }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(Set(results).count == 1)
  }
}
