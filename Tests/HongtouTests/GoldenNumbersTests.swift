import Foundation
import Hongtou
import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

/// The measures of the standard on the samples' pages, with real faces.
@Suite("样稿上的毫米数", .serialized)
struct GoldenNumbersTests {
  @Test("7.2 版头的一串距离：72、20.78、4、20.78、10.39 mm", arguments: Sample.general)
  func head(_ name: String) throws {
    let sample = try Sample(name)
    let page = sample.pages[0]
    let mark = try sample.ink(page.mark(.issuerMark))
    let number = try page.mark(.documentNumber).frame
    let rule = try page.mark(.mastheadRule)
    let title = page.marks(.title).map(\.frame)
    #expect(mark.top.isNear(72, 0.05))
    #expect((number.top - mark.bottom).isNear(20.78, 0.3))
    #expect((rule.frame.top - number.bottom).isNear(4, 0.3))
    #expect((title[0].top - rule.frame.bottom).isNear(20.78, 0.3))
    let below = try page.mark(.addressees).frame.top - title[title.count - 1].bottom
    #expect(below.isNear(10.39, 0.3))
    #expect(rule.frame.size.width == .mm(156) && rule.frame.left == .mm(28))
    #expect(rule.content == .rule(Ink(red: 0xE6, green: 0, blue: 0x12)))
  }

  @Test("5.2.3 后面还有正文的一面：22 行，从 37 mm 到 262 mm", arguments: Sample.plainNames)
  func fullPages(_ name: String) throws {
    let pages = try Sample(name).pages
    for (page, next) in zip(pages, pages.dropFirst()).dropFirst() {
      let isHead = !page.marks(.attachmentLabel).isEmpty
      guard !isHead, !next.textLines.isEmpty, next.marks(.attachmentLabel).isEmpty else { continue }
      let lines = page.textLines
      #expect(lines.count == 22)
      #expect(lines[0].frame.top == .mm(37) && lines[lines.count - 1].frame.bottom == .mm(262))
    }
  }

