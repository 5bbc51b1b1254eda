import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou print files`: what `hongtou print` does unless told otherwise.
struct PrintFilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files",
    abstract: Phrase(
      "印文稿或 PDF。不写 files 也是它。",
      "Print manuscripts or PDF files (the word files may be left out)."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou print 通知.md --printer ipp://192.0.2.7/ipp/print
        hongtou print 通知.md --copies 50 --number-from 1 --hold        送去留着，到打印机前放行
        hongtou print 通知.md --pages 2-3                               只印这几面
        hongtou print 通知.md --booklet                                 A3 骑马订的小册子
        hongtou print 通知.md --dry-run                                 看看会怎样印

      文稿有份号，或写了 --number-from，就一份一份地印：份号各不相同，其余一模一样，状态须是定稿，\
      台账须已建好（hongtou ledger new）。中断了，同样的命令接着印；印没印说不清的份，要人用 ledger confirm \
      或 ledger spoil 定了才能再印。已签章的 PDF 照原样印，不能编份号（65）。

      --json 时一行一件：file, printer, document, numbers, copies, pages, sheets, completed, earlier, void, \
      held, jobID。
      退出码：69 打印机做不到或没有印完；65 份号用过、存疑或文稿有误；75 另一个进程在用台账；78 没有台账。
      """,
      """
      Examples:
        hongtou print notice.md --printer ipp://192.0.2.7/ipp/print
        hongtou print notice.md --copies 50 --number-from 1 --hold  released there
        hongtou print notice.md --pages 2-3                         these pages only
        hongtou print notice.md --booklet                           A3, to be folded
        hongtou print notice.md --dry-run                           what would happen

      A manuscript that has a copy number, or is given --number-from, is printed copy
      by copy: each has its own number, and all else is exactly alike. It has to be a
      final, and there has to be a ledger (hongtou ledger new). After an interruption
      the same command goes on; where it is not known whether a copy was printed,
      somebody has to settle it with ledger confirm or ledger spoil first. A sealed
      PDF is printed as it is, and takes no copy numbers (65).

      With --json a line a file: file, printer, document, numbers, copies, pages,
      sheets, completed, earlier, void, held, jobID.
      Exit codes: 69 the printer cannot do it, or did not finish; 65 copy numbers are
      used or in doubt, or the manuscript is wrong; 75 another process is using the
      ledger; 78 there is no ledger.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "公文稿（.md 或 .json）或 PDF；- 为标准输入的文稿。",
      "A manuscript (.md or .json) or a PDF; - for a manuscript on standard input.",
      valueName: "file"),
    completion: .file(extensions: ["md", "json", "pdf"]))
  var files: [String]

  @Option(help: ArgumentHelp("印几份。", "How many copies to print.", valueName: "n"))
  var copies = 1

  @Option(
    help: ArgumentHelp(
      "第一份的份号；一份一个号。", "The first copy's number; each copy has its own.", valueName: "n"))
  var numberFrom: Int?

  @Option(
    help: ArgumentHelp(
      "不送打印机，写成文件。", "Write files to this folder instead of printing.", valueName: "dir"),
    completion: .directory)
  var to: String?

  @Flag(
    help: ArgumentHelp(
      "只说会怎样印：问打印机做不做得到（要有打印机；与 --to 同用就不问），不印，不动台账。",
      "Only say what would be printed: ask the printer whether it can do it (there has to be one; with --to none is asked), print nothing, and leave the ledger alone."
    ))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "任务名称；不写就是标题。有份号的任务名一律不透露内容。",
      "The job's name; by default the title. Jobs of numbered copies never betray what they hold.",
      valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "版式：名称或文件，代替公文稿所写的。", "The layout: a name or a file, in place of the manuscript's own.",
      valueName: "name|file"),
    completion: .custom(LayoutCompletion.words))
  var layout: String?

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var printer: PrinterOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      try check()
      let job = PrintJob(
        command: self, press: try sheet.press(),
        source: TypesetterOnDemand(resources: shared.resources, fonts: fonts.choice),
        printer: PrinterOnDemand(printer, reporter: reporter), reporter: reporter)
      var status = ExitStatus.success
      for file in files {
        do throws(Failure) { status = max(status, try job.print(file)) } catch {
          reporter.report(hinted(error, file), of: file)
          status = max(status, error.status)
        }
      }
      return status
    }
  }

  /// A file that is not there may be a misspelt subcommand.
  private func hinted(_ failure: Failure, _ file: String) -> Failure {
    let others = PrintCommand.configuration.subcommands.map { $0._commandName }
    guard failure.status == .noInput, failure.hint == nil,
      let nearest = nearestName(to: file, among: others)
    else { return failure }
    var failure = failure
    failure.hint = Phrase("是不是 hongtou print \(nearest)？", "did you mean hongtou print \(nearest)?")
    return failure
  }

  /// Throws 64 for options that are out of range or contradict each other.
  private func check() throws(Failure) {
    try checkNumbers()
    if let title, title != title.printable || title.isEmpty {
      throw Failure(
        .usage,
        Phrase(
          "--title 太长、是空的或有不可见字符", "--title is empty, too long or holds hidden characters"))
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw Failure(.usage, Phrase("标准输入（-）只能读一次", "standard input (-) is read only once"))
    }
    guard to != nil else { return }
    let options = (printer.printer == nil ? [] : ["--printer"]) + sheet.printerOptions
    guard options.isEmpty else {
      let list = options.joined(separator: " ")
      throw Failure(
        .usage,
        Phrase(
          "\(list) 是给打印机的，不与 --to 同用", "\(list): for printers, and not together with --to"),
        hint: Phrase("--to 只写成 PDF，不送打印机", "--to writes PDF files and prints nothing"))
    }
    _ = try OutputNames(inputs: files, output: to.map { $0 + "/" }, format: .pdf)
  }

  private func checkNumbers() throws(Failure) {
    for (name, number) in [("--copies", copies), ("--number-from", numberFrom ?? 1)] {
      guard !(1...CopyOrder.most).contains(number) else { continue }
      throw Failure(
        .usage,
        Phrase("\(name) 应在 1 到 \(CopyOrder.most) 之间", "\(name) is from 1 to \(CopyOrder.most)"))
    }
    guard numberFrom != nil else { return }
    guard files.count == 1 else {
      throw Failure(
        .usage,
        Phrase(
          "--number-from 一次只印一件：现有 \(files.count) 件", "--number-from is for one file at a time"))
    }
    guard sheet.layer != .head else {
      throw Failure(
        .usage,
        Phrase(
          "--layer head 只有红头，没有份号：不与 --number-from 同用",
          "--layer head has no 份号: without --number-from"),
        hint: Phrase(
          "先用 --layer head 印好红头，再用 --layer body --number-from 套印",
          "print the heads first, then --layer body --number-from on them"))
    }
  }
}
