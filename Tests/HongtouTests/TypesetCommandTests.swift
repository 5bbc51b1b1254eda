import CommandTesting
import Foundation
import Testing

@testable import Hongtou

/// `hongtou typeset` from outside: what comes out, what is left when nothing can, and how it ends.
@Suite("hongtou typeset")
struct TypesetCommandTests {
  let folder: TemporaryFolder
  /// A manuscript that can be issued.
  let good: String
  /// One that cannot: a key that is not there.
  let bad: String

  private static let manuscript = """
    ---
    发文机关标志: 云岭省人民政府文件
    发文字号: 云政发〔2024〕27号
    标题: 云岭省人民政府关于开展检查的通知
    主送机关: 各市、州人民政府
    署名: 云岭省人民政府
    成文日期: 2024年5月20日
    ---

    现将有关事项通知如下。

    """

  init() throws {
    folder = try TemporaryFolder()
    good = try folder.write(Self.manuscript, to: "好.md")
    bad = try folder.write(
      Self.manuscript.replacingOccurrences(of: "主送机关", with: "主送机构"), to: "坏.md")
  }

  private func typeset(_ arguments: String..., input: String = "") throws -> Run {
    try Run(["typeset", "--fonts", "free"] + arguments, input: input)
  }

  @Test("7.3.1 --explain tells where a title was broken; without it nothing is said")
  func explain() throws {
    let long = "云岭省人民政府关于加快建立健全绿色低碳循环发展经济体系的通知"
    let text = Self.manuscript.replacing("云岭省人民政府关于开展检查的通知", with: long)
    let file = try folder.write(text, to: "长.md")
    let run = try typeset(file, "--explain")
    #expect(run.status == 0 && run.errors.contains("title.broken"))
    #expect(run.errors.contains("绿色低碳｜循环发展经济体系的通知"))
    #expect(try typeset(file).errors.isEmpty)
    #expect(!(try typeset(good, "--explain").errors.contains("title.broken")))
  }

