import CommandTesting
import Foundation
import Testing

/// A folder with a manuscript and an empty folder for its output; runs the command on them and says
/// what was left behind.
struct BadInputBench {
  /// A diagnostic as `--json` prints it.
  struct Finding {
    let code: String
    let level: String
    let file: String?
    let line: Int?
    let column: Int?
    let message: String
    let hint: String?

    /// `line:column`, empty where there is none.
    var place: String { line.map { "\($0):\(column ?? 0)" } ?? "" }
  }

  let folder: TemporaryFolder
  /// Where output goes: empty until something is written.
  let outputs: String
  /// The output's path.
  let output: String

  init() throws {
    folder = try TemporaryFolder()
    outputs = folder.file("成品")
    output = outputs + "/稿.pdf"
    try FileManager.default.createDirectory(
      atPath: outputs, withIntermediateDirectories: false)
  }

  /// What is in the output's folder, hidden files too.
  var written: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: outputs).sorted() }
  }

  /// Writes bytes to `name` and returns its path.
  func write(_ bytes: [UInt8], to name: String = "稿.md") throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file(name)))
    return folder.file(name)
  }

  /// Writes text to `name` and returns its path.
  func write(_ text: String, to name: String = "稿.md") throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// `hongtou typeset --fonts free` of `input` to `output`.
  func typeset(_ input: String, _ options: String...) throws -> Run {
    try Run(["typeset", "--fonts", "free", input, "-o", output] + options)
  }

  /// What `--json` said, one object a line; fails where a line is no object of the eight fields.
  static func findings(_ errors: String) throws -> [Finding] {
    try errors.split(separator: "\n").map { line in
      let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(parsed as? [String: Any], "\(line)")
      #expect(
        object.keys.sorted() == [
          "clause", "code", "column", "file", "hint", "level", "line", "message",
        ])
      return Finding(
        code: try #require(object["code"] as? String),
        level: try #require(object["level"] as? String), file: object["file"] as? String,
        line: object["line"] as? Int, column: object["column"] as? Int,
        message: try #require(object["message"] as? String), hint: object["hint"] as? String)
    }
  }

  /// A manuscript that can be issued: front matter on lines 1–8, a paragraph on line 10.
  static let manuscript = """
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

  /// The command without root's right to pass over permissions, as any user runs it. Root keeps its
  /// name, so that what is its own (this build, its home) stays in reach.
  static let asAnybody = """
    anybody() {
      if [ "$(id -u)" -ne 0 ]; then "$@"; return; fi
      setpriv --bounding-set=-dac_override,-dac_read_search \
        --inh-caps=-dac_override,-dac_read_search "$@"
    }

    """
}
