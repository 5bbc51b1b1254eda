import CommandTesting
import Foundation
import Testing

/// A folder with a manuscript and a ledger, and the command at work on them.
struct PrintRoom {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let document = "云政发〔2024〕27号"

  let folder: TemporaryFolder
  let manuscript: String

  init(status: String = "定稿") throws {
    folder = try TemporaryFolder()
    manuscript = try folder.write(Self.text(status: status), to: "稿.md")
    try #require(try Run("ledger", "new", "--ledger", folder.file("台账.db")).status == 0)
  }

  /// A manuscript of one page; `more` are further lines of its front matter.
  static func text(status: String = "定稿", more: String = "", body: String = "现将有关事项通知如下。") -> String
  {
    """
    ---
    发文机关标志: 云岭省人民政府文件
    状态: \(status)
    发文字号: \(document)
    标题: 云岭省人民政府关于开展检查的通知
    主送机关: 各市、州人民政府
    署名: 云岭省人民政府
    成文日期: 2024年5月20日
    印章: 无
    \(more)---

    \(body)

    """
  }

  var ledger: String { folder.file("台账.db") }
  var outputs: String { folder.file("印") }

  /// `hongtou print` of the manuscript with the free faces and this ledger.
  func print(
    _ options: [String], settings: [String: String] = [:], killedAfter seconds: Double? = nil
  ) throws -> Run {
    try Run(
      ["print", manuscript, "--fonts", "free", "--ledger", ledger, "--json"] + options,
      settings: settings, killedAfter: seconds)
  }

  /// `hongtou ledger` with this ledger.
  func ledger(_ arguments: String...) throws -> Run {
    try Run(["ledger"] + arguments + ["--ledger", ledger])
  }

  /// Where every copy stands: the fields of `ledger show --json`.
  func copies() throws -> [[String: Any]] { try objects(try ledger("show", "--json")) }

  /// Every row of the ledger.
  func rows() throws -> [[String: Any]] { try objects(try ledger("show", "--json", "--history")) }

  /// How many copies stand at each step.
  func steps() throws -> [String: Int] {
    try copies().reduce(into: [:]) { $0[$1["step"] as? String ?? "", default: 0] += 1 }
  }

  private func objects(_ run: Run) throws -> [[String: Any]] {
    try #require(run.status == 0, "\(run.errors)")
    return try run.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}