  @Test("5.2.3 整行汉字：28 字，两端与版心齐，字距 156 mm ÷ 28", arguments: Sample.names)
  func fullLines(_ name: String) throws {
    let sample = try Sample(name)
    let lines = sample.pages.flatMap(\.textLines).filter {
      $0.text.count == 28
        && $0.text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    for line in lines {
      #expect(line.frame.left.isNear(28, 0.1) && line.frame.right.isNear(184, 0.1))
      let glyphs = line.runs.flatMap { run in run.glyphs.map { run.origin.x.emu + Int($0.x) } }
      for (a, b) in zip(glyphs, glyphs.dropFirst()) {
        #expect(Length(emu: b - a).isNear(156.0 / 28, 0.01))
      }
    }
    let widest = sample.pages.flatMap(\.textLines).map(\.text.count).max() ?? 0
    #expect(widest >= 28)
  }

  @Test("5.2.3 只有汉字的长段：每行 28 字、墨迹在版心之内，续面 22 行撑满")
  func plainHan() throws {
    let text = """
      ---
      发文机关标志: 云岭省人民政府文件
      标题: 关于测试版式的通知
      成文日期: 2021年4月9日
      ---
      \(String(repeating: "国务院办公厅", count: 300))
      """
    let typesetter = try Sample.freeTypesetter()
    let document = Typesetter.read(Array(text.utf8), file: "汉字.md").document
    let pages = try typesetter.composition(of: document).pages
    let lines = pages.flatMap(\.textLines)
    #expect(lines.map(\.text.count).dropLast() == [26] + Array(repeating: 28, count: 63))
    for line in lines.dropFirst().dropLast() {
      #expect(line.frame.left == .mm(28) && line.frame.right == .mm(184))
      // Glyphs stand in the middle of their cells: 16 pt in 156 mm ÷ 28, at either end.
      let glyphs = line.runs.flatMap { run in run.glyphs.map { run.origin.x.emu + Int($0.x) } }
      let white = Length(emu: (Length.mm(156).emu / 28 - Length.pt(16).emu) / 2)
      let first = Length(emu: try #require(glyphs.first)) - white
      let last = Length(emu: try #require(glyphs.last)) + .pt(16) + white
      #expect(first.isNear(28, 0.1) && last.isNear(184, 0.1), "\(line.text)")
      let ink = try #require(typesetter.inkFrame(of: line))
      #expect(ink.left >= .mm(28) && ink.right <= .mm(184), "\(line.text)")
    }
    for page in pages[1...2] {
      #expect(page.textLines.count == 22)
      #expect(page.textLines[0].frame.top == .mm(37))
      #expect(page.textLines[21].frame.bottom == .mm(262))
      // The first line's ink is inside the type area, and so is the last one's.
      #expect(try #require(typesetter.inkFrame(of: page.textLines[0])).top >= .mm(37))
      #expect(try #require(typesetter.inkFrame(of: page.textLines[21])).bottom <= .mm(262))
    }
  }

  @Test("8 样稿的表：跨两面，每面有表头，数字的小数点在一条线上；横排一面，页码不转")
  func table() throws {
    let sample = try Sample("table")
    let tables = sample.pages.filter { page in page.marks(.tableCell).contains { $0.text == "序号" } }
    #expect(tables.count == 2 && sample.pages.map(\.turn).filter { $0 == 90 }.count == 1)
    for page in tables {
      let points = page.marks(.tableCell).filter {
        $0.text.contains(".") && $0.frame.right > .mm(170)
      }
      .compactMap { mark in
        mark.runs.first.map { run in
          run.origin.x.emu
            + Int(
              run.glyphs[
                run.text.distance(
                  from: run.text.startIndex, to: run.text.firstIndex(of: ".") ?? run.text.startIndex
                )
              ].x)
        }
      }
      #expect(points.count > 3 && (points.max() ?? 0) - (points.min() ?? 0) <= 2)
    }
    let turned = try #require(sample.pages.first { $0.turn == 90 })
    #expect(try !turned.mark(.folio).isTurned && turned.mark(.tableCell).isTurned)
    #expect(sample.pages.flatMap { $0.marks(.footnoteRule) }.count == 2)
  }

  @Test("种子样稿有四面满 22 行，上面的检查不落空")
  func fullPagesAreThere() throws {
    let full = try Sample("yangpu-reply").pages.filter { $0.textLines.count == 22 }
    #expect(full.count == 4)
  }

  @Test("7.5 页码距版心左右边缘一字（4号字），奇数页在右，偶数页在左", arguments: Sample.others)
  func folioEdges(_ name: String) throws {
    for (index, page) in try Sample(name).pages.enumerated() {
      let folio = try page.mark(.folio)
      #expect(folio.text == "—\(index + 1)—")
      if index % 2 == 0 {
        #expect(folio.frame.right == .mm(184) - .pt(14))
      } else {
        #expect(folio.frame.left == .mm(28) + .pt(14))
      }
    }
  }

  @Test("7.4.1 版记末条下边缘 262 mm，在双页；7.5 一字线 269 mm，单右双左", arguments: Sample.others)
  func foot(_ name: String) throws {
    let sample = try Sample(name)
    let last = try #require(sample.pages.firstIndex { !$0.marks(.imprintRule).isEmpty })
    let rule = try #require(sample.pages[last].marks(.imprintRule).last)
    #expect((last + 1) % 2 == 0 && rule.frame.bottom.isNear(262, 0.1))
    for (index, page) in sample.pages.enumerated() {
      guard let folio = page.marks(.folio).first, let dash = folio.runs.first else { continue }
      let ink = try #require(sample.typesetter.inkFrame(of: dash))
      #expect(ink.centreY.isNear(269, 0.1))
      #expect(index % 2 == 0 ? folio.frame.right > .mm(170) : folio.frame.left < .mm(40))
    }
  }

  @Test("GB/T 9704 图2：一行标志、一行标题时各要素的位置")
  func figure2() throws {
    let text = """
      ---
      发文机关标志: 云岭省人民政府文件
      发文字号: 云政发〔2021〕9号
      标题: 关于测试版式的通知
      主送机关: 各市人民政府
      成文日期: 2021年4月9日
      ---
      \(String(repeating: "正文", count: 200))。
      """
    let typesetter = try Sample.freeTypesetter()
    let document = Typesetter.read(Array(text.utf8), file: "图2.md").document
    let page = try typesetter.composition(of: document).pages[0]
    let mark = try #require(typesetter.inkFrame(of: try page.mark(.issuerMark)))
    // The table reckons with a mark whose ink ends at 85.75 mm; each name has its own.
    let shift = mark.bottom.millimetres - 85.75
    let wanted: [(ElementName, Double)] = [
      (.documentNumber, 106.5), (.mastheadRule, 116.2), (.title, 137.4), (.addressees, 155.6),
      (.body, 166.0),
    ]
    for (element, top) in wanted {
      #expect(try page.mark(element).frame.top.isNear(top + shift, 0.1), "\(element.rawValue)")
    }
    #expect((9...10).contains(page.marks(.body).count) && mark.top.isNear(72, 0.05))
  }
}
