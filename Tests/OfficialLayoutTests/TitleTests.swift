import Diagnostics
import Foundation
import OfficialDocument
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
      var acceptable_lines: [[String]]?
      var must_not_break: [Int]?
    }
    var cases: [Case]
  }

  @Test("7.3.1 题例：七例都分在可取之处，词不拆")
  func cases() throws {
    let file = try repositoryFile("Tests/TypesettingTests/linebreak-cases.json")
    let cases = try JSONDecoder().decode(Cases.self, from: Data(file.utf8)).cases
      .filter { $0.category == "title" }
    #expect(cases.count == 7)
    for entry in cases {
      let cuts = breaker(entry.text).cuts
      let chosen = lines(entry.text, cuts)
      #expect(entry.acceptable_lines?.contains(chosen) == true, "\(entry.id): \(chosen)")
      #expect(Set(cuts).isDisjoint(with: entry.must_not_break ?? []), "\(entry.id)")
    }
  }

  /// Shapes of real titles, names invented; ｜ where practice breaks them.
  static let titles = [
    "云岭省人民政府办公厅｜关于进一步优化营商环境更好服务市场主体的｜实施意见",
    "云岭省人民政府关于｜加快建立健全绿色低碳循环发展经济体系的通知",
    "临江市财政局临江市税务局｜关于提高研发费用税前加计扣除比例的公告",
    "云岭省住房和城乡建设厅｜关于做好全省城镇老旧小区改造工作的通知",
    "国务院办公厅关于印发全国深化“放管服”改革｜优化营商环境电视电话会议重点任务分工方案的通知",
    "云岭省人力资源和社会保障厅、云岭省财政厅｜关于调整全省最低工资标准的通知",
    "临江市人民政府关于印发｜《临江市城市生活垃圾分类管理办法》的通知",
    "对区政协十四届五次会议 ｜第 E116 号提案的答复",
    "临江市应急管理局关于开展2026年第二季度危险化学品安全专项整治的情况报告",
    "云岭省自然资源厅关于加强耕地保护和改进占补平衡工作的若干意见",
    "临江市教育局关于印发2026年义务教育阶段学校招生入学工作方案的通知",
    "临江市人民政府关于申请设立临江湿地省级自然保护区的请示",
    "云岭省人民政府办公厅关于印发云岭省政务服务“高效办成一件事”三年行动方案和重点事项清单的通知",
    "中共临江市委、临江市人民政府关于全面推进乡村振兴加快农业农村现代化的实施意见",
  ]

  @Test("show") func show() {
    for title in TitleTests.titles {
      let text = title.replacing("｜", with: "")
      let found = breaker(text)
      print(lines(text, found.cuts).joined(separator: "|"), "   ~ ", found.runnerUp.map { lines(text, $0).joined(separator: "|") } ?? "-")
    }
  }
}
