import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.3.5.1 至 7.3.5.3 联合行文的落款、签名章")
struct JointClosingTests {
  private let cell = 156.0 / 28

  private func joint(_ names: [Int], seals: [Double], lines: Int = 6) -> Document {
    Document.sample(bodyLines: lines).with {
      $0.issuers = names.map { text(String(repeating: "某", count: $0)) }
      $0.seals = seals.map { Seal(diameter: $0, source: text("", line: 8).source) }
    }
  }

  private func page(of document: Document) throws -> Page {
    let composition = try compose(document)
    #expect(composition.diagnostics.allSatisfy { $0.level == .note })
    return try #require(composition.pages.first { !$0.marks(.date).isEmpty })
  }

  @Test("7.3.5.1 两个机关（图7）：一排，底边齐，日期在末一个机关之下，右空四字")
  func two() throws {
    let page = try page(of: joint([8, 7], seals: [46, 50]))
    let seals = page.marks(.seal).map(\.frame)
    #expect(seals.map(\.size.width) == [.mm(46), .mm(50)])
    #expect(seals[0].bottom == seals[1].bottom && seals[0].right < seals[1].left)
    let date = try page.mark(.date).frame
    #expect(date.right.isNear(184 - 4 * cell) && date.bottom == seals[1].bottom)
    #expect(abs(date.centre - seals[1].centre) < 0.01)
    let above = try #require(page.marks(.body).last).frame
    #expect((seals[1].top - above.bottom).isNear(7))
  }

  @Test("7.3.5.1 五个机关（图8）：三、二两排，排成行列，每排在版心之内")
  func five() throws {
    let page = try page(of: joint([7, 8, 7, 8, 6], seals: [50, 50, 50, 50, 50]))
    let seals = page.marks(.seal).map(\.frame)
    #expect(Set(seals.map(\.bottom)).count == 2)
    #expect(seals[..<3].allSatisfy { $0.bottom == seals[0].bottom })
    // 图8: 1.9 mm at either edge, 1.1 mm between seals, 4.5 mm between rows, 14.5 mm in the second.
    #expect(seals[0].left.isNear(28 + 1.5, 0.5) && seals[2].right.isNear(184 - 1.5, 0.5))
    #expect((seals[1].left - seals[0].right).isNear(1.1, 0.5))
    #expect((seals[3].top - seals[0].bottom).isNear(4.5, 0.01))
    #expect((seals[4].left - seals[3].right).isNear(14.5, 0.01))
    #expect(try page.mark(.date).frame.right.isNear(184 - 4 * cell))
  }

  @Test("7.3.5.1 名称宽于印章：这一排少排印章；排不下时名称分作两行")
  func wideNames() throws {
    let one = try page(of: joint([20, 20, 6], seals: [42, 42, 42]))
    #expect(Set(one.marks(.seal).map(\.frame.bottom)).count == 3)
    #expect(one.marks(.issuer).map(\.text.count) == [20, 20, 6])
    let tall = try page(of: joint([20, 20, 20, 20, 20], seals: [50, 50, 50, 50, 50]))
    #expect(Set(tall.marks(.seal).map(\.frame.bottom)).count == 3)
    #expect(tall.marks(.issuer).map(\.text.count) == Array(repeating: 10, count: 10))
    let name = tall.marks(.issuer)[..<2].map(\.frame)
    #expect(abs(name[0].centre - name[1].centre) < 0.01 && name[1].top > name[0].top)
  }

  @Test("7.3.5.1 与一行正文不能同页：报错，指明多少毫米")
  func tooTall() throws {
    let names = Array(repeating: 24, count: 8)
    let diagnostics = try compose(joint(names, seals: [60])).diagnostics
    let error = try #require(diagnostics.first { $0.code == "layout.closing-too-tall" })
    // Four rows of 60 mm, 1 mm before each, and a line: 225 mm do not hold them.
    #expect(error.level == .error && error.message.zh.contains("24.7 mm"))
  }

  @Test("7.3.5.1 印章的个数与机关不符：报错")
  func count() throws {
    let diagnostics = try compose(joint([6, 6, 6], seals: [42, 42])).diagnostics
    let error = try #require(diagnostics.first { $0.code == "layout.seal-count" })
    #expect(error.source?.line == 8)
  }

