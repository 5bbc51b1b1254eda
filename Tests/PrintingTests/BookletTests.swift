import CommandTesting
import OfficialLayout
import Testing
import Typesetting

@testable import HongtouCLI

/// Folded sheets: after folding, the pages follow each other.
@Suite("小册子")
struct BookletTests {
  /// Pages that bear their numbers as the heights of their only marks.
  private func pages(_ count: Int) -> [Page] {
    (0..<count).map { index in
      let mark = Mark(
        label: MarkLabel(element: ElementName(rawValue: "x"), clause: "-", nature: .artifact),
        frame: Frame(x: .mm(10), y: .zero, width: .mm(1), height: .mm(Double(index + 1))),
        content: .rule(.black))
      return Page(size: Size(width: .mm(210), height: .mm(297)), marks: [mark])
    }
  }

  /// Which pages lie left and right on every side; 0 for a white one.
  private func sides(_ count: Int) -> [[Int]] {
    Booklet(pages(count)).sides.map { side in
      [(0.0, 210.0), (210.0, 420.0)].map { from, to in
        let mark = side.marks.first {
          $0.frame.left.millimetres >= from && $0.frame.left.millimetres < to
        }
        return mark.map { Int($0.frame.size.height.millimetres.rounded()) } ?? 0
      }
    }
  }

  @Test("四面一张：4 1，2 3；八面：8 1，2 7，6 3，4 5")
  func order() {
    #expect(sides(4) == [[4, 1], [2, 3]])
    #expect(sides(8) == [[8, 1], [2, 7], [6, 3], [4, 5]])
    #expect(sides(5) == [[0, 1], [2, 0], [0, 3], [4, 5]])
    #expect(sides(1) == [[0, 1], [0, 0]])
    #expect(sides(0) == [])
  }

  @Test("任意页数：折好以后从头翻到尾，页码相接，每页一次", arguments: 1...40)
  func folded(_ count: Int) {
    let sides = sides(count)
    let sheets = sides.count / 2
    // Leaf by leaf from the outside in: right of the front, left of its back; then out again.
    var read: [Int] = []
    for sheet in 0..<sheets { read += [sides[2 * sheet][1], sides[2 * sheet + 1][0]] }
    for sheet in (0..<sheets).reversed() { read += [sides[2 * sheet + 1][1], sides[2 * sheet][0]] }
    #expect(read.prefix(count).elementsEqual(1...count))
    #expect(read.dropFirst(count).allSatisfy { $0 == 0 })
    #expect(Booklet(pages(count)).sides.allSatisfy { $0.size.width == .mm(420) })
  }

  @Test("7.4、7.5 版记在封底：空白页在它前面，空白页和版记页没有页码")
  func imprint() throws {
    func page(_ marks: [(ElementName, String)]) -> Page {
      Page(
        size: Size(width: .mm(210), height: .mm(297)),
        marks: marks.map { element, clause in
          Mark(
            label: MarkLabel(element: element, clause: clause, nature: .artifact),
            frame: Frame(x: .mm(28), y: .mm(30), width: .mm(1), height: .mm(1)),
            content: .rule(.black))
        })
    }
    let text = page([(.body, "7.3.3"), (.folio, "7.5")])
    func elements(_ side: Page) -> (left: [String], right: [String]) {
      let (left, right) = (
        side.marks.filter { $0.frame.left < .mm(210) },
        side.marks.filter { $0.frame.left >= .mm(210) }
      )
      return (left.map(\.label.element.rawValue), right.map(\.label.element.rawValue))
    }
    let alone = Booklet(
      Array(repeating: text, count: 5) + [page([(.printingOffice, "7.4.3"), (.folio, "7.5")])]
    ).sides
    #expect(alone.count == 4)
    #expect(elements(alone[0]).left == ["printingOffice"])
    #expect(elements(alone[1]).right.isEmpty && elements(alone[2]).left.isEmpty)
    let below = Booklet(
      Array(repeating: text, count: 5)
        + [page([(.body, "7.3.3"), (.printingOffice, "7.4.3"), (.folio, "7.5")])]
    ).sides
    #expect(elements(below[0]).left == ["printingOffice"] && elements(below[1]).right.isEmpty)
    #expect(elements(below[2]).left == ["body", "folio"])
  }

  @Test("命令：送 A3，短边翻；PDF 两面并排，字都在")
  func command() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    #expect(try room.print(["--printer", printer.uri, "--booklet"]).status == 0)
    #expect(printer.jobs[0].attributes["media"] == [.keyword("iso_a3_297x420mm")])
    #expect(printer.jobs[0].attributes["sides"] == [.keyword("two-sided-short-edge")])
    #expect(try room.print(["--to", room.outputs, "--booklet"]).status == 0)
    let file = room.outputs + "/稿.pdf"
    let run = try Run(shell: "pdfinfo \"$1\"; pdftotext \"$1\" -", file)
    #expect(run.output.contains("Pages:           2"))
    #expect(run.output.contains("1190.55 x 841.89"))
    #expect(run.output.contains("现将有关事项通知如下"))
    #expect(try room.print(["--to", room.outputs, "--booklet", "--staple"]).status == 64)
  }
}
