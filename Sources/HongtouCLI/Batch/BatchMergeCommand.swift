import ArgumentParser
import Batch
import Diagnostics
import Hongtou

/// `hongtou batch merge`: the manifests of all shards as one.
struct BatchMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Phrase(
      "把各片的清单合成一份，查缺、查重、查环境。",
      "Merge the shards' manifests into one; check for gaps, doubles and differing environments."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou batch merge 计划.json -o 成品/

      成品/manifest.jsonl 是总清单，末行的 merkle_root 是各条记录的 Merkle 树的根（RFC 6962，SHA-256）：一个数代表全部成品。\
      缺片退出码 75：做完那一片再合；清单被改过、一片出现两次、各片的环境不同，65；同一个 \
      文件名内容不同，70。
      """,
      """
      Examples:
        hongtou batch merge plan.json -o out/

      out/manifest.jsonl is the manifest of the whole batch. The merkle_root in its
      last line is the root of the Merkle tree over all records (RFC 6962, SHA-256):
      one number for everything that was made.

      Exit codes: 75 a shard is missing: run it, then merge again; 65 a manifest was
      changed, a shard is there twice, or shards were made in different
      environments; 70 one file name has two contents.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp("计划。", "The plan.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("成品所在的文件夹。", "The folder of finished files.", valueName: "dir"),
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