  @Test("7.3.5.2 联合行文不加盖印章（图9）：一个机关一行，齐宽，日期首字右移二字")
  func plain() throws {
    let page = try page(of: joint([9, 6], seals: [0]))
    let names = page.marks(.issuer).map(\.frame)
    #expect(names[0].left == names[1].left && names[0].right == names[1].right)
    #expect(names[0].right.isNear(184 - 2 * cell))
    #expect((names[1].top - names[0].top).isNear(10.4455))
    let date = try page.mark(.date).frame
    #expect((date.left - names[0].left).isNear(2 * cell))
    #expect((date.top - names[1].top).isNear(10.4455))
  }

  @Test("7.3.5.3 签名章：正文下空二行，右空四字；职务在左空二字，上下居中；日期下空一行")
  func stamp() throws {
    let document = Document.sample().with {
      $0.issuers = []
      $0.signatureStamps = [SignatureStamp(office: text("省长"), name: text("林知远"))]
    }
    let page = try page(of: document)
    let stamp = try page.mark(.signatureStamp).frame
    let office = try page.mark(.office).frame
    let date = try page.mark(.date).frame
    let above = try #require(page.marks(.body).last).frame
    #expect((stamp.top - above.bottom).isNear(20.78))
    #expect(stamp.right.isNear(184 - 4 * cell) && date.right.isNear(184 - 4 * cell))
    #expect((stamp.left - office.right).isNear(2 * cell))
    #expect((stamp.centreY - office.centreY).isNear(0))
    #expect((date.top - stamp.bottom).isNear(10.39))
    #expect(page.marks(.seal).isEmpty)
  }

  @Test("7.3.5.3 联合签发：一个机关一行，上下对齐")
  func stamps() throws {
    let document = Document.sample().with {
      $0.issuers = []
      $0.signatureStamps = [
        SignatureStamp(office: text("发展和改革委员会主任"), name: text("林知远")),
        SignatureStamp(office: text("财政厅厅长"), name: text("周行健")),
      ]
    }
    let page = try page(of: document)
    let stamps = page.marks(.signatureStamp).map(\.frame)
    #expect(stamps[0].left == stamps[1].left && stamps[0].right == stamps[1].right)
    #expect(stamps[1].top > stamps[0].bottom)
    let offices = page.marks(.office).map(\.frame)
    #expect(offices[0].right == offices[1].right)
    #expect(zip(stamps, offices).allSatisfy { ($0.centreY - $1.centreY).isNear(0) })
  }

  @Test("7.3.5.1 留出的印章位置：explains 时说明在哪一面、多大、中心在哪里")
  func placesKept() throws {
    var composer = Composer(sheet: try sheet(), shaper: SquareShaper())
    composer.explains = true
    let composition = composer.compose(joint([6, 7], seals: [42, 45]))
    let notes = composition.diagnostics.filter { $0.code == "layout.place-kept" }
    let seals = composition.pages.flatMap { $0.marks(.seal) }
    #expect(notes.count == 2 && seals.count == 2)
    for (note, seal) in zip(notes, seals) {
      let centre = (seal.frame.centreX.millimetres * 10).rounded() / 10
      #expect(note.message.zh.contains("直径 \(seal.frame.size.width.millimetres) mm"))
      #expect(note.message.zh.contains("距纸左 \(centre) mm"))
    }
  }

  @Test("印章图：作者给了才画，占印章的位置，不拉伸；没有图只留位置")
  func image() throws {
    let document = Document.sample().with {
      $0.seals = [Seal(diameter: 45, image: text("印.png"), source: text("").source)]
    }
    var composer = Composer(sheet: try sheet(), shaper: SquareShaper())
    #expect(try composer.compose(document).pages[0].mark(.seal).content == .zone)
    composer.pictures = PictureMeasures([
      "印.png": PictureMeasure(width: 600, height: 600, hasAlpha: true)
    ])
    let composition = composer.compose(document)
    #expect(composition.diagnostics.isEmpty)
    let seal = try composition.pages[0].mark(.seal)
    #expect(seal.content == .picture(PictureName(rawValue: "印.png")))
    #expect(seal.frame.size == Size(width: .mm(45), height: .mm(45)))
  }
}
