import Diagnostics
import OfficialDocument
import Testing

@Suite("What was meant by a name that is not known")
struct NearestNameTests {
  @Test(
    "Keys by their characters: misspelt, shortened, lengthened",
    arguments: [
      ("主送机构", "主送机关"), ("主送", "主送机关"), ("日期", "成文日期"), ("文号", "发文字号"),
      ("印章直径", "印章"), ("密级期限", "保密期限"), ("抄送", "抄送机关"), ("titel", "title"),
    ])
  func keys(name: String, key: String) {
    #expect(nearestName(to: name, among: Key.allCases.flatMap(\.names)) == key)
  }

  @Test("None that is like no key", arguments: ["落款", "x", "no", "colour", ""])
  func none(name: String) {
    #expect(nearestName(to: name, among: Key.allCases.flatMap(\.names)) == nil)
  }
}
