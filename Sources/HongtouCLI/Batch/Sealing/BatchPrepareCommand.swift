import ArgumentParser
import Batch
import Diagnostics
import Hongtou
import Issuance

/// `hongtou batch prepare`: a place for a signature in each document, and one list of digests.
struct BatchPrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: Phrase(
      "给成批的成品留出签名的位置，写出待签摘要：一行一件。",
      "Make room for a signature in each document of a batch, and write the digests to sign, a line each."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou batch prepare 成品/ -o 待签/ --appearance 章.png --reason 印发
        hongtou batch prepare 成品/ -o 待签/ --field 某某局
        hongtou batch prepare 成品/ --manifest 成品/manifests/shard-00003-of-00016.jsonl -o 待签-3/

      待签/digests.jsonl 一行一件：file, field, digests {sha256, sm3}，以及 hongtou seal prepare 所写的任务；交给签章系统，\
      返回的签名用 hongtou batch embed 放入。备好的文件已显示印章而没有签名，只有本人可读。

      中断了就再运行一次：已备的不再备（签名可能正在做），其余接着做。清单里没有成品的记录不备。

      退出码：65 有的成品不能备（已逐件列出）；75 中断，或另有进程在做。
      """,
      """
      Examples:
        hongtou batch prepare out/ -o to-sign/ --appearance seal.png --reason 印发
        hongtou batch prepare out/ -o to-sign/ --field 某某局
        hongtou batch prepare out/ -o to-sign-3/ \\
          --manifest out/manifests/shard-00003-of-00016.jsonl

      to-sign/digests.jsonl has a line a document: file, field, digests {sha256,
      sm3}, and the job as hongtou seal prepare writes it. Give it to the signing
      service, and embed the signatures that come back with hongtou batch embed. The
      prepared files show the seal and have no signature yet; only their owner can
      read them.

      After an interruption run it again: what is prepared is left alone (it may be
      being signed), and the rest goes on. Records without finished files are passed
      over.

      Exit codes: 65 some documents cannot be prepared (each is listed); 75
      interrupted, or another process is at work.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp("成品所在的文件夹。", "The folder of finished files.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "清单；不写是文件夹里的 manifest.jsonl。", "The manifest; by default manifest.jsonl in the folder.",
      valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var manifest: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("待签文件写到哪个文件夹。", "The folder to write prepared files to.", valueName: "dir"),
    completion: .directory)
  var output: String

  @OptionGroup var place: SealPlaceOptions

  @Option(
    help: ArgumentHelp(
      "签名的种类：cades 或 pkcs7。", "The kind of signature: cades or pkcs7.", valueName: "kind"))
  var kind: SealKind = .cades

  @Option(
    help: ArgumentHelp(
      "签名者的证书（PEM 或 DER）；签章系统只返回签名值时要写。",
      "The signer's certificate (PEM or DER); needed where the service returns bare signature values.",
      valueName: "file"),
    completion: .file())
  var cert: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      try check()
      let batch = BatchFolder(folder)
      let certificates = try cert.map { (path) throws(Failure) in
        try CertificateFile(InputFile(path).read(), name: path).certificates
      }
      let preparation = DocumentPreparation(
        folder: batch, desk: SealDesk(folder: BatchFolder(output)),
        request: try place.request(kind: kind, certificates: certificates ?? []))
      let entries = try Manifest(file: manifest ?? batch.manifest).entries
      return try preparation.desk.alone { () throws(Failure) in
        try status(of: preparation, entries.compactMap(\.document), reporter)
      }
    }
  }

  private func check() throws(Failure) {
    if place.expectSha256 != nil {
      throw Failure(
        .usage,
        Phrase(
          "成批时不用 --expect-sha256：照清单核对",
          "--expect-sha256 is not for a batch: its manifest is held against"))
    }
    guard OutputFile(output).isSame(as: InputFile(folder)) else { return }
    throw Failure(
      .cannotCreate,
      Phrase("待签文件不写在成品的文件夹里", "prepared files do not go where the finished ones are"),
      hint: Phrase("用 -o 另取一个文件夹", "name another folder with -o"))
  }

  /// Prepares all documents; one that cannot be is told of, and the others go on.
  private func status(
    of preparation: DocumentPreparation, _ files: [ManifestEntry.File], _ reporter: Reporter
  ) throws(Failure) -> ExitStatus {
    var counts = SealCounts(total: files.count)
    var isListWhole = true
    let list = try StreamedFile(claiming: preparation.desk.digests)
    for file in files {
      guard !StopSignals.isPending else { break }
      do throws(Failure) {
        let (line, isKept) = try preparation.line(of: file) { reporter.report($0, of: file.path) }
        try list.write(Array((line.text + "\n").utf8))
        counts.add(isKept: isKept)
      } catch {
        guard !error.endsSealing else { throw error }
        reporter.report(error, of: file.path)
        counts.fail(error)
        if OutputFile(preparation.desk.job(of: file.path)).exists { isListWhole = false }
      }
    }
    // A list without a document that was prepared does not replace one with it.
    if counts.left == 0, isListWhole { try list.finish() }
    reporter.write(counts.text(Phrase("备好", "prepared"), reporter))
    return counts.status
  }
}
