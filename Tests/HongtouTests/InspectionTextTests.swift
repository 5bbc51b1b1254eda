import Diagnostics
import Testing
import Typesetting

@testable import Hongtou

/// The form for people.
@Suite("What stands where, in columns")
struct InspectionTextTests {
  @Test("No line is wider than 80 columns", arguments: Sample.names)
  func width(name: String) throws {
    let sample = try Sample(name)
    let inspection = sample.typesetter.inspection(of: sample.pages)
    for language in Language.allCases {
      let text = InspectionText(language: language).text(of: inspection)
      let wide = text.split(separator: "\n").filter { CellWidth.of($0) > 80 }
      #expect(wide.isEmpty, "\(wide.first ?? "")")
    }
  }

  @Test("A mark has its measures, its place, its type, and what it shows")
  func golden() {
    let pages = Scene.pages([
      [
        Scene.line(
          "issuerMark", "区司法局", paragraph: 0, y: 72, size: 42,
          ink: Ink(red: 0xE6, green: 0, blue: 0x12)),
        Scene.rule(y: 90), Scene.zone(y: 200), Scene.picture("章.png", y: 210),
      ]
    ])
    let inspection = Scene.inspection(pages)
    #expect(
      InspectionText().text(of: inspection) == """
        第 1 面  210.00 × 297.00 mm
         段.行     左     上     宽     高   行:列  字体 字号
        发文机关标志 issuerMark  1
           0.1  28.00  72.00 100.00   5.64     7:3  Fang 42.00 #E60012
                区司法局
        版头分隔线 mastheadRule  7.2.4  红头层  不读出
             -  28.00  90.00 156.00   0.35       -  线 #E60012
        印章 seal  7.3.5  不读出
             - 100.00 200.00  42.00  42.00       -  空位
        图 figure  8  不读出
             -  28.00 210.00  42.00  42.00       -  图 章.png

        """)
  }

  @Test("Long text goes on under itself; control characters do not reach the terminal")
  func wrapping() {
    let text = String(repeating: "长", count: 40) + "\u{1B}[31m"
    let pages = Scene.pages([[Scene.line("body", text, paragraph: 0, y: 72)]])
    let shown = InspectionText(language: .en).text(of: Scene.inspection(pages))
    let lines = shown.split(separator: "\n").suffix(2)
    #expect(lines.map { CellWidth.of($0.drop { $0 == " " }) }.first == 72)
    #expect(lines.last == "        长长长长\\u{1B}[31m")
    #expect(shown.hasPrefix("Page 1  210.00 × 297.00 mm\n   no.   left    top"))
  }
}
