import CommandTesting
import Foundation
import Hongtou
import Issuance
import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

@Suite("印章处的签名域和 seal.json")
struct SignatureFieldTests {
  private func sample(_ name: String) -> String {
    Sample.root.appendingPathComponent("Samples/\(name).md").path
  }

  private func object(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The widgets of a file, by the names of their fields.
  private func widgets(_ path: String) throws -> [String: PDFValue] {
    let file = try QPDFFile([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), name: path)
    let form = try #require(file.resolved(file.catalog["AcroForm"]))
    var widgets: [String: PDFValue] = [:]
    for field in form["Fields"]?.items ?? [] {
      let widget = try #require(file.resolved(field))
      widgets[text(widget["T"])] = widget
    }
    return widgets
  }

  private func text(_ value: PDFValue?) -> String {
    let bytes = value?.bytes ?? []
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  private func numbers(_ value: PDFValue?) -> [Double] {
    (value?.items ?? []).map { item in
      if case .real(let digits) = item {
        Double(digits) ?? .nan
      } else {
        Double(item.integer ?? -1)
      }
    }
  }

  @Test("每枚印章一个空域，框就是排出的圆，五处记录一致", arguments: ["letter", "figures/figure-08"])
  func places(_ name: String) throws {
    let folder = try TemporaryFolder()
    let pdf = folder.file("件.pdf")
    let run = try Run("typeset", "--fonts", "free", sample(name), "-o", pdf)
    try #require(run.status == 0, "\(run.errors)")
    let set = try Sample(name)
    let marks = set.pages.flatMap { $0.marks(.seal) }
    let widgets = try widgets(pdf)
    let record = try object(folder.file("件.seal.json"))
    let seals = try #require(record["seals"] as? [[String: Any]])
    #expect(!marks.isEmpty && widgets.count == marks.count && seals.count == marks.count)
    for (mark, seal) in zip(marks, seals) {
      let field = try #require(seal["field"] as? String)
      let widget = try #require(widgets[field])
      #expect(widget["FT"] == .name("Sig") && widget["V"] == nil && widget["F"] == .integer(132))
      let box = numbers(widget["Rect"])
      let mm = 72 / 25.4
      let wanted = [
        mark.frame.left.millimetres * mm, (297 - mark.frame.bottom.millimetres) * mm,
        mark.frame.right.millimetres * mm, (297 - mark.frame.top.millimetres) * mm,
      ]
      #expect(zip(box, wanted).allSatisfy { abs($0 - $1) < 0.002 }, "\(box) \(wanted)")
      let points = try #require(seal["pt"] as? [String: Double])
      #expect(["left", "bottom", "right", "top"].map { points[$0] ?? .nan } == box)
      let millimetres = try #require(seal["mm"] as? [String: Double])
      #expect(abs((millimetres["top"] ?? .nan) - mark.frame.top.millimetres) < 0.001)
      let pixels = try #require(seal["px96"] as? [String: Double])
      #expect(abs((pixels["left"] ?? .nan) - mark.frame.left.millimetres / 25.4 * 96) < 0.01)
      #expect(abs((pixels["bottom_from_foot"] ?? .nan) - box[1] / 72 * 96) < 0.01)
      let shares = try #require(seal["fraction"] as? [String: Double])
      #expect(abs((shares["left"] ?? .nan) - mark.frame.left.millimetres / 210) < 0.000_001)
      let owner = try #require(seal["organ"] as? String)
      #expect(text(widget["TU"]) == owner + "印章")
      #expect(set.document.issuers.map(\.string).contains(owner))
    }
  }

  @Test("关键字的第几次出现，在 pdftotext 里数得着，就在印章之下")
  func keyword() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.file("件.pdf")
    try #require(
      try Run("typeset", "--fonts", "free", sample("letter"), "-o", pdf).status == 0)
    let record = try object(folder.file("件.seal.json"))
    let seals = try #require(record["seals"] as? [[String: Any]])
    let keyword = try #require(seals[0]["keyword"] as? [String: Any])
    let words = try #require(keyword["text"] as? String)
    let text = try Run(program: "pdftotext", ["-raw", pdf, "-"]).output
    let page = try #require(seals[0]["page"] as? Int)
    let pages = text.components(separatedBy: "\u{0C}")
    let before = pages[..<(page - 1)].joined().components(separatedBy: words).count - 1
    let onPage = try #require(keyword["occurrence_on_page"] as? Int)
    #expect(keyword["occurrence"] as? Int == before + onPage)
    #expect(pages[page - 1].components(separatedBy: words).count - 1 >= onPage)
  }

  @Test("seal.json 记的是这个文件的 SHA-256")
  func hash() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.file("件.pdf")
    try #require(try Run("typeset", "--fonts", "free", sample("order"), "-o", pdf).status == 0)
    let sum = try Run(program: "sha256sum", [pdf]).output.prefix(64)
    #expect(try object(folder.file("件.seal.json"))["sha256"] as? String == String(sum))
  }

  @Test("单枚印章锁全文，几枚各锁自己；名字不重")
  func locks() throws {
    let folder = try TemporaryFolder()
    for (name, count) in [("letter", 1), ("figures/figure-08", 5)] {
      let pdf = folder.file("件.pdf")
      try #require(try Run("typeset", "--fonts", "free", sample(name), "-o", pdf).status == 0)
      let widgets = try widgets(pdf)
      #expect(widgets.count == count)
      for (field, widget) in widgets {
        let lock = try #require(widget["Lock"])
        #expect(lock["Action"] == .name(count == 1 ? "All" : "Include"))
        if count > 1 { #expect(lock["Fields"]?.items?.map(text) == [field]) }
      }
    }
  }

  @Test("--fields none、--archive none 没有域，也没有 seal.json；none 加 empty 有")
  func choice() throws {
    let cases = [
      (["--fields", "none"], false), (["--archive", "none"], false),
      (["--archive", "none", "--fields", "empty"], true), (["--archive", "2u"], true),
      (["--layer", "body"], false),
    ]
    for (arguments, hasField) in cases {
      let folder = try TemporaryFolder()
      let pdf = folder.file("件.pdf")
      let run = try Run(["typeset", "--fonts", "free", sample("letter"), "-o", pdf] + arguments)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try folder.contents.contains("件.seal.json") == hasField, "\(arguments)")
      let signatures = try Run(program: "pdfsig", [pdf])
      #expect((signatures.output + signatures.errors).contains("not signed") == hasField)
      #expect(try Run(program: "qpdf", ["--check", pdf]).status == 0)
    }
  }

  @Test("pdfsig 看得见没签的域")
  func unsigned() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.file("件.pdf")
    try #require(
      try Run("typeset", "--fonts", "free", sample("figures/figure-08"), "-o", pdf).status == 0)
    let run = try Run(program: "pdfsig", [pdf])
    #expect((run.output + run.errors).components(separatedBy: "not signed").count == 6)
  }
}
