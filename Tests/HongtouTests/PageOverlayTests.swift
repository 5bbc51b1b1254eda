import Testing
import Typesetting

@testable import Hongtou

/// The picture of a comparison, before it is drawn.
@Suite("Two pages over one another")
struct PageOverlayTests {
  private let overlay = PageOverlay()

  private func drawn(_ a: [Mark], _ b: [Mark]) -> [Mark] {
    overlay.pages(of: Scene.pages([a]), and: Scene.pages([b])).flatMap(\.marks)
  }

  @Test("Of a line only the glyph that changed is tinted")
  func glyphs() {
    let marks = drawn(
      [Scene.line("body", "甲乙丙", paragraph: 0, y: 50)],
      [Scene.line("body", "甲丁丙", paragraph: 0, y: 50)])
    let runs = marks.flatMap(\.runs)
    #expect(runs.map(\.text) == ["乙", "甲", "丁", "丙"])
    #expect(
      runs.map(\.ink) == [overlay.first, overlay.common, overlay.second, overlay.common])
    #expect(runs.allSatisfy { $0.clusters.count == 1 && $0.glyphs.count == 1 })
  }

  @Test("What is the same is drawn once, in grey")
  func same() {
    let marks = [Scene.line("body", "甲乙", paragraph: 0, y: 50), Scene.rule(y: 60)]
    let drawn = drawn(marks, marks)
    #expect(drawn.count == 2)
    #expect(drawn[0].runs.map(\.ink) == [overlay.common])
    #expect(drawn[1].content == .rule(overlay.common))
  }

  @Test("Places kept free and pictures have their frames tinted")
  func frames() {
    let zones = drawn([Scene.zone(y: 50)], [Scene.zone(y: 60)])
    #expect(
      zones.map(\.content) == Array(repeating: .rule(overlay.first), count: 4)
        + Array(repeating: .rule(overlay.second), count: 4))
    let picture = Scene.picture("a.png", y: 50)
    #expect(drawn([picture], [picture]) == [picture])
    #expect(drawn([], [picture]).count == 5)
    #expect(drawn([picture], []).count == 4)
  }

  @Test("A page that only one has is drawn in its ink")
  func lengths() {
    let line = Scene.line("body", "甲", paragraph: 0, y: 50)
    let pages = overlay.pages(of: Scene.pages([[line], [line]]), and: Scene.pages([[line]]))
    #expect(
      pages.map { $0.marks.flatMap(\.runs).map(\.ink) } == [[overlay.common], [overlay.first]])
  }

  @Test("Real pages are drawn, and what they show is what B shows and A has alone")
  func real() throws {
    let (a, b) = (try Sample("notice"), try Sample("request"))
    let pages = overlay.pages(of: a.pages, and: b.pages)
    #expect(pages.count == max(a.pages.count, b.pages.count))
    let images = try b.typesetter.png(of: Array(pages.prefix(1)), resolution: 36)
    #expect(images.first?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
  }
}
