import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

@Suite("5 纸张、版心、行和字")
struct PaperTests {
  @Test("5.1 A4, 210 mm × 297 mm")
  func paper() throws {
    let page = try compose(.sample()).pages[0]
    #expect(page.size.width == .mm(210) && page.size.height == .mm(297))
  }

  @Test("5.2.1 天头 37 mm、订口 28 mm、版心 156 mm × 225 mm")
  func typeArea() throws {
    let area = try sheet().typeArea.frame
    #expect(area.left == .mm(28) && area.top == .mm(37))
    #expect(area.size.width == .mm(156) && area.size.height == .mm(225))
  }

  @Test("5.2.2 3号；5.2.4 黑色")
  func typeSizeAndColour() throws {
    let pages = try compose(.sample(bodyLines: 60)).pages
    for mark in pages.flatMap(\.marks) where mark.label.element == .body {
      guard case .text(let runs) = mark.content else { continue }
      #expect(runs.allSatisfy { $0.size == .pt(16) && $0.ink == .black })
    }
  }

  @Test("5.2.3 每面 22 行，撑满版心")
  func lines() throws {
    let page = try compose(.sample(bodyLines: 60)).pages[1]
    let lines = page.marks(.body)
    #expect(lines.count == 22)
    #expect(lines[0].frame.top == .mm(37))
    #expect(lines[21].frame.bottom == .mm(262))
  }

  @Test("5.2.3 每行 28 字，撑满版心")
  func characters() throws {
    let line = try #require(try compose(.sample(bodyLines: 60)).pages[1].marks(.body).first)
    #expect(line.text.count == 28)
    #expect(line.frame.left == .mm(28) && line.frame.right == .mm(184))
    guard case .text(let runs) = line.content else { return }
    let pitches = zip(runs[0].glyphs, runs[0].glyphs.dropFirst()).map { $1.x - $0.x }
    // 156 mm / 28, each position rounded once to the EMU.
    #expect(pitches.allSatisfy { $0 == 200_571 || $0 == 200_572 })
  }

  @Test("5.2.3 行距可由版式单另定", arguments: ["28 pt", "28.95 pt", "30 pt"])
  func otherPitch(_ pitch: String) throws {
    let sheet = try sheet("general", ["line_pitch: fill": "line_pitch: \(pitch)"])
    let lines = try compose(.sample(bodyLines: 60), sheet).pages[1].marks(.body)
    let points = try #require(Double(pitch.dropLast(3)))
    let step = lines[1].frame.top - lines[0].frame.top
    #expect(step == .pt(points))
    #expect(lines.count == min(22, Int((225 / 25.4 * 72 - 16) / points) + 1))
  }
}
