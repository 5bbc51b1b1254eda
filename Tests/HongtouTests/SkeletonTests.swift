import Diagnostics
import Foundation
import Hongtou
import Testing

@testable import OfficialDocument

/// The manuscripts to start from, `Layouts/new`.
@Suite("稿样：条例第八条的十五种文种，和答复")
struct SkeletonTests {
  static let genres = [
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "答复",
  ]

  private func skeleton(_ genre: String) throws -> Skeleton {
    try Skeletons(Resources(Sample.root.path)).skeleton(genre)
  }

  /// What is said of a manuscript that is read and set.
  private func findings(_ text: String) throws -> [Diagnostic] {
    let reading = Typesetter.read(Array(text.utf8), file: "稿.md")
    let composition = try Sample.freeTypesetter().composition(of: reading.document)
    #expect(!composition.pages.isEmpty)
    return reading.diagnostics + composition.diagnostics
  }

  @Test("每种一份，依条例的次序，都说明用途")
  func complete() throws {
    let skeletons = try Skeletons(Resources(Sample.root.path)).entries
    #expect(skeletons.map(\.genre) == Self.genres)
    #expect(skeletons.allSatisfy { $0.purpose.hasSuffix("。") })
    let commands = try skeleton("令").names
    #expect(commands == ["命令（令）", "命令", "令", "order"])
  }

  @Test("不填也能排：没有错误，只说字号和日期没填", arguments: genres)
  func typesets(_ genre: String) throws {
    let findings = try findings(skeleton(genre).text)
    #expect(!findings.hasErrors, "\(findings)")
    let codes = Set(findings.filter { $0.level == .warning }.map(\.code))
    #expect(codes == ["document.unfilled-number", "S02"], "\(findings)")
  }

  @Test("填好了、删去状态，就是定稿：没有错误和警告", arguments: genres)
  func filled(_ genre: String) throws {
    let text = try skeleton(genre).text
    let filled = text.replacing("状态: 草稿\n", with: "")
      .replacing("××××年×月×日", with: "2026年4月9日").replacing("〔××××〕×号", with: "〔2026〕1号")
      .replacing("第×号\n", with: "第1号\n").replacing("云×", with: "云环").replacing("××", with: "某某")
      .replacing("……", with: "防汛")
    let findings = try findings(filled).filter { $0.level > .note }
    #expect(findings.isEmpty, "\(findings)")
    // Unfilled, it is no 定稿.
    #expect(try self.findings(text.replacing("状态: 草稿\n", with: "")).hasErrors)
  }

  @Test("各有其文种所需的要素")
  func keys() throws {
    func keys(_ genre: String) throws -> Document {
      Typesetter.read(Array(try skeleton(genre).text.utf8), file: genre).document
    }
    for genre in ["报告", "请示", "议案"] {
      #expect(try keys(genre).has(.signatory), "\(genre)")
      #expect(try keys(genre).addressees.count == 1, "\(genre)")
    }
    #expect(try keys("请示").annotation?.string.contains("联系人") == true)
    #expect(try keys("函").layout?.string == "信函")
    #expect(try keys("命令").layout?.string == "命令")
    #expect(try keys("命令").has(.documentNumber) && keys("命令").has(.signatory))
    #expect(try keys("议案").has(.signatureStamps))
    #expect(try keys("纪要").has(.present) && keys("纪要").has(.attending))
    #expect(try keys("答复").has(.handlingResult) && keys("答复").has(.contact))
    for genre in ["公报", "公告", "通告"] { #expect(try !keys(genre).has(.addressees), "\(genre)") }
    for genre in Self.genres where !["命令", "纪要", "答复"].contains(genre) {
      #expect(try keys(genre).title.map(\.string).joined().hasSuffix(genre))
    }
  }

  @Test("版式和成文日期：换掉原有的，没有就添上；要加引号的加引号")
  func changed() throws {
    let date = try #require(CalendarDate("2026年4月9日"))
    let notice = try skeleton("通知").with(layout: "我局: 版式.yaml").with(date: date)
    let document = Typesetter.read(Array(notice.text.utf8), file: "a.md").document
    #expect(document.faults.isEmpty)
    #expect(document.layout?.string == "我局: 版式.yaml")
    #expect(document.date?.string == "2026年4月9日")
    let letter = try skeleton("函").with(layout: "通用")
    #expect(letter.layout == "通用")
    #expect(letter.text.components(separatedBy: "版式: ").count == 2)
  }
}
