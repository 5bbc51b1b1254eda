import Diagnostics
import Foundation
import OfficialDocument
import SquareShaping
import Testing
import Typesetting

@testable import OfficialLayout

/// Where titles are broken. The words are those that are installed.
@Suite("7.3.1 词意完整")
struct TitleTests {
  private let words: WordList

  init() throws { words = WordList(Array(try repositoryFile("Layouts/words.txt").utf8)) }

  private func lines(_ title: String, _ cuts: [Int]) -> [String] {
    let text = Array(title)
    return zip([0] + cuts, cuts + [text.count]).map { String(text[$0..<$1]) }
  }

  private func breaker(_ title: String) -> TitleBreaker {
    TitleBreaker(title, words: words, preferred: 19, widest: 20)
  }

  private struct Cases: Decodable {
    struct Case: Decodable {
      var id: String
      var category: String
      var text: String
      var acceptableLines: [[String]]?
      var mustNotBreak: [Int]?
    }
    var cases: [Case]
  }

  @Test("7.3.1 题例：七例都分在可取之处，词不拆")
  func cases() throws {
    let file = try repositoryFile("Tests/TypesettingTests/linebreak-cases.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let cases = try decoder.decode(Cases.self, from: Data(file.utf8)).cases
      .filter { $0.category == "title" }
    #expect(cases.count == 7)
    for entry in cases {
      let cuts = breaker(entry.text).cuts
      let chosen = lines(entry.text, cuts)
      #expect(entry.acceptableLines?.contains(chosen) == true, "\(entry.id): \(chosen)")
      #expect(Set(cuts).isDisjoint(with: entry.mustNotBreak ?? []), "\(entry.id)")
    }
  }

  /// Shapes of real titles, names invented; ｜ where the lines end.
  static let titles = [
    "云岭省人民政府办公厅｜关于进一步优化营商环境更好服务｜市场主体的实施意见",
    "云岭省人民政府关于加快建立健全绿色低碳｜循环发展经济体系的通知",
    "临江市财政局临江市税务局｜关于提高研发费用税前加计扣除比例的公告",
    "云岭省住房和城乡建设厅｜关于做好全省城镇老旧小区改造工作的通知",
    "国务院办公厅关于印发全国｜深化“放管服”改革优化营商环境｜电视电话会议重点任务分工方案的通知",
    "云岭省人力资源和社会保障厅、云岭省财政厅｜关于调整全省最低工资标准的通知",
    "临江市人民政府关于印发｜《临江市城市生活垃圾分类管理办法》的通知",
    "对区政协十四届五次会议 ｜第 E116 号提案的答复",
    "临江市应急管理局关于开展2026年第二季度｜危险化学品安全专项整治的情况报告",
    "云岭省自然资源厅关于加强耕地保护｜和改进占补平衡工作的若干意见",
    "临江市教育局关于印发2026年义务教育阶段｜学校招生入学工作方案的通知",
    "临江市人民政府关于申请设立临江湿地｜省级自然保护区的请示",
    "云岭省人民政府办公厅｜关于印发云岭省政务服务“高效办成一件事”｜三年行动方案和重点事项清单的通知",
    "中共临江市委、临江市人民政府｜关于全面推进乡村振兴加快农业农村｜现代化的实施意见",
  ]

  @Test("7.3.1 常见标题：按词分行", arguments: titles)
  func common(_ title: String) {
    let text = title.replacing("｜", with: "")
    let found = breaker(text)
    #expect(lines(text, found.cuts).joined(separator: "｜") == title)
    #expect(found.runnerUp != nil && found.runnerUp != found.cuts)
  }

  @Test("7.3.1 梯形或菱形：不成矩形、沙漏，行不过宽", arguments: titles)
  func shape(_ title: String) {
    let text = TitleText(title.replacing("｜", with: ""), words: words)
    let cuts = breaker(title.replacing("｜", with: "")).cuts
    let widths = zip([0] + cuts, cuts + [text.count]).map { text.width($0, $1) }
    #expect(widths.allSatisfy { $0 <= 20 * TitleText.cell })
    var outline = TitleOutline()
    for (last, width) in zip(widths, widths.dropFirst()) { outline.add(width, below: last) }
    #expect(outline.cost(lines: widths.count) <= 5, "\(widths)")
  }

  @Test("7.3.1 二百字的标题：十行或十一行，照样成行；整串西文不分")
  func long() {
    let part = "关于进一步优化营商环境加强安全生产和生态环境保护工作"
    let title = String(String(repeating: part, count: 8).prefix(198)) + "通知"
    let text = TitleText(title, words: words)
    let places = TitleBreakCosts(text, limit: 80).places()
    // The search walks over pairs of neighbouring places: never more than words there are.
    #expect(places.count < text.words.count)
    #expect([9, 10].contains(breaker(title).cuts.count))
    #expect(breaker(String(repeating: "x", count: 200)).cuts.isEmpty)
  }

  @Test("7.3.1 词表：有许可全文，按字节排序，不重复")
  func list() throws {
    let lines = try repositoryFile("Layouts/words.txt").split(
      separator: "\n", omittingEmptySubsequences: false)
    let head = lines.prefix { $0.hasPrefix("#") }.joined(separator: "\n")
    let notice = ["The MIT License", "(c) 2013 Sun Junyi", "OTHER DEALINGS IN THE SOFTWARE"]
    for part in notice {
      #expect(head.contains(part))
    }
    let entries = lines.drop { $0.hasPrefix("#") }.dropLast()
    #expect((40_000...50_000).contains(entries.count) && lines.last == "")
    let names = entries.map { Array($0.prefix { $0 != " " }.utf8) }
    #expect(zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(entries.allSatisfy { Int($0.drop { $0 != " " }.dropFirst()) != nil })
    for entry in [entries.first, entries.last, entries.dropFirst(20_000).first] {
      let fields = try #require(entry).split(separator: " ")
      #expect(words.cost(of: fields[0].utf8) == Int(fields[1]))
    }
    #expect(words.cost(of: "境营商".utf8) == nil && words.cost(of: "".utf8) == nil)
  }

  @Test("7.3.1 切词：词典中的词、数字和西文不拆")
  func segmentation() {
    let text = TitleText("深化“放管服”改革优化营商环境2026年GB/T 9704条例", words: words)
    let found = text.words.map(text.string)
    for word in ["放管服", "改革", "优化营商环境", "2026年", "条例"] {
      #expect(found.contains(word))
    }
    #expect(!found.contains("9") && !found.contains("G"))
  }

  private func composition(_ title: [String], explains: Bool) throws -> Composition {
    let document = Document.sample().with { $0.title = title.map { text($0) } }
    return Composer(
      sheet: try sheet(), shaper: SquareShaper(), words: words, explains: explains
    ).compose(document)
  }

  @Test("7.3.1 --explain：说明分行和其次之选；作者的分行照排，不说明")
  func explanation() throws {
    let title = TitleTests.titles[3].replacing("｜", with: "")
    let found = try composition([title], explains: true)
    let note = try #require(found.diagnostics.first { $0.code == "title.broken" })
    #expect(note.level == .note && note.clause == "GB/T 9704-2012 7.3.1")
    #expect(note.message.zh.contains(TitleTests.titles[3]))
    #expect(note.hint?.zh.contains("｜") == true)
    let silent = try composition([title], explains: false)
    #expect(silent.diagnostics.isEmpty && silent.pages == found.pages)
    let own = try composition(
      [String(title.prefix(5)), String(title.dropFirst(5))], explains: true)
    #expect(!own.diagnostics.contains { $0.code == "title.broken" })
    #expect(own.pages[0].marks(.title).map(\.text).first?.count == 5)
  }
}
