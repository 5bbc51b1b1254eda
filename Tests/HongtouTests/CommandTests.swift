import CommandTesting
import Foundation
import Testing

/// The command as its users run it: the binary, its exit code, its streams, its files.
@Suite("The command")
struct CommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("--version and --help succeed")
  func version() throws {
    #expect(try Run("--version").output.hasPrefix("hongtou "))
    #expect(try Run("typeset", "--help").output.contains("hongtou typeset 答复.md"))
  }

  @Test(
    "Misuse: 64",
    arguments: [
      ["typeset"], ["typeset", "a.md", "--colour"], ["typeset", "a.md", "--format", "docx"],
      ["typeset", "a.md", "--seal-diameter", "nan"], ["typeset", "-", "-"], ["print"],
      ["typeset", "a.md", "b.md", "-o", "-"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("错误: ") && run.errors.contains("[exit.64]"))
    #expect(!run.errors.contains("Error") && !run.errors.contains("'"), "\(run.errors)")
  }

  /// Each sentence of the parser's that misuse can bring about; they are known by their wording.
  @Test(
    "Misuse is told in Chinese, with what was meant",
    arguments: [
      (["typeset"], "缺少参数 <file>", "用法见 hongtou typeset --help"),
      (["typeset", "a", "--colour"], "没有选项 --colour ", "用法见 hongtou typeset --help"),
      (["typeset", "a", "--fromat"], "没有选项 --fromat ", "是不是 --format？"),
      (["typeset", "a", "-z"], "没有选项 -z ", "用法见"),
      (["typeset", "-zo"], "没有选项 -zo；或者 -o <file|dir|-> 后面缺值", "用法见"),
      (["typeset", "a", "--format"], "--format <format> 缺值", "用法见"),
      (["typeset", "a", "--json=3"], "选项 --json 不带值，却写了“3”", "用法见"),
      (["typeset", "a", "--format", "docx"], "不能是“docx”", "可用的值：pdf、png、svg、text"),
      (["typeset", "a", "--lang", "fr"], "--lang <lang> 不能是“fr”", "可用的值：zh、en"),
      (["typeset", "a", "--seal-diameter", "x"], "--seal-diameter <mm> 不能是“x”", "用法见"),
      (["typset"], "没有子命令“typset”", "是不是 hongtou typeset？"),
      (["typset", "a.md", "--fonts", "free"], "没有子命令“typset”", "是不是 hongtou typeset？"),
      (["答复.md"], "没有子命令“答复.md”", "是不是 hongtou typeset 答复.md？"),
      (["完全不对"], "没有子命令“完全不对”", "见 hongtou --help"),
      (["preview", "a.md", "--pages", "2"], "没有选项 --pages", "是不是 --page？"),
      (["preview", "a.md", "--page", "x"], "--page <pages> 不能是“x”", "写作 1、1,3-5 或 all"),
      (["fonts", "a"], "多余的参数：a ", "用法见 hongtou fonts --help"),
      (["fonts", "a", "b"], "多余的参数：a、b ", "用法见 hongtou fonts --help"),
      (["--generate-completion-script", "tcsh"], "没有 tcsh 的补全脚本", "bash、zsh、fish"),
    ])
  func misuse(arguments: [String], message: String, hint: String) throws {
    let run = try Run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message) && run.errors.contains(hint), "\(run.errors)")
  }

  @Test("Misuse in English, and for programs")
  func misuseOtherwise() throws {
    let run = try Run("typeset", "a", "--lang", "en", "--colour")
    #expect(run.errors.hasPrefix("error: Unknown option '--colour' [exit.64]\n  hint: see hongtou"))
    let object = try Run("typeset", "a", "--colour", "--json").errors
    #expect(object.hasPrefix("{\"code\":\"exit.64\",") && object.contains("没有选项 --colour"))
  }

  @Test("Help has no English words of the parser's but with --lang en")
  func help() throws {
    let english = ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "(values:", "(default:", "Show "]
    for arguments in [["--help"], ["typeset", "--help"], ["help", "fonts"], []] {
      let help = try Run(arguments).output
      #expect(help.contains("用法: hongtou") && help.contains("显示用法。"))
      #expect(english.filter(help.contains).isEmpty)
    }
    #expect(try Run("typeset", "--help", "--lang", "en").output.contains("USAGE: hongtou typeset"))
  }

  @Test(
    "A manuscript with nothing in it is called empty, and nothing else", arguments: ["", "\n \n"])
  func empty(text: String) throws {
    let run = try Run("typeset", folder.write(text, to: "a.md"), "--fonts", "free")
    #expect(run.status == 65)
    #expect(run.errors.contains("a.md:1:1: 错误: 文件是空的 [manuscript.empty]"))
    #expect(run.errors.split(separator: "\n").count { $0.contains("错误") } == 1)
    #expect(!run.errors.contains("^"))
  }

  @Test("Resources that are not there: 78, and where they were looked for")
  func resources() throws {
    let run = try Run("layouts", "--resources", folder.file("none"))
    #expect(run.status == 78)
    #expect(run.errors.contains(folder.file("none")))
    #expect(run.output.isEmpty)
  }

  @Test("Standard output that is full: 74, and the device is one afterwards")
  func fullOutput() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("Layouts"), withIntermediateDirectories: false)
    try folder.write("title: 通用\n", to: "Layouts/general.yaml")
    let run = try Run(shell: "\"$0\" layouts --resources \"$1\" >/dev/full", folder.path)
    #expect(run.status == 74)
    #expect(run.errors.contains("磁盘已满"))
  }

  @Test("With --json a failure is an object too")
  func json() throws {
    let run = try Run("layouts", "--resources", folder.file("none"), "--json", "--lang", "en")
    #expect(run.errors.hasPrefix("{\"code\":\"exit.78\",\"level\":\"error\","))
    #expect(run.errors.hasSuffix("}\n"))
  }
}
