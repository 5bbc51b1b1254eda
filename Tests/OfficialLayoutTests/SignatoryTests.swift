import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.2.6 多个签发人")
struct SignatoryTests {
  private let cell = 156.0 / 28

  private func page(_ names: [String], number: String = "云政发〔2021〕9号") throws -> Page {
    try compose(
      Document.sample().with {
        $0.signatories = names.map { text($0) }
        $0.documentNumber = text(number)
      }
    ).pages[0]
  }

  /// Where each glyph of a mark stands, in mm.
  private func places(_ mark: Mark) -> [Double] {
    mark.runs.flatMap { run in
      run.glyphs.map { (run.origin.x + Length(emu: Int($0.x))).millimetres }
    }
  }

  @Test("7.2.6 每行两个姓名，空一字；次行与上行第一个姓名对齐；居右空一字")
  func rows() throws {
    let rows = try page(["王大明", "李小红", "张三丰"]).marks(.signatory)
    #expect(rows.map(\.text) == ["签发人：王大明　李小红", "张三丰"])
    #expect(rows[0].frame.right.isNear(184 - cell))
    let (first, second) = (places(rows[0]), places(rows[1]))
    #expect(abs(second[0] - first[4]) <= 0.01)
    #expect(abs(first[8] - first[4] - 4 * cell) <= 0.01)
    #expect((rows[1].frame.top - rows[0].frame.top).isNear(10.4455))
    #expect(rows[1].frame.right < rows[0].frame.right)
  }

  @Test("7.2.6 最长的一行居右空一字，各行第一个姓名对齐", arguments: 2...8)
  func edges(_ count: Int) throws {
    let all = ["王大明", "李小红", "张三丰", "欧阳建国", "赵云", "钱学文", "孙立人", "周行健"]
    let rows = try page(Array(all.prefix(count))).marks(.signatory)
    #expect(rows.count == (count + 1) / 2)
    #expect(try #require(rows.map(\.frame.right).max()).isNear(184 - cell))
    for row in rows.dropFirst() { #expect(abs(places(row)[0] - places(rows[0])[4]) <= 0.01) }
    // The order of the agencies: left to right, then down.
    let read = rows.map(\.text).joined().filter { $0 != "　" }
    #expect(read == "签发人：" + all.prefix(count).joined())
  }

  @Test("7.2.5、7.2.6 发文字号居左空一字，与最后一个签发人同行；分隔线在其下 4 mm")
  func number() throws {
    let page = try page(["王大明", "李小红", "张三丰"])
    let rows = page.marks(.signatory)
    let number = try page.mark(.documentNumber)
    #expect(number.frame.left.isNear(28 + cell) && number.frame.top == rows[1].frame.top)
    #expect(number.runs.first?.origin.y == rows[1].runs.first?.origin.y)
    #expect(rows[0].frame.top - (try page.mark(.issuerMark).inkBottom) == .mm(20.78))
    #expect((try page.mark(.mastheadRule).frame.top - number.frame.bottom) == .mm(4))
  }

  @Test("7.2.6 二字名与三字名并列时，二字之间空一字；都是二字名则不空")
  func padded() throws {
    let mixed = try page(["王大明", "李红", "张三"]).marks(.signatory)
    #expect(mixed.map(\.text) == ["签发人：王大明　李　红", "张　三"])
    #expect(try page(["李红", "张三"]).mark(.signatory).text == "签发人：李红　张三")
    #expect(try page(["李红"]).mark(.signatory).text == "签发人：李红")
  }

  @Test("7.2.6 四字名：第二列对齐")
  func columns() throws {
    let rows = try page(["王大明", "李小红", "欧阳建国", "赵世文"]).marks(.signatory)
    #expect(rows.map(\.text) == ["签发人：王大明　　李小红", "欧阳建国　赵世文"])
    #expect(abs(places(rows[1])[5] - places(rows[0])[9]) <= 0.01)
  }

  @Test("7.2.6 姓名楷体，“签发人：”仿宋")
  func faces() throws {
    for (index, row) in try page(["王大明", "李红", "张三丰"]).marks(.signatory).enumerated() {
      let roles = row.runs.map { SquareShaper.role(of: $0.face) }
      #expect(roles == (index == 0 ? [.body, .heading2] : [.heading2]))
    }
  }

  @Test("7.2.5、7.2.6 发文字号与最后一行姓名重叠：报错；只与上一行同宽处不算")
  func overlap() throws {
    let names = ["王大明", "李小红", "张三丰"]
    func overlaps(_ number: String, _ names: [String]) throws -> Bool {
      try compose(
        Document.sample().with {
          $0.signatories = names.map { text($0) }
          $0.documentNumber = text(number)
        }
      ).diagnostics.contains { $0.code == "layout.number-too-wide" && $0.level == .error }
    }
    let long = "云岭自然资源规划办发〔2021〕12号"
    #expect(try !overlaps(long, names))
    #expect(try overlaps(long, Array(names.prefix(2))))
    #expect(try overlaps("云岭自然资源规划监督管理办函〔2021〕1234号", names))
  }

  @Test("7.2.6 一行签发人超出版心：报错")
  func tooWide() throws {
    let names = [text("王大明"), text(String(repeating: "长", count: 30))]
    let found = try compose(
      Document.sample().with {
        $0.signatories = names
        $0.documentNumber = nil
      })
    let error = found.diagnostics.first { $0.code == "layout.signatories-too-wide" }
    #expect(error?.level == .error && error?.source != nil)
  }
}
