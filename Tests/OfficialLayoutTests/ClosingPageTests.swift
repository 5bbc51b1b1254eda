import Diagnostics
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.3.5.5 落款与正文同页：调整行距、字距")
struct ClosingPageTests {
  /// A document whose closing may or may not fit: `lines` lines of prose in paragraphs.
  private func document(_ lengths: [Int], seed: UInt64 = 7) -> Document {
    var generator = Generator(seed: seed)
    return Document.sample().with {
      $0.body = lengths.map { length in
        .paragraph(Paragraph(text(String(generator.paragraph().prefix(length - 1)) + "。")))
      }
    }
  }

  private func remedy(_ composition: Composition) -> String? {
    composition.diagnostics.first { $0.code == "layout.closing-remedy" }?.message.zh
  }

  @Test("7.3.5.5 任何长度：落款有正文同页，行距、字距在限度之内，说明所用的办法")
  func everyLength() throws {
    var used: [String: Int] = [:]
    for length in stride(from: 150, through: 1_200, by: 7) {
      let composition = try compose(document([length / 3, length / 2, length / 6 + 10]))
      let pages = composition.pages
      #expect(composition.diagnostics.allSatisfy { $0.level == .note })
      let index = try #require(pages.firstIndex { !$0.marks(.date).isEmpty })
      #expect(pages[index].marks(.body).count >= 2)
      checkPitches(pages)
      let note = remedy(composition)
      used[note.map(kind) ?? "none", default: 0] += 1
      // Nothing said: every page before the closing's is full, but for a widow.
      if note == nil || kind(note ?? "") == "lines", index > 0 {
        let bottom = try #require(pages[index - 1].marks(.body).last).frame.bottom
        #expect(
          bottom > .mm(262 - 2 * 10.4455),
          "\(length) \(note ?? "-") \(pages.map { $0.marks(.body).count })")
      }
    }
    // Each of the remedies is met, and most lengths need none.
    #expect(Set(used.keys).isSuperset(of: ["none", "lines", "carried"]), "\(used)")
    #expect((used["none"] ?? 0) > 90, "\(used)")
  }

  private func kind(_ note: String) -> String {
    note.contains("行距") ? "pitch" : note.contains("移到下一面") ? "carried" : "lines"
  }

  private func checkPitches(_ pages: [Page]) {
    for page in pages {
      let tops = page.marks(.body).map(\.frame.top)
      for (a, b) in zip(tops, tops.dropFirst()) {
        #expect(b - a >= .mm(10.19) && b - a <= .mm(10.81))
      }
      #expect(page.marks(.body).allSatisfy { $0.runs.allSatisfy { $0.size == .pt(16) } })
      #expect(page.marks(.body).allSatisfy { $0.frame.bottom <= .mm(262) })
    }
  }

  @Test("7.3.5.5 依次取用：紧排、松排，不行再调行距，再收字距，都不行才移页")
  func order() throws {
    func remedies(_ seeds: ClosedRange<UInt64>, _ lengths: [Int], _ extra: StrideTo<Int>) throws
      -> [String]
    {
      try seeds.flatMap { seed in
        try extra.compactMap {
          try remedy(compose(document([lengths[0] + $0] + lengths[1...], seed: seed)))
        }
      }
    }
    let prose = try remedies(1...4, [300, 290, 100], stride(from: 60, to: 130, by: 4))
    for word in ["紧排少 1 行", "行距调为", "收紧字距少 2 行", "移到下一面，带 2 行"] {
      #expect(prose.contains { $0.contains(word) }, "\(word)")
    }
    // One line too many for the page, and a paragraph of its own: the text grows by a line.
    let longer = try remedies(6...6, [330, 390, 20], stride(from: 160, to: 180, by: 5))
    #expect(longer.contains { $0.contains("松排多 1 行") })
    // Bare Han give nothing but line pitch.
    let han = try (20...45).compactMap { try remedy(compose(.sample(bodyLines: $0))) }
    #expect(han.contains { $0.contains("行距调为") } && han.contains { $0.contains("移到下一面") })
    #expect(!han.contains { $0.contains("行距调为") == $0.contains("移到下一面") })
  }

  @Test("7.3.5.5 长文：只调整末尾各面，前面各面不动，正文不缺不重")
  func longText() throws {
    let start = document(Array(repeating: 600, count: 40))
    let before = try compose(start).pages
    var notes: [String] = []
    // A page more, line by line.
    for lines in 1...22 {
      let document = start.with { $0.body.append(paragraph(lines * 28 - 2)) }
      let composition = try compose(document)
      let pages = composition.pages
      let words = document.body.map { block in
        if case .paragraph(let paragraph) = block { paragraph.text.string } else { "" }
      }
      #expect(words.joined().filter { $0 != " " } == string(pages))
      #expect(string(Array(pages[..<5])) == string(Array(before[..<5])))
      guard let note = remedy(composition) else { continue }
      notes.append(note)
      guard let number = note.firstMatch(of: /第 ([0-9]+) 面/) else { continue }
      let page = try #require(Int(number.1)) - 1
      #expect(page > 20 && pitch(pages[page]) != pitch(pages[page - 1]))
    }
    #expect(!notes.isEmpty)
  }

  private func string(_ pages: [Page]) -> String {
    pages.flatMap { $0.marks(.body) }.map(\.text).joined().filter { $0 != " " }
  }

  private func pitch(_ page: Page) -> Length {
    let tops = page.marks(.body).map(\.frame.top)
    return tops[1] - tops[0]
  }

  @Test("7.3.5.5 正文只有一行而首页排不下落款：报错")
  func bare() throws {
    let document = Document.sample(bodyLines: 1).with {
      $0.seals = [Seal(diameter: 60, source: text("").source)]
      $0.title = (0..<4).map { _ in text("关于测试版式的通知") }
    }
    let errors = try compose(document).diagnostics.filter { $0.level == .error }
    #expect(errors.map(\.code) == ["layout.closing-without-text"])
  }

  @Test("7.3.5.5 不排“此页无正文”")
  func noEmptyPageSentence() throws {
    for lines in 1...30 {
      let pages = try compose(.sample(bodyLines: lines)).pages
      #expect(!pages.contains { $0.marks.contains { $0.text.contains("此页无正文") } })
    }
  }
}
