import Diagnostics
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.2.4 联合行文的标志")
struct JointMarkTests {
  /// Agencies of 4 to 24 characters, the longest not the first.
  private static func names(_ count: Int, widest: Int) -> [String] {
    (0..<count).map { index in
      let length = index == count / 2 ? widest : 4 + index * 5 % max(1, widest - 3)
      return String(repeating: "云岭省厅", count: 6).prefix(length).description
    }
  }

  private func document(_ names: [String], word: String = "文件") -> Document {
    Document.sample().with { document in
      document.issuerMarks = names.enumerated().map { text($1, line: 2 + $0) }
      document.issuerMarks[names.count - 1].string += word
    }
  }

  private func run(_ mark: Mark) throws -> GlyphRun { try #require(mark.runs.first) }

  /// The ink from the highest to the lowest.
  private func centre(_ marks: [Mark]) throws -> Double {
    let top = try #require(marks.map(\.inkTop).min())
    let bottom = try #require(marks.map(\.inkBottom).max())
    return (top + bottom).millimetres / 2
  }

  @Test(
    "7.2.4 联合行文：名称上下并列、左右齐、字号相同，整体居中，不出版心",
    arguments: 2...8, [(4, "文件"), (9, "文件"), (17, "文件"), (22, "文件"), (24, "")])
  func stacked(_ count: Int, _ shape: (widest: Int, word: String)) throws {
    let names = Self.names(count, widest: shape.widest)
    let found = try compose(document(names, word: shape.word))
    #expect(!found.diagnostics.contains { $0.level == .error }, "\(found.diagnostics)")
    let all = found.pages[0].marks(.issuerMark)
    let marks = Array(all.prefix(count))
    #expect(marks.map(\.text) == names)
    #expect(all.dropFirst(count).map(\.text) == (shape.word.isEmpty ? [] : [shape.word]))
    let first = try run(marks[0])
    for mark in marks {
      #expect(abs((mark.frame.left - marks[0].frame.left).emu) <= 1)
      #expect(abs((mark.frame.right - marks[0].frame.right).emu) <= 2)
      #expect(try run(mark).size == first.size && run(mark).condensation == first.condensation)
      #expect(try run(mark).ink == sheet().red && mark.label.layer == .head)
    }
    let block = try #require(Frame(enclosing: all.map(\.frame)))
    #expect(block.left >= .mm(28) && block.right <= .mm(184) && abs(block.centre - 106) <= 0.01)
    #expect(marks[0].inkTop == .mm(72))
    for (upper, lower) in zip(marks, marks.dropFirst()) {
      let pitch = 20.0 * Double(first.size.emu) / Double(Length.pt(42).emu)
      #expect((lower.frame.top - upper.frame.top).isNear(pitch))
      #expect(lower.inkTop > upper.inkBottom)
    }
    #expect(!found.pages[0].marks(.body).isEmpty)
  }

  @Test("7.2.4 联合行文：短名称的字距均匀")
  func evenly() throws {
    let names = ["云岭省政府", "云岭省自然资源厅", "云岭省"]
    for mark in try compose(document(names, word: "")).pages[0].marks(.issuerMark) {
      let places = try run(mark).glyphs.map { Int($0.x) }
      let steps = zip(places, places.dropFirst()).map { $1 - $0 }
      #expect((steps.max() ?? 0) - (steps.min() ?? 0) <= 2)
    }
  }

  @Test("7.2.4 联合行文：“文件”在名称右侧，距名称 10.7 mm，上下居中", arguments: 2...8)
  func word(_ count: Int) throws {
    let names = Self.names(count, widest: 6)
    let marks = try compose(document(names)).pages[0].marks(.issuerMark)
    let word = try #require(marks.last)
    #expect(word.text == "文件")
    #expect(abs(try centre([word]) - centre(Array(marks.dropLast()))) <= 0.01)
    let scale = Double(try run(word).size.emu) / Double(Length.pt(42).emu)
    let condensed = Double(try run(word).condensation) / 1_000
    #expect((word.frame.left - marks[0].frame.right).isNear(10.7 * scale * condensed))
    #expect(try run(word).size == run(marks[0]).size)
  }

  @Test("7.2.4 “文件”可以单列一项；一个机关时照旧连排")
  func wordAlone() throws {
    let joint = try compose(document(["云岭省财政厅", "云岭省教育厅", ""])).pages[0]
    #expect(joint.marks(.issuerMark).map(\.text) == ["云岭省财政厅", "云岭省教育厅", "文件"])
    let single = try compose(document(["云岭省财政厅", ""])).pages[0]
    #expect(single.marks(.issuerMark).map(\.text) == ["云岭省财政厅文件"])
  }

  @Test("7.2.4 joint: lead：只标主办机关，“文件”接在其后")
  func lead() throws {
    let sheet = try sheet("general", ["joint: all ": "joint: lead "])
    let names = ["云岭省财政厅", "云岭省教育厅", "云岭省司法厅"]
    let mark = try compose(document(names), sheet).pages[0].marks(.issuerMark)
    #expect(mark.map(\.text) == ["云岭省财政厅文件"])
    #expect(abs(mark[0].frame.centre - 106) <= 0.01 && mark[0].inkTop == .mm(72))
    let bare = try compose(document(names, word: ""), sheet).pages[0].marks(.issuerMark)
    #expect(bare.map(\.text) == ["云岭省财政厅"])
  }

  @Test("7.2.4 联合行文：最长的名称压到最窄、缩到最小仍排不下，报错")
  func tooWide() throws {
    let found = try compose(document(Self.names(3, widest: 24)))
    let error = found.diagnostics.first { $0.code == "layout.mark-too-wide" }
    // Said of the longest name, the second of three.
    #expect(error?.level == .error && error?.source?.line == 3)
  }

  @Test("7.2.4、7.3.3 联合行文：标志缩小到首页恰好有一行正文", arguments: 6...9)
  func shrinks(_ count: Int) throws {
    let found = try compose(document(Self.names(count, widest: 6)))
    #expect(!found.diagnostics.contains { $0.level == .error })
    let page = found.pages[0]
    let size = try run(page.mark(.issuerMark)).size
    #expect(size < .pt(42) && size >= .pt(42 * 0.6))
    let lines = page.marks(.body)
    #expect(lines.count == 1)
    let rest = .mm(262) - (try #require(lines.first).frame.bottom)
    #expect(rest >= .zero && rest < .mm(0.3))
    // What hangs on the mark has moved along with it.
    let ink = try #require(page.marks(.issuerMark).map(\.inkBottom).max())
    #expect((try page.mark(.documentNumber).frame.top - ink).isNear(20.78))
  }

  @Test("7.2.4、7.3.2 先缩小标志，再把主送机关移至版记")
  func order() throws {
    let agencies = document(Self.names(8, widest: 6))
    let one = try compose(agencies)
    #expect(try run(one.pages[0].mark(.issuerMark)).size < .pt(42))
    #expect(one.pages[0].marks(.addressees).count == 1 && one.diagnostics.isEmpty)
    let many = try compose(
      agencies.with { $0.addressees = [text(String(repeating: "市", count: 80))] })
    #expect(many.diagnostics.map(\.code) == ["layout.addressees-moved"])
    #expect(many.pages[0].marks(.addressees).isEmpty && !many.pages[0].marks(.body).isEmpty)
    // Without them the mark need not be so small.
    let size = try run(many.pages[0].mark(.issuerMark)).size
    #expect(try size > run(one.pages[0].mark(.issuerMark)).size)
  }

  @Test("7.2.4、7.3.3 机关太多，首页排不下正文：报错，指明差多少，提示只标主办机关")
  func tooMany() throws {
    let found = try compose(document(Self.names(12, widest: 6))).diagnostics
    let error = try #require(found.first { $0.code == "layout.head-too-tall" })
    #expect(error.level == .error && error.source?.line == 2)
    #expect(error.message.zh.contains(/差 [0-9]+\.[0-9] mm/), "\(error.message.zh)")
    #expect(error.hint?.zh.contains("只标主办机关") == true)
    let sheet = try sheet("general", ["joint: all ": "joint: lead "])
    let lead = try compose(document(Self.names(12, widest: 6)), sheet).diagnostics
    #expect(!lead.contains { $0.level == .error })
  }

  @Test("7.2.4 一个机关的标志不因首页缩小")
  func single() throws {
    let found = try compose(
      Document.sample().with { $0.title = (1...12).map { text("第\($0)行") } })
    #expect(try run(found.pages[0].mark(.issuerMark)).size == .pt(42))
    let error = found.diagnostics.first { $0.code == "layout.head-too-tall" }
    #expect(error?.hint?.zh == "缩短标题")
  }
}
