import CommandTesting
import Foundation
import Testing

/// A folder with a template and records, and the command run over them.
struct BatchBench {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A letter of one short paragraph: tests set many.
  static let template = """
    ---
    版式: 信函
    发文机关标志: 云岭省教育厅
    发文字号: 云教函〔2026〕{{号}}号
    标题: 关于{{姓名}}同志的函
    主送机关: "{{单位}}"
    署名: 云岭省教育厅
    成文日期: 2026年4月9日
    ---

    请核实{{姓名}}同志的情况。
    """

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.template, to: "t.md")
  }

  /// Where outputs go.
  var output: String { folder.file("out") }

  /// Writes `count` records and returns their file.
  @discardableResult
  func writeRecords(_ count: Int, to name: String = "r.csv") throws -> String {
    try folder.write("号,姓名,单位\n" + Self.rows(1...count), to: name)
  }

  /// The lines of records.
  static func rows(_ numbers: ClosedRange<Int>) -> String {
    let names = ["张伟", "李静", "王建国", "赵敏", "孙丽华", "周强"]
    let places = ["清水县人民医院", "青溪市第一中学", "石门水利设计院"]
    return numbers.map { "\($0),\(names[$0 % 6]),\(places[$0 % 3])\n" }.joined()
  }

  /// Runs `hongtou batch` with `arguments`, with the free faces and as few promises as may be.
  func batch(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Run {
    try batch(arguments, environment: environment)
  }

  /// Runs `hongtou batch` with `arguments`.
  func batch(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try Run(["batch"] + arguments, environment: all)
  }

  /// The options of a batch of the records `name` into `out`.
  func make(_ name: String = "r.csv", _ more: String...) -> [String] {
    [folder.file(name), "--template", folder.file("t.md"), "-o", output] + Self.plain + more
  }

  /// What makes a test quick: the free faces, no archive.
  static let plain = ["--fonts", "free", "--resources", root.path, "--archive", "none"]

  /// The names in a folder, hidden ones too.
  func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// A file's bytes.
  func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// All files below a folder with their bytes.
  func files(in path: String) throws -> [String: Data] {
    let found = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    var files: [String: Data] = [:]
    for name in found {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try bytes("\(path)/\(name)") }
    }
    return files
  }
}
