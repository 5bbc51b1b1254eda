import CommandTesting
import Foundation
import Hongtou
import Issuance
import OfficialDocument
import Testing

/// What a finished PDF promises, as veraPDF, qpdf and poppler see it.
@Suite("存档格式由外部程序验证")
struct ArchiveTests {
  private static let all = Sample.names + Sample.figures

  /// Typesets samples by the command into a folder.
  private func typeset(_ names: [String], _ arguments: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let files = names.map { Sample.root.appendingPathComponent("Samples/\($0).md").path }
    let run = try Run(["typeset", "--fonts", "free", "-o", folder.path + "/"] + arguments + files)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  /// What veraPDF says of every PDF in a folder, a line a file and profile.
  private func verdicts(_ folder: TemporaryFolder, _ profiles: String) throws -> (Run, [Substring])
  {
    let files = try folder.contents.filter { $0.hasSuffix(".pdf") }.map(folder.file)
    let script = Sample.root.appendingPathComponent("Tests/Validation/verapdf").path
    let run = try Run(program: script, [profiles] + files)
    return (run, run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") })
  }

  @Test("所有样张和图样：PDF/A-2a 和 PDF/UA-1")
  func archived() throws {
    let (run, verdicts) = try verdicts(try typeset(Self.all), "2a,ua1")
    #expect(run.status == 0, "\(run.output)")
    #expect(verdicts.count == Self.all.count * 2)
    #expect(verdicts.allSatisfy { $0.hasPrefix("pass ") }, "\(run.output)")
  }

  @Test("3a：同样合格，内附公文元数据 XML，十八项齐全")
  func withMetadata() throws {
    let folder = try typeset(["letter", "table", "figures/figure-08"], "--archive", "3a")
    let (run, verdicts) = try verdicts(folder, "3a,ua1")
    #expect(run.status == 0 && verdicts.count == 6, "\(run.output)")
    let list = try Run(program: "pdfdetach", ["-list", folder.file("letter.pdf")])
    #expect(list.output.contains("1: 公文元数据.xml"))
    let xml = folder.file("elements.xml")
    _ = try Run(program: "pdfdetach", ["-save", "1", "-o", xml, folder.file("letter.pdf")])
    let text = try String(contentsOfFile: xml, encoding: .utf8)
    #expect(text.contains("<发文字号>云环函〔2024〕136号</发文字号>"))
    #expect(text.contains("<密级和保密期限>秘密★1年</密级和保密期限>"))
    let elements = text.split(separator: "\n").filter { $0.hasPrefix("  <") }
    #expect(elements.count == 18)
  }

  @Test("2u：没有标记也合格；none 不合格，可见验证确实在验")
  func others() throws {
    let (untagged, _) = try verdicts(try typeset(["table"], "--archive", "2u"), "2u")
    #expect(untagged.status == 0, "\(untagged.output)")
    let (plain, verdicts) = try verdicts(try typeset(["table"], "--archive", "none"), "2a,ua1")
    #expect(plain.status == 1 && verdicts.count == 2)
    #expect(verdicts.allSatisfy { $0.hasPrefix("FAIL ") })
    #expect(plain.output.contains("6.2.4.3-2"), "no output intent")
  }

  @Test("读出的次序就是稿子的次序，页码不读", arguments: all)
  func readingOrder(_ name: String) throws {
    let sample = try Sample(name)
    let folder = try typeset([name])
    let file = folder.file(name.split(separator: "/").last.map { "\($0).pdf" } ?? "")
    let run = try Run(program: "pdfinfo", ["-struct-text", file])
    let quoted = run.output.split(separator: "\n").compactMap { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : nil
    }
    let read = bare(quoted.joined())
    var rest = read[...]
    for text in words(of: sample.document) where !text.isEmpty {
      let place = try #require(rest.range(of: text), "\(text)")
      rest = rest[place.upperBound...]
    }
    #expect(!read.contains("—1—"))
  }

  /// What has to be read one after the other: title, paragraphs with their notes, cells.
  private func words(of document: Document) -> [String] {
    var notes: [String: String] = [:]
    let blocks = document.body
    for case .footnote(let note) in blocks { notes[note.name] = bare(note.text.string) }
    let body = blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph):
        // A citation's number stands in the paragraph.
        let text =
          paragraph.citations.isEmpty
          ? [bare(paragraph.text.string)] : [bare(String(paragraph.text.string.prefix(8)))]
        return text + paragraph.citations.compactMap { notes[$0.name] }
      case .table(let table):
        return table.rows.flatMap { $0.map { bare($0.string) } }.filter { $0 != "<" && $0 != "^" }
      default: return []
      }
    }
    return [bare(document.title.map(\.string).joined())] + body
      + document.attachments.map { bare($0.title.string) }
  }

  private func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("层次标题不跳级，起首的小标题是段内的一截")
  func headings() throws {
    let folder = try TemporaryFolder()
    let text = """
      ---
      发文机关标志: 云岭省人民政府文件
      发文字号: 云政发〔2024〕27号
      标题: 云岭省人民政府关于开展检查的通知
      主送机关: 各市、州人民政府
      署名: 云岭省人民政府
      成文日期: 2024年5月20日
      ---
      现将有关事项通知如下。
      一、总体要求
      1.坚持统筹
      各地统筹推进。
      二、主要任务
      （一）加强领导。各单位负责。
      """
    let file = try folder.write(text, to: "稿.md")
    try #require(try Run("typeset", "--fonts", "free", file).status == 0)
    let run = try Run(program: "pdfinfo", ["-struct-text", folder.file("稿.pdf")])
    let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    func role(before text: String) throws -> Substring {
      let place = try #require(lines.firstIndex { $0.contains(text) })
      return lines[place - 1]
    }
    #expect(try role(before: "关于开展检查的通知").hasPrefix("H1"))
    #expect(try role(before: "总体要求").hasPrefix("H2"))
    #expect(try role(before: "坚持统筹").hasPrefix("H3"))
    #expect(try role(before: "主要任务").hasPrefix("H2"))
    #expect(try role(before: "（一）加强领导。").hasPrefix("Span"))
    #expect(lines.contains("\"（一）加强领导。\"") && lines.contains("\"各单位负责。\""))
  }

  @Test("画面与只供打印的一点不差", arguments: ["letter", "table", "figures/figure-08"])
  func samePicture(_ name: String) throws {
    let (archived, plain) = (try typeset([name]), try typeset([name], "--archive", "none"))
    let file = name.split(separator: "/").last.map { "\($0).pdf" } ?? ""
    let pictures = try [archived, plain].map { folder in
      _ = try Run(program: "pdftoppm", ["-r", "72", folder.file(file), folder.file("page")])
      return try folder.contents.filter { $0.hasSuffix(".ppm") }.map { name in
        try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      }
    }
    #expect(!pictures[0].isEmpty && pictures[0] == pictures[1])
  }

  @Test("只有一个修订版；没有用不着的对象、脚本、动作和外部引用")
  func oneRevision() throws {
    let folder = try typeset(["notice"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("notice.pdf")))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.components(separatedBy: "startxref").count == 2)
    for word in ["/JavaScript", "/OpenAction", "/AA", "/URI", "/Launch", "/EmbeddedFile"] {
      #expect(!text.contains(word), "\(word)")
    }
    // qpdf writes only what can be reached: it finds nothing to leave out.
    let cleaned = folder.file("cleaned.pdf")
    _ = try Run(
      program: "qpdf", ["--object-streams=disable", folder.file("notice.pdf"), cleaned])
    let counts = try ["notice.pdf", "cleaned.pdf"].map { name in
      let run = try Run(program: "qpdf", ["--show-xref", folder.file(name)])
      return run.output.split(separator: "\n").filter { $0.contains("offset") }.count
    }
    // It makes lengths direct, which Cairo keeps as objects.
    let lengths = text.matches(of: #//Length [0-9]+ 0 R/#).count
    #expect(counts[0] - lengths == counts[1], "\(counts), \(lengths)")
  }

  @Test("--timestamp 代替成文日期；不成时间的，64")
  func timestamp() throws {
    let folder = try typeset(["letter"], "--timestamp", "2026-11-23T08:00:00+08:00")
    let run = try Run(program: "pdfinfo", ["-isodates", folder.file("letter.pdf")])
    #expect(run.output.contains("2026-11-23T08:00:00+08"))
    for time in ["2026-02-30T08:00:00Z", "2026-11-23", "now"] {
      let sample = Sample.root.appendingPathComponent("Samples/letter.md").path
      let run = try Run("typeset", "--timestamp", time, sample, "-o", folder.file("x.pdf"))
      #expect(run.status == 64)
      #expect(try !folder.contents.contains("x.pdf"))
    }
  }
}
