import Diagnostics
import OfficialDocument
import SquareShaping
import Testing
import Typesetting

@testable import OfficialLayout

@Suite("7.3.5.1 a seal's place is free")
struct SealZoneTests {
  private func mark(
    _ element: ElementName, x: Double, y: Double, width: Double, height: Double
  ) -> Mark {
    Mark(
      label: MarkLabel(element: element, clause: "7.3.5", nature: .artifact),
      frame: Frame(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height)), content: .zone)
  }

  private func seal(_ x: Double, _ y: Double) -> Mark {
    mark(.seal, x: x, y: y, width: 42, height: 42)
  }

  private func faults(_ marks: Mark...) throws -> [String] {
    let compositor = Compositor(Composer(sheet: try sheet(), shaper: SquareShaper()))
    compositor.refuseCoveredSeals(on: [Page(size: try sheet().page, marks: marks)])
    #expect(compositor.diagnostics.allSatisfy { $0.code == "layout.seal-zone-taken" })
    return compositor.diagnostics.map(\.message.en)
  }

  @Test("name and date under it are what it is set on; a line at the corner of its box is clear")
  func free() throws {
    let name = mark(.issuer, x: 110, y: 170, width: 30, height: 5.6)
    let date = mark(.date, x: 110, y: 180, width: 30, height: 5.6)
    let corner = mark(.body, x: 80, y: 145, width: 25, height: 5.6)
    #expect(try faults(seal(100, 150), name, date, corner) == [])
  }

  @Test("text, imprint, another seal: each is named")
  func taken() throws {
    let others = [
      (mark(.body, x: 28, y: 160, width: 156, height: 5.6), "body"),
      (mark(.imprintRule, x: 28, y: 191, width: 156, height: 0.35), "imprintRule"),
      (seal(130, 150), "another"),
    ]
    for (other, word) in others {
      let faults = try faults(seal(100, 150), other)
      #expect(faults.count == 1 && faults[0].contains(word), "\(faults)")
    }
  }

  @Test("a seal off the paper is refused")
  func offPaper() throws {
    #expect(try faults(seal(180, 150)).count == 1)
  }
}