  @Test("Words that are missing: 78 for a title that needs them, and for no other")
  func missingWords() throws {
    let root = try Resources().root
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.file("Fonts"), withDestinationPath: root + "/Fonts")
    try manager.createDirectory(atPath: folder.file("Layouts"), withIntermediateDirectories: false)
    try manager.copyItem(
      atPath: root + "/Layouts/general.yaml", toPath: folder.file("Layouts/general.yaml"))
    let long = "云岭省人民政府关于加快建立健全绿色低碳循环发展经济体系的通知"
    let text = Self.manuscript.replacing("云岭省人民政府关于开展检查的通知", with: long)
    let run = try typeset(try folder.write(text, to: "长.md"), "--resources", folder.path)
    #expect(run.status == 78 && run.errors.contains("words.txt"))
    #expect(try typeset(good, "--resources", folder.path).status == 0)
  }

  @Test("A PDF beside the manuscript with the record of its seal, nothing else, and nothing said")
  func beside() throws {
    let run = try typeset(good)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try folder.contents == ["坏.md", "好.md", "好.pdf", "好.seal.json"].sorted())
    let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.file("好.pdf")))
    #expect(pdf.starts(with: Data("%PDF-".utf8)))
  }

  @Test("From standard input to standard output")
  func streams() throws {
    let run = try typeset("-", "-o", "-", input: Self.manuscript)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("%PDF-"))
  }

  @Test("One bad manuscript does not stop the rest; the worst status counts")
  func several() throws {
    let missing = folder.file("none.md")
    try FileManager.default.createDirectory(
      atPath: folder.file("out"), withIntermediateDirectories: false)
    let run = try typeset(bad, missing, good, "-o", folder.file("out"))
    #expect(run.status == 65)
    #expect(run.errors.contains("坏.md:5:1: 错误"))
    #expect(run.errors.contains("none.md"))
    let out = try FileManager.default.contentsOfDirectory(atPath: folder.file("out"))
    #expect(out.sorted() == ["好.pdf", "好.seal.json"])
  }

  @Test("A bad manuscript leaves what was there as it was")
  func untouched() throws {
    let old = try folder.write("old", to: "坏.pdf")
    #expect(try typeset(bad).status == 65)
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
  }

  @Test("With --json every diagnostic is an object on a line")
  func json() throws {
    let run = try typeset(bad, "--json", "--lang", "en")
    for line in run.errors.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(
        object?.keys.sorted() == [
          "clause", "code", "column", "file", "hint", "level", "line", "message",
        ])
      #expect(object?["file"] as? String == bad)
    }
    #expect(run.errors.contains("\"line\":5,\"column\":1"))
  }

  @Test("With --json what was written is an object on a line, unless the document went there")
  func result() throws {
    let run = try typeset(good, "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?.keys.sorted() == ["files", "input", "pages", "seals", "status"])
    #expect(object?["input"] as? String == good && object?["status"] as? String == "定稿")
    #expect(object?["files"] as? [String] == ["好.pdf", "好.seal.json"].map(folder.file))
    #expect(object?["pages"] as? Int == 1 && object?["seals"] as? Int == 1)
    let piped = try typeset(good, "--json", "--format", "text", "-o", "-")
    #expect(piped.status == 0 && !piped.output.contains("\"files\""))
  }

  @Test("A layer does not take the final's name")
  func layerName() throws {
    #expect(try typeset(good).status == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file("好.pdf")))
    for layer in ["body", "head"] {
      #expect(try typeset(good, "--layer", layer).status == 0)
      #expect(try folder.contents.contains("好-\(layer).pdf"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("好.pdf"))) == whole)
  }

  @Test("What is signed, or about to be, is not written over: 73, and it stays")
  func signed() throws {
    let old = try folder.write("%PDF-1.7 a /ByteRangeless/ByteRange[0 1 2 3]", to: "好.pdf")
    let run = try typeset(good)
    #expect(run.status == 73 && run.errors.contains("已盖章或待盖章"), "\(run.errors)")
    #expect(try String(contentsOfFile: old, encoding: .utf8).hasSuffix("[0 1 2 3]"))
    #expect(!(try folder.contents.contains("好.seal.json")))
  }

  @Test("Input that is missing, or is no file: 66 and its path")
  func noInput() throws {
    for path in [folder.file("none.md"), folder.path] {
      let run = try typeset(path, "-o", folder.file("a.pdf"))
      #expect(run.status == 66)
      #expect(run.errors.contains(path))
    }
    #expect(try folder.contents.count == 2)
  }

  @Test("A folder that is not there or takes no files: 73 and the path")
  func unwritable() throws {
    for path in [folder.file("none/a.pdf"), "/proc/a.pdf"] {
      let run = try typeset(good, "-o", path)
      #expect(run.status == 73)
      #expect(run.errors.contains(path))
    }
  }

  @Test("The manuscript itself is never the output: 73")
  func overwriting() throws {
    let run = try typeset(good, "-o", good)
    #expect(run.status == 73)
    #expect(try String(contentsOfFile: good, encoding: .utf8) == Self.manuscript)
  }

  @Test("A file-size limit, as a full disk: 74, nothing under the name, nothing beside it")
  func fullDisk() throws {
    let out = folder.file("out.pdf")
    let run = try Run(
      shell:
        "ulimit -f 4; \"$0\" typeset --fonts free \"$1\" -o \"$2\" 2>&1 | cat; exit ${PIPESTATUS[0]}",
      good, out)
    #expect(run.status == 74, "\(run.output)")
    #expect(run.output.contains(out))
    #expect(try folder.contents.count == 2)
  }

  @Test("-o /dev/full: 74, and the node is a device afterwards")
  func fullDevice() throws {
    #expect(try typeset(good, "-o", "/dev/full").status == 74)
    #expect(FileKind(at: "/dev/full") == .special)
  }

  @Test("A reader that goes away: 74, not a signal")
  func closedPipe() throws {
    let run = try Run(
      shell: "\"$0\" typeset --fonts free \"$1\" -o - | true; exit ${PIPESTATUS[0]}", good)
    // `true` may still be there for a short document's first bytes.
    #expect([0, 74].contains(run.status))
  }

  @Test("A sheet or a font table that is missing or wrong: 78, with its place")
  func configuration() throws {
    #expect(try typeset(good, "--layout", "没有").status == 78)
    #expect(try typeset(good, "--fonts", folder.file("none.yaml")).status == 78)
    let general = try String(contentsOfFile: Resources().layouts + "/general.yaml", encoding: .utf8)
    let sheet = try folder.write("\(general)\nunknown: 1 mm\n", to: "own.yaml")
    let run = try typeset(good, "--layout", sheet)
    #expect(run.status == 78)
    let line = general.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(run.errors.contains("\(sheet):\(line):1: "), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.file("好.pdf")))
  }

  @Test("A lock of our faces holds; one of others does not: 78")
  func fontLock() throws {
    let lock = folder.file("fonts.lock")
    #expect(try Run("fonts", "--fonts", "free", "--lock", lock).status == 0)
    #expect(try typeset(good, "--font-lock", lock).status == 0)
    let text = try String(contentsOfFile: lock, encoding: .utf8)
    try folder.write(text.replacingOccurrences(of: "sha256: ", with: "sha256: 0"), to: "fonts.lock")
    #expect(try typeset(good, "--font-lock", lock).status == 78)
  }

  @Test("Images and drawings, a file a page; text in mm")
  func formats() throws {
    for format in ["png", "svg"] {
      #expect(try typeset(good, "--format", format).status == 0)
    }
    #expect(try folder.contents.filter { $0.hasSuffix("png") || $0.hasSuffix("svg") }.count == 2)
    let text = try typeset(good, "--format", "text", "-o", "-").output
    #expect(text.hasPrefix("# 1\t210.00 × 297.00\n1\tissuerMark\t7.2.4\t"))
  }

  @Test("The same bytes in another folder, time zone and locale")
  func reproducible() throws {
    let away = try TemporaryFolder()
    let copy = try away.write(Self.manuscript, to: "好.md")
    #expect(try typeset(good).status == 0)
    var environment = ProcessInfo.processInfo.environment
    environment["TZ"] = "Pacific/Kiritimati"
    environment["LC_ALL"] = "C"
    environment["LANG"] = "de_DE.UTF-8"
    #expect(
      try Run(["typeset", "--fonts", "free", copy], environment: environment).status == 0)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.file("好.pdf")))
        == Data(contentsOf: URL(fileURLWithPath: away.file("好.pdf"))))
  }

  @Test("Without HOME, and with a hostile Fontconfig: the same PDF")
  func bareEnvironment() throws {
    #expect(try typeset(good).status == 0)
    let out = folder.file("bare.pdf")
    let run = try Run(
      ["typeset", "--fonts", "free", good, "-o", out],
      environment: ["FONTCONFIG_FILE": "/dev/null"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: out))
        == Data(contentsOf: URL(fileURLWithPath: folder.file("好.pdf"))))
  }
}
