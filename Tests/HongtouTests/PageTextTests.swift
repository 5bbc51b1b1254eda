import Diagnostics
import Testing
import Typesetting

@testable import Hongtou

@Suite("Pages as text")
struct PageTextTests {
  private let text = PageText { $0.index == 0 ? "FandolFang-R" : "FandolHei-R" }

  @Test("One line a mark: place, lines of a paragraph, faces, sizes, inks")
  func golden() {
    let pages = [
      page([
        line("issuerMark", "7.2.4", .content(paragraph: 0, order: 0), y: 72, runs: [red("区司法局")]),
        rule("mastheadRule", "7.2.4"),
        line(
          "body", "7.3.3", .content(paragraph: 1, order: 1), y: 80,
          runs: [run(1, "一、"), run(0, "各")]),
      ]),
      page([
        line("body", "7.3.3", .content(paragraph: 1, order: 2), y: 37, runs: [run(0, "单位")]),
        Mark(
          label: label("seal", "7.3.5", .artifact), frame: frame(x: -0.001, y: 1, height: 42),
          content: .zone),
      ]),
    ]
    #expect(
      text.text(of: pages) == """
        # 1\t210.00 × 297.00
        1\tissuerMark\t7.2.4\t0.1\t28.00\t72.00\t156.00\t5.64\tFandolFang-R\t42.00×0.850#E60012\t区司法局
        1\tmastheadRule\t7.2.4\t-\t28.00\t76.00\t156.00\t0.35\trule\t#E60012\t
        1\tbody\t7.3.3\t1.1\t28.00\t80.00\t156.00\t5.64\tFandolHei-R+FandolFang-R\t16.00\t一、各
        # 2\t210.00 × 297.00
        2\tbody\t7.3.3\t1.2\t28.00\t37.00\t156.00\t5.64\tFandolFang-R\t16.00\t单位
        2\tseal\t7.3.5\t-\t0.00\t1.00\t156.00\t42.00\tzone\t-\t

        """)
  }

  @Test("A negative place has its sign, a turned page its turn")
  func negative() {
    var page = page([
      Mark(label: label("a", "1", .artifact), frame: frame(x: -1.5, y: -0.05), content: .zone)
    ])
    page.turn = 90
    #expect(text.text(of: [page]).contains("\t-1.50\t-0.05\t"))
    #expect(text.text(of: [page]).hasPrefix("# 1\t210.00 × 297.00\t90°\n"))
  }

  private let red = Ink(red: 0xE6, green: 0, blue: 0x12)

  private func page(_ marks: [Mark]) -> Page {
    Page(size: Size(width: .mm(210), height: .mm(297)), marks: marks)
  }

  private func frame(x: Double, y: Double, height: Double = 5.64) -> Frame {
    Frame(x: .mm(x), y: .mm(y), width: .mm(156), height: .mm(height))
  }

  private func label(_ element: String, _ clause: String, _ nature: MarkLabel.Nature) -> MarkLabel {
    MarkLabel(element: ElementName(rawValue: element), clause: clause, nature: nature)
  }

  private func line(
    _ element: String, _ clause: String, _ nature: MarkLabel.Nature, y: Double, runs: [GlyphRun]
  ) -> Mark {
    Mark(label: label(element, clause, nature), frame: frame(x: 28, y: y), content: .text(runs))
  }

  private func rule(_ element: String, _ clause: String) -> Mark {
    Mark(
      label: label(element, clause, .artifact), frame: frame(x: 28, y: 76, height: 0.35),
      content: .rule(red))
  }

  private func run(_ face: Int32, _ text: String) -> GlyphRun {
    GlyphRun(face: FaceID(face), size: .pt(16), origin: Point(x: .zero, y: .zero), text: text)
  }

  private func red(_ text: String) -> GlyphRun {
    GlyphRun(
      face: FaceID(0), size: .pt(42), condensation: 850, ink: red,
      origin: Point(x: .zero, y: .zero), text: text)
  }
}
