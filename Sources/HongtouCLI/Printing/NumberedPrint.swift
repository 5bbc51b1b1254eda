import Diagnostics
import Files
import Hongtou
import OfficialDocument
import Printing

/// The printing of a manuscript copy by copy: each under its own 份号, all else the same.
struct NumberedPrint {
  let job: PrintJob
  let typesetter: Typesetter
  let input: String
  let work: ManuscriptReading.Work
  let first: Int

  private var command: PrintFilesCommand { job.command }

  /// Prints the copies that are still to be printed.
  func run() throws(Failure) -> ExitStatus {
    let document = try check()
    let files = DocumentFiles(of: work.document)
    let sample = try rendered(CopyOrder.text(of: first), files)
    let order = try order(of: document, sample)
    let destination = try destination()
    let ledger = try command.ledger.open(writes: !command.dryRun)
    let notes = OrderNotes(order, in: ledger.register) { number throws(Failure) in
      try rendered(number, files)
    }
    job.reporter.report(try notes.diagnostics(), of: input)
    let progress = CopyProgressLine(reporter: job.reporter)
    defer { progress.clear() }
    let run = run(of: order, to: destination, ledger, sample, files, progress)
    var report = report(on: order, document, destination.name, sample)
    if command.dryRun {
      try run.check()
      if command.to == nil { try destination.prepare() }
    } else {
      report.take(try run.run())
    }
    progress.clear()
    try job.tell(report)
    return .success
  }

  /// Layout, faces and program are in the sample's bytes, too: all copies of an order are alike.
  private func order(
    of document: String, _ sample: RenderedCopy
  ) throws(Failure) -> CopyOrder {
    try CopyOrder(
      document: document, first: first, count: command.copies,
      source: SHA256.hexadecimal(sample.bytes))
  }

  private func report(
    on order: CopyOrder, _ document: String, _ destination: String, _ sample: RenderedCopy
  ) -> PrintReport {
    var report = PrintReport(input, destination, order.count, sample.pages, job.press)
    report.isFile = command.to != nil
    report.document = document
    report.numbers = (CopyOrder.text(of: first), CopyOrder.text(of: first + order.count - 1))
    return report
  }

  /// The run of the order's copies, of which `sample` is the first.
  private func run(
    of order: CopyOrder, to destination: any CopyDestination, _ ledger: Ledger,
    _ sample: RenderedCopy, _ files: DocumentFiles, _ progress: CopyProgressLine
  ) -> CopyRun {
    CopyRun(
      order, to: destination, ledger: ledger, patience: command.printer.patience,
      render: { copy throws(Failure) in
        copy.number == CopyOrder.text(of: first) ? sample : try rendered(copy.number, files)
      },
      report: progress.show)
  }

  /// The number copies are registered by. Throws 65 for what is not to be numbered, 64 for parts.
  private func check() throws(Failure) -> String {
    guard work.document.status == .final else {
      throw Failure(
        .badData,
        Phrase(
          "“\(input)”是\(work.document.status.rawValue)，不编份号",
          "‘\(input)’ is no final and takes no 份号"),
        hint: Phrase("定稿以后再编：状态: 定稿", "number finals: 状态: 定稿"))
    }
    guard let document = work.document.documentNumber?.string else {
      throw Failure(
        .badData, Phrase("“\(input)”没有发文字号，份数无从登记", "‘\(input)’ has no 发文字号 to register copies by"))
    }
    guard command.title == nil else {
      throw Failure(
        .usage,
        Phrase(
          "有份号的任务名不透露内容，不用 --title", "numbered copies take no --title: their jobs tell nothing"))
    }
    guard command.sheet.pages == nil else {
      throw Failure(
        .usage, Phrase("有份号的一份总是整份印，不能只印几面", "a numbered copy is printed whole: no --pages"))
    }
    return document
  }

  private func destination() throws(Failure) -> any CopyDestination {
    if let folder = command.to { return FolderDestination(folder, stem: job.stem(of: input)) }
    return PrinterDestination(
      try job.printer.printer(), ticket: command.sheet.ticket(named: "hongtou"))
  }

  /// The file of a copy.
  private func rendered(
    _ number: String, _ files: DocumentFiles
  ) throws(Failure) -> RenderedCopy {
    let document = work.document.numbered(number)
    let options = Options(layout: command.layout, layer: command.sheet.layer)
    let composition = try typesetter.composition(
      of: document, with: files, options: options)
    let sides = try job.press.sides(of: composition.pages)
    let bytes = try typesetter.pdf(
      of: sides, describing: document, pictures: work.pictures)
    return RenderedCopy(
      bytes: bytes, pages: sides.count, sheets: job.press.sheets(ofSides: sides.count))
  }
}
