import Diagnostics
import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

@Suite("地方另行规定")
struct LocalVariantTests {
  private func printed(bodyLines: Int = 3) -> Document {
    Document.sample(bodyLines: bodyLines).with {
      $0.copyRecipients = [text("省委办公厅")]
      $0.printingOffice = text("云岭省人民政府办公厅")
      $0.printingDate = text("2021年4月10日")
      $0.disclosure = text("主动公开")
    }
  }

  @Test("mirrored_margins：双页所有标记左移 2 mm，单页不动")
  func mirrored() throws {
    let plain = try compose(printed(bodyLines: 40)).pages
    let sheet = try sheet("general", ["mirrored_margins: no ": "mirrored_margins: yes "])
    let pages = try compose(printed(bodyLines: 40), sheet).pages
    #expect(pages.count == plain.count && pages[0] == plain[0])
    let (moved, still) = (pages[1].marks, plain[1].marks)
    #expect(moved.count == still.count)
    for (mark, before) in zip(moved, still) {
      #expect(before.frame.left - mark.frame.left == .mm(2))
      #expect(mark.frame.top == before.frame.top)
    }
    // 28 mm at the right now.
    #expect(pages[1].marks(.body)[1].frame.right == .mm(210 - 28))
  }

  @Test("mirrored_margins：单面印不分左右")
  func mirroredSimplex() throws {
    let simplex = ["page: even ": "page: simplex "]
    let both = simplex.merging(["mirrored_margins: no ": "mirrored_margins: yes "]) { $1 }
    let pages = try compose(printed(bodyLines: 40), try sheet("general", both)).pages
    #expect(pages == (try compose(printed(bodyLines: 40), try sheet("general", simplex)).pages))
  }

  @Test(
    "line_pitch：任何长度都不排出版心，续面行数照算",
    arguments: [("fill", 22), ("28 pt", 22), ("28.95 pt", 22), ("30 pt", 21)])
  func pitches(_ pitch: String, _ most: Int) throws {
    let sheet = try sheet("general", ["line_pitch: fill": "line_pitch: \(pitch)"])
    var fullest = 0
    for lines in stride(from: 1, through: 70, by: 3) {
      let document = printed(bodyLines: lines).with { $0.annotation = text("此件公开发布") }
      for page in try compose(document, sheet).pages {
        let inside = page.marks.filter { $0.label.element != .folio }
        #expect(inside.allSatisfy { $0.frame.bottom <= .mm(262) && $0.frame.top >= .mm(37) })
        fullest = max(fullest, page.marks(.body).count)
      }
    }
    #expect(fullest == most)
  }

  @Test("imprint.disclosure：抄送之上自成一栏，前有版式单所定的字")
  func disclosure() throws {
    let sheet = try sheet(
      "general", ["  disclosure: no ": "  disclosure: yes ", "公开属性：": "信息公开选项："])
    let page = try #require(try compose(printed(), sheet).pages.last)
    let line = try page.mark(.disclosure)
    let copies = try page.mark(.copyRecipients)
    #expect(line.text == "信息公开选项：主动公开" && line.frame.left == copies.frame.left)
    #expect(line.frame.size.height == .pt(14) && line.frame.bottom < copies.frame.top)
    let rules = page.marks(.imprintRule).map(\.frame)
    #expect(rules.map(\.size.height) == [.mm(0.35), .mm(0.25), .mm(0.25), .mm(0.35)])
    #expect(rules[0].top < line.frame.top && line.frame.bottom < rules[1].top)
    #expect(rules[3].bottom == .mm(262))
    #expect(try compose(printed()).pages.flatMap { $0.marks(.disclosure) }.isEmpty)
  }

  @Test("答复件的各项，版式不印的：提醒")
  func unused() throws {
    let document = printed().with {
      $0.handlingResult = text("解决采纳")
      $0.contact = text("李某某")
      $0.postcode = text("200082")
    }
    func codes(_ name: String) throws -> [String] {
      try compose(document, try sheet(name)).diagnostics.map(\.code)
    }
    let (reply, contact) = ("layout.reply-marks-unused", "layout.contact-unused")
    #expect(try codes("general") == [reply, reply, contact, contact])
    #expect(try codes("local-example") == [reply, contact, contact])
    #expect(try codes("proposal-reply") == [])
  }

  @Test("local-example：双页镜像、固定行距、版记在末页、有信息公开选项")
  func example() throws {
    let pages = try compose(printed(bodyLines: 60), try sheet("local-example")).pages
    try #require(pages.count >= 3)
    let lines = pages[1].marks(.body)
    #expect(lines[1].frame.left == .mm(26) && lines.count == 22)
    #expect(lines[1].frame.top - lines[0].frame.top == .pt(28.95))
    #expect(pages[0].marks(.body).last?.frame.bottom == lines[21].frame.bottom)
    #expect(try pages[pages.count - 1].mark(.disclosure).text == "信息公开选项：主动公开")
  }

  @Test("local-example：与通用不同的每一行都注明“地方”")
  func everyDeviationIsTold() throws {
    let general = Set(try repositoryFile("Layouts/general.yaml").split(separator: "\n"))
    let local = try repositoryFile("Layouts/local-example.yaml").split(separator: "\n")
    let changed = local.filter { !general.contains($0) && !$0.hasPrefix("title:") }
    #expect(changed.count > 5 && changed.allSatisfy { $0.contains("地方") || $0.contains("本地") })
  }
}
