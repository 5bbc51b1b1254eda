import ArgumentParser
import Batch
import Diagnostics
import Hongtou

/// `hongtou batch merge`: the manifests of all shards as one.
struct BatchMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "把各片的清单合成一份，查缺、查重、查环境。",
    discussion: """
      例：
        hongtou batch merge 计划.json -o 成品/

      成品/manifest.jsonl 是总清单，末行的 merkle_root 是各条记录的 Merkle 树的根（RFC 6962，SHA-256）：一个数代表全部成品。\
      缺片退出码 75：做完那一片再合；清单被改过、一片出现两次、各片的环境不同，65；同一个 \
      文件名内容不同，70。
      """)

  @Argument(
    help: ArgumentHelp("计划。", valueName: "plan.json"), completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("成品所在的文件夹。", valueName: "dir"),
    completion: .directory)
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let merge = ManifestMerge(try BatchPlan(file: plan), folder: BatchFolder(output))
      let (totals, root) = try merge.run()
      reporter.write(
        reporter.json
          ? JSONObject(["summary": .object(totals.summary.prefixed("merkle_root", .string(root)))])
            .text + "\n"
          : Phrase(
            "\(totals.records) 条记录 = 写出 \(totals.written) + 不能排 \(totals.failed)；\(totals.pages) 页；Merkle 根 \(root)",
            "\(totals.records) records = \(totals.written) written + \(totals.failed) failed; \(totals.pages) pages; Merkle root \(root)"
          ).text(in: reporter.language) + "\n")
      return totals.failed > 0 ? .badData : .success
    }
  }
}
