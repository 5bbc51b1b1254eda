import CommandTesting
import Hongtou
import Testing

@Suite("稿子有错")
struct FaultTests {
  private let manuscript = """
    ---
    发文机关标志: 云岭省人民政府文件
    发文字号: 云政发[2021]9号
    标 题: 关于测试的通知
    成文日期: 2021年2月30日
    ---
    正文。

    """

  @Test("库不从有错的稿子出 PDF")
  func refused() throws {
    let typesetter = try Typesetter(fonts: .free)
    let text = manuscript.replacing("[2021]", with: "〔2021〕").replacing("30", with: "3")
    let reading = Typesetter.read(Array(text.utf8), file: "a.md")
    #expect(reading.document.faults.map(\.code) == ["manuscript.unknown-key"])
    let failure = #expect(throws: Failure.self) { try typesetter.pdf(of: reading.document) }
    #expect(failure?.status == .badData)
    #expect(failure?.diagnostics.contains { $0.code == "manuscript.unknown-key" } == true)
  }

  @Test("读不全的稿子，内容上的错也一次说完，不说缺了写错的键")
  func allAtOnce() throws {
    let folder = try TemporaryFolder()
    let run = try Run("typeset", try folder.write(manuscript, to: "a.md"), "--fonts", "free")
    #expect(run.status == 65)
    for code in ["manuscript.unknown-key", "H01", "document.no-such-date"] {
      #expect(run.errors.contains("[\(code)"), "\(code): \(run.errors)")
    }
    #expect(!run.errors.contains("document.missing-element"))
  }
}
