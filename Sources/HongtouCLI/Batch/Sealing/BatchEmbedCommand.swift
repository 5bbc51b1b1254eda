import ArgumentParser
import Batch
import Diagnostics
import Hongtou
import Issuance

/// `hongtou batch embed`: the signatures of a batch, each in its document.
struct BatchEmbedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed",
    abstract: Phrase(
      "把签章系统返回的签名逐件放进待签文件，并验证。",
      "Embed the signatures that a signing service returned, and verify each."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou batch embed 待签/ --cms cms.jsonl -o 已盖/

      cms.jsonl 一行一件：{"file": "000001.pdf", "cms": "MII…"}，file 照 digests.jsonl 所写，cms 是 Base64；签章系统只返回\
      签名值的写 raw。可以把 digests.jsonl 的整行带回。已盖/ 里的文件名照原来的。

      不对的一行逐行列出，其余照做。中断了、或签名陆续返回，再运行一次：已盖的不再盖。全部盖好之后请删去 待签/。

      退出码：65 有的签名不能放；75 中断，或有的文件还没有签名。
      """,
      """
      Examples:
        hongtou batch embed to-sign/ --cms cms.jsonl -o sealed/

      cms.jsonl has a line a document: {"file": "000001.pdf", "cms": "MII…"}, file as
      in digests.jsonl, cms in Base64; services that return bare signature values
      write raw instead. Whole lines of digests.jsonl may come back with it. Files in
      sealed/ keep their names.

      Lines that are wrong are listed, and the others go on. After an interruption,
      or as more signatures come in, run it again: what is sealed is not sealed
      twice. Delete to-sign/ once all are sealed.

      Exit codes: 65 some signatures cannot be embedded; 75 interrupted, or some
      files have no signature yet.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp("待签文件所在的文件夹。", "The folder of prepared files.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "签名，一行一件；- 为标准输入。", "The signatures, a line a document; - for standard input.",
      valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var cms: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("盖好的文件写到哪个文件夹。", "The folder to write sealed files to.", valueName: "dir"),
    completion: .directory)
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let desk = SealDesk(folder: BatchFolder(folder))
      let waiting = try desk.documents()
      let lines = try InputFile(cms, limit: SealDesk.limit).read()
        .split(separator: 0x0A, omittingEmptySubsequences: false)
      let folder = BatchFolder(output)
      var run = SignatureRun(
        DocumentEmbedding(desk: desk, folder: folder), waiting: waiting, path: cms, reporter)
      return try SealDesk(folder: folder).alone { () throws(Failure) in
        for (index, line) in lines.enumerated() where !StopSignals.isPending {
          guard !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) else { continue }
          try run.take(line, number: index + 1)
        }
        reporter.write(run.counts.text(Phrase("盖好", "sealed"), reporter))
        return run.counts.status
      }
    }
  }
}
