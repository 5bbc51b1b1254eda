import CommandTesting
import Foundation
import Testing

/// What sealing is tested with, made once a run: finals, keys, certificates, a time-stamping
/// authority. None of it is anybody's.
struct SealScene {
  /// A folder with `one.pdf`, `two.pdf`, `five.pdf`, `seal.png`, and the keys of `make-keys`.
  let folder: TemporaryFolder

  private static let shared = Result { try SealScene() }

  /// A folder of a test's own with everything in it.
  static func folder() throws -> TemporaryFolder {
    let scene = try shared.get()
    let folder = try TemporaryFolder()
    for name in try scene.folder.contents {
      try FileManager.default.copyItem(atPath: scene.folder.file(name), toPath: folder.file(name))
    }
    return folder
  }

  private init() throws {
    folder = try TemporaryFolder()
    for (name, issuers) in [
      ("one", ["财政部"]), ("two", ["财政部", "教育部"]),
      ("five", ["财政部", "教育部", "科技部", "民政部", "司法部"]),
    ] {
      try folder.write(Array(SealScene.manuscript(issuers).utf8), to: "\(name).md")
    }
    let figures = Run.root.appendingPathComponent("Samples/figures")
    try FileManager.default.copyItem(
      atPath: figures.appendingPathComponent("seal-42.png").path, toPath: folder.file("seal.png"))
    let typeset = try Run(
      shell: """
        "$0" typeset --fonts free --resources '\(Run.root.path)' -o . one.md two.md five.md
        """, in: folder)
    try #require(typeset.status == 0, "\(typeset.errors)")
    let script = Run.root.appendingPathComponent("Tests/Sealing/make-keys")
    let keys = try Run(script.path, in: folder)
    try #require(keys.status == 0, "\(keys.errors)")
  }

  private static func manuscript(_ issuers: [String]) -> String {
    let list = issuers.joined(separator: ", ")
    let paragraph = String(
      repeating: "各单位要按照职责分工，认真做好相关工作，确保各项任务落到实处，取得实效。", count: 2)
    return """
      ---
      发文机关标志: [\(list)]
      发文字号: 财发〔2026〕9号
      标题: 关于测试用印的通知
      主送机关: 各省、自治区、直辖市人民政府
      署名: [\(list)]
      成文日期: 2026年11月23日
      ---

      为测试印章先后加盖，现通知如下。

      \([String](repeating: paragraph, count: 4).joined(separator: "\n\n"))

      """
  }
}

extension TemporaryFolder {
  /// Seals `file` with the RSA key, where a field is named in that one.
  func sign(_ file: String, field: String? = nil, as output: String) throws {
    let place = field.map { "--field \($0)" } ?? ""
    let run = try Run(
      shell: """
        "$0" seal sign \(file) \(place) --key rsa.key --cert rsa.pem --chain ca.pem \\
          --appearance seal.png -o \(output)
        """, in: self)
    try #require(run.status == 0, "\(run.errors)")
  }
}
