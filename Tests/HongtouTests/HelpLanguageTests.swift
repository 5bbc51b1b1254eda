import CommandTesting
import Testing

@Suite("Help in both languages")
struct HelpLanguageTests {
  /// What the tool itself takes or writes stays Chinese in English help: names of layouts and genres,
  /// keys, statuses, a document number, a seal's name.
  private static let names: Set<String> = [
    "通用", "信函", "通知", "批复", "请示", "份号", "序号", "文号", "姓名", "状态", "发文字号", "签发人", "附件", "定稿",
    "草稿", "样稿", "送审稿", "征求意见稿", "校准页", "印发", "某某局", "三号", "主送机关", "云政发", "云政函", "号", "年", "月", "日",
  ]

  /// The English help of the command at `path`, and of those it lists as its subcommands.
  private static func helps(below path: [String] = []) throws -> [(path: [String], text: String)] {
    let run = try Run(path + ["--help", "--lang=en"])
    #expect(run.status == 0, "\(path)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [(path, run.output)] }
    let names = lines[(start + 1)...].prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    return try [(path, run.output)] + names.flatMap { try helps(below: path + [$0]) }
  }

  @Test("--lang en: every command's help is English, but for names the tool takes or writes")
  func english() throws {
    let helps = try Self.helps()
    #expect(helps.count > 35, "\(helps.count)")
    for (path, text) in helps {
      let words = text.split { !$0.unicodeScalars.allSatisfy(Self.isChinese) }
      let others = words.map(String.init).filter { !Self.names.contains($0) }
      #expect(others.isEmpty, "\(path): \(others)")
    }
  }

  @Test("--lang is understood wherever help is asked for")
  func anywhere() throws {
    let group = try Run("batch", "--help", "--lang", "en").output
    #expect(group.contains("SUBCOMMANDS:"))
    for arguments in [
      ["--lang", "en", "batch", "--help"], ["batch", "-h", "--lang=en"],
      ["help", "batch", "--lang", "en"],
    ] { #expect(try Run(arguments).output == group, "\(arguments)") }
    #expect(try Run("--lang", "en").output == (try Run("--help", "--lang", "en").output))
    #expect(try Run("--lang", "en", "--", "x").status == 64)
  }

  @Test("--lang en: what the parser is told to say of misuse is English too")
  func misuse() throws {
    for arguments in [
      ["diff", "-", "-"], ["diff", "a.md"], ["preview", "a.md", "--open", "-o", "x"],
      ["layouts", "check", "-", "-"],
    ] {
      let run = try Run(arguments + ["--lang", "en"])
      #expect(run.status == 64)
      #expect(!run.errors.unicodeScalars.contains(where: Self.isChinese), "\(run.errors)")
      let chinese = try Run(arguments)
      #expect(chinese.errors.unicodeScalars.contains(where: Self.isChinese), "\(chinese.errors)")
    }
  }

  /// Han, and the marks that only stand in Chinese.
  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || "，。；：（）“”、".unicodeScalars.contains(scalar)
  }
}
