import ArgumentParser
import Batch
import Diagnostics
import Hongtou

/// `hongtou batch audit`: whether all files are what the manifest says.
struct BatchAuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      "照清单核对成品：重算每个文件的 SHA-256。",
      "Check finished files against the manifest: every SHA-256 is computed anew."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou batch audit 成品/
        hongtou batch audit 计划.json 成品/

      缺的、改过的、多出来的文件逐个列出，退出码 65。一处不符也没有时，由成品重算的 Merkle 根就是清单所记的根。
      """,
      """
      Examples:
        hongtou batch audit out/
        hongtou batch audit plan.json out/

      Files that are missing, changed or not in the manifest are listed one by one,
      and the exit code is 65. Where nothing differs, the Merkle root computed from
      the files is the one the manifest records.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "成品所在的文件夹；或计划，后面再写文件夹。", "The folder of finished files; or a plan, and the folder after it.",
      valueName: "dir|plan.json"),
    completion: .file())
  var first: String

  @Argument(
    help: ArgumentHelp("成品所在的文件夹。", "The folder of finished files.", valueName: "dir"),
    completion: .directory)
  var second: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let folder = second ?? first
      let plan: BatchPlan? = second == nil ? nil : try BatchPlan(file: first)
      let audit = try BatchAudit(BatchFolder(folder), plan: plan)
      let findings = try audit.findings()
      reporter.report(findings, of: folder)
      let (count, bytes) = (audit.fileCount, audit.byteCount)
      reporter.write(
        reporter.json
          ? JSONObject([
            "summary": .object(
              JSONObject([
                "records": .number(audit.recordCount), "files": .number(count),
                "bytes": .number(bytes), "wrong": .number(findings.count),
                "merkle_root": .string(audit.root),
              ]))
          ]).text + "\n"
          : Phrase(
            "\(audit.recordCount) 条记录，\(count) 个文件，\(bytes) 字节；不符 \(findings.count) 处；Merkle 根 \(audit.root)",
            "\(audit.recordCount) records, \(count) files, \(bytes) bytes; \(findings.count) wrong; Merkle root \(audit.root)"
          ).text(in: reporter.language) + "\n")
      return findings.isEmpty ? .success : .badData
    }
  }
}
