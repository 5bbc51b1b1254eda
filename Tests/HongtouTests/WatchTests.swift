import CommandTesting
import Foundation
import Testing

/// `hongtou preview --watch` in a terminal: what it shows when files are saved.
@Suite("hongtou preview --watch")
struct WatchTests {
  private let folder: TemporaryFolder
  private let manuscript: String
  private let text: String

  init() throws {
    folder = try TemporaryFolder()
    let sample = Sample.root.appendingPathComponent("Samples/yangpu-reply.md")
    text = try String(contentsOf: sample, encoding: .utf8)
    manuscript = folder.file("答复.md")
    try save(text)
  }

  private func watch(
    _ arguments: String..., columns: Int = 100, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      ["preview", "--fonts", "free", "--resources", Sample.root.path, manuscript, "--watch"]
        + (arguments.contains("--as") ? [] : ["--as", "text"]) + arguments, columns: columns,
      environment: environment)
  }

  /// Saves in place, as `cat > file` does.
  private func save(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: manuscript))
  }

  /// Saves as vim does: the old one aside, a new one written, the old one away.
  private func saveByRenaming(_ text: String) throws {
    #expect(rename(manuscript, manuscript + "~") == 0)
    try save(text)
    unlink(manuscript + "~")
  }

  /// Saves as emacs and VS Code may: a new one written, and put in the place of the old one.
  private func saveByReplacing(_ text: String) throws {
    try folder.write(text, to: ".#new")
    #expect(rename(folder.file(".#new"), manuscript) == 0)
  }

  private func finish(_ session: TerminalSession) {
    kill(session.process, SIGINT)
    #expect(session.ending() == .signal(SIGINT))
    #expect(session.text.hasSuffix("\u{1B}[?1049l\u{1B}[?25h"))
  }

  @Test("Saved in place, by renaming and by replacing: the page that changed is shown")
  func saves() throws {
    let session = try watch()
    #expect(session.wait(for: "第 1 页，共 6 页") && session.wait(for: "刘伦峰委员"))
    try save(text.replacing("刘伦峰", with: "李伦峰"))
    #expect(session.wait(for: "李伦峰委员"))
    try saveByRenaming(text.replacing("刘伦峰", with: "王伦峰"))
    #expect(session.wait(for: "王伦峰委员"))
    try saveByReplacing(text.replacing("刘伦峰", with: "张伦峰"))
    #expect(session.wait(for: "张伦峰委员"))
    // A line that is nowhere but on the last page.
    try saveByReplacing(
      text.replacing("刘伦峰", with: "张伦峰").replacing("200082", with: "200083"))
    #expect(session.wait(for: "第 6 页，共 6 页"), "\(session.screen)")
    finish(session)
  }

  @Test("--page stays at its page; a page that is no longer there gives way to the last")
  func fixedPage() throws {
    let session = try watch("--page", "3")
    #expect(session.wait(for: "第 3 页，共 6 页"))
    try save(text.replacing("\n---\n", with: "\n---\n新加的一段话。\n"))
    try save(text.replacing("刘伦峰", with: "李伦峰"))
    usleep(300_000)
    #expect(session.wait(for: "第 3 页，共 6 页"))
    let end = try #require(text.range(of: "\n---\n"))
    try save(text[..<end.upperBound] + "只有一段。\n")
    #expect(session.wait(for: "第 1 页，共 1 页") || session.wait(for: "第 2 页，共 2 页", 1))
    finish(session)
  }

  @Test("Broken: the last good page stays, what is wrong is below it; mended, both go")
  func broken() throws {
    let session = try watch()
    #expect(session.wait(for: "刘伦峰委员"))
    try save(text.replacing("标题:", with: "标提:"))
    #expect(session.wait(for: "没有这个键：标提"))
    #expect(session.screen.contains { $0.contains("刘伦峰委员") })
    #expect(session.wait(for: "这是改坏之前的"))
    unlink(manuscript)
    #expect(session.wait(for: "无法读取"))
    #expect(session.screen.contains { $0.contains("刘伦峰委员") })
    try save(text.replacing("刘伦峰", with: "李伦峰"))
    #expect(session.wait(for: "李伦峰委员"))
    #expect(!session.screen.contains { $0.contains("错误") || $0.contains("之前的") })
    finish(session)
  }

  @Test("Broken or empty at the start: said, and the page is there once it is mended")
  func brokenAtStart() throws {
    for bad in ["", text.replacing("标题:", with: "标提:")] {
      try save(bad)
      let session = try watch()
      #expect(session.wait(for: "稿子还排不了"))
      #expect(session.wait(for: bad.isEmpty ? "答复.md:1:1" : "没有这个键：标提"))
      try save(text)
      #expect(session.wait(for: "刘伦峰委员"))
      finish(session)
    }
  }

  @Test("A layout sheet, an annex's file and a picture that are saved are seen too")
  func otherFiles() throws {
    let sheet = try String(
      contentsOf: Sample.root.appendingPathComponent("Layouts/proposal-reply.yaml"),
      encoding: .utf8)
    let path = try folder.write(sheet, to: "我局.yaml")
    let session = try watch("--layout", path)
    #expect(session.wait(for: "刘伦峰委员"))
    try folder.write(sheet + "\n无此键: 1\n", to: "我局.yaml")
    #expect(session.wait(for: "无此键"), "\(session.screen)")
    try folder.write(sheet, to: "我局.yaml")
    #expect(session.wait { !session.screen.contains { $0.contains("无此键") } })
    try save(text.replacing("\n---\n", with: "\n附件: [{名称: 清单, 文件: 附/清单.md}]\n---\n"))
    #expect(session.wait(for: "清单.md"), "\(session.screen)")
    try FileManager.default.createDirectory(
      atPath: folder.file("附"), withIntermediateDirectories: false)
    try folder.write("清单如下：\n\n![图示](图.png)\n", to: "附/清单.md")
    #expect(session.wait(for: "图.png"), "\(session.screen)")
    try Data(PictureBytes.png(PictureBytes.header(1, 1)))
      .write(to: URL(fileURLWithPath: folder.file("附/图.png")))
    #expect(session.wait { !session.screen.contains { $0.contains("错误") } })
    finish(session)
  }

  @Test("A terminal of another size is filled anew; one of 40 columns says it is too narrow")
  func sizes() throws {
    let session = try watch(columns: 40)
    #expect(session.wait(for: "放不下"))
    session.resize(columns: 90, rows: 40)
    #expect(session.wait { !session.screen.contains { $0.contains("放不下") } })
    finish(session)
  }

  @Test("No terminal, a dumb one, standard input, several pages, no such file: said, nothing drawn")
  func refused() throws {
    let pipe = try Run("preview", "--fonts", "free", manuscript, "--watch")
    #expect(pipe.status == 64 && pipe.output.isEmpty && pipe.errors.contains("--page all"))
    let dumb = try watch(environment: ["TERM": "dumb"])
    #expect(dumb.ending() == .status(64) && dumb.text.isEmpty)
    #expect(dumb.errors.contains("TERM=dumb"))
    for arguments in [["-"], [manuscript, "--page", "1-2"], [manuscript, "-o", "a.png"]] {
      let run = try Run(["preview", "--watch"] + arguments)
      #expect(run.status == 64 && run.errors.contains("--watch"))
    }
    unlink(manuscript)
    let none = try watch()
    #expect(none.ending() == .status(66) && none.text.isEmpty && none.errors.contains("无法读取"))
  }

  @Test("Pictures of a page that fit the terminal; those before are taken away")
  func pictures() throws {
    let session = try watch("--as", "kitty")
    #expect(session.wait(for: "第 1 页，共 6 页"))
    let head = "\u{1B}_Ga=d,d=A,q=2\u{1B}\\\u{1B}_Ga=T,f=100,q=2,c="
    let rest = try #require(session.text.components(separatedBy: head).dropFirst().first)
    let columns = try #require(Int(rest.prefix { $0.isNumber }))
    // A4 in at most 58 rows of 20 by cells of 10: 297 is to 1160 as 210 to 820, or 82 columns.
    #expect(columns == 82)
    finish(session)
  }

  @Test("A hundred saves: memory stays")
  func memory() throws {
    let session = try watch()
    #expect(session.wait(for: "刘伦峰委员"))
    var early = 0
    for round in 1...100 {
      try saveByReplacing(text.replacing("刘伦峰", with: "刘\(round)"))
      #expect(session.wait(for: "刘\(round)委员"))
      if round == 30 { early = try session.memory() }
    }
    // In KiB: what an allocator may round up.
    #expect(try session.memory() - early < 3_000)
    finish(session)
  }
}
