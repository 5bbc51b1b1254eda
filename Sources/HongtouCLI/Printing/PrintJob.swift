import Diagnostics
import Files
import Hongtou
import OfficialDocument
import Printing

/// The printing of one run's files, one after the other.
struct PrintJob {
  let command: PrintFilesCommand
  let press: Press
  let source: TypesetterOnDemand
  let reporter: Reporter

  /// A PDF of 2,000 pages has some 10 MB.
  private static let mostPDF = 256 << 20

  private var options: Options { Options(layout: command.layout, layer: command.sheet.layer) }

  /// Prints `input`: a PDF as it is, a manuscript plainly, or copy by copy where it has numbers.
  func print(_ input: String) throws(Failure) -> ExitStatus {
    if input.lowercased().hasSuffix(".pdf") { return try printPDF(input) }
    let typesetter = try source.typesetter()
    let reading = ManuscriptReading(
      input, typesetter: typesetter, options: options,
      copyNumber: command.numberFrom.map(CopyOrder.text))
    guard let work = try reading.reported(by: reporter, of: input) else { return .badData }
    if !work.separate.isEmpty { reporter.report([separate(input)], of: input) }
    if let number = work.document.copyNumber.flatMap({ Int($0.string) }) {
      return try NumberedPrint(
        job: self, typesetter: typesetter, input: input, work: work, first: number
      ).run()
    }
    let sides = try press.sides(of: work.pages)
    let bytes = try typesetter.pdf(
      of: sides, describing: work.document, pictures: work.pictures)
    let title = work.document.title.map(\.string).joined()
    return try printPlainly(input, bytes, title: title, sides: sides.count)
  }

  private func printPDF(_ input: String) throws(Failure) -> ExitStatus {
    let bytes = try InputFile(input, limit: Self.mostPDF).read()
    guard bytes.starts(with: "%PDF-".utf8) else {
      throw Failure(.badData, Phrase("“\(input)”不是 PDF", "‘\(input)’ is no PDF"))
    }
    if command.numberFrom != nil { throw unnumberable(input, bytes) }
    guard !command.sheet.needsManuscript else {
      throw Failure(
        .usage,
        Phrase(
          "--layer、--profile、--booklet 要用文稿，不用 PDF",
          "--layer, --profile and --booklet need a manuscript"))
    }
    return try printPlainly(input, bytes, title: nil, sides: nil)
  }

  /// Prints all copies as one job, or writes one file.
  private func printPlainly(
    _ input: String, _ bytes: [UInt8], title: String?, sides: Int?
  ) throws(Failure) -> ExitStatus {
    if let folder = command.to { return try write(input, bytes, to: folder, sides) }
    var ticket = command.sheet.ticket(
      named: command.title ?? title.flatMap { $0.isEmpty ? nil : $0.printable }
        ?? String(FilePath.name(of: input)).printable)
    ticket.copies = command.copies
    if sides == nil, let pages = command.sheet.pages { ticket.pages = pages.ranges ?? [] }
    let printer = try command.printer.find()
    if command.dryRun {
      _ = try printer.validate(ticket)
      try tell(PrintReport(input, printer.address.uri, command.copies, sides, press))
      return .success
    }
    let progress = CopyProgressLine(reporter: reporter)
    defer { progress.clear() }
    let job = try PlainRun(printer, patience: command.printer.patience).run(bytes, ticket) { job in
      progress.show(
        CopyProgress(
          done: 0, total: command.copies, reasons: job.reasons.map(\.printable)))
    }
    progress.clear()
    var report = PrintReport(input, printer.address.uri, command.copies, sides, press)
    report.jobID = job.id
    report.held = job.state == .held ? command.copies : 0
    report.completed = command.copies - report.held
    try tell(report)
    return .success
  }

  private func write(
    _ input: String, _ bytes: [UInt8], to folder: String, _ sides: Int?
  ) throws(Failure) -> ExitStatus {
    guard sides != nil || command.sheet.pages == nil else {
      throw Failure(
        .usage, Phrase("--pages 与 --to 同用，要用文稿，不用 PDF", "--pages with --to needs a manuscript"))
    }
    guard command.copies == 1 else {
      throw Failure(
        .usage,
        Phrase(
          "没有份号的，写成文件只有一份：去掉 --copies", "without numbers there is one file: leave --copies out"),
        hint: Phrase("一份一个文件要有份号：--number-from 1", "a file a copy needs numbers: --number-from 1"))
    }
    let path = "\(folder)\(folder.hasSuffix("/") ? "" : "/")\(stem(of: input)).pdf"
    try OutputNames.refuseOverwriting([input], with: path)
    if !command.dryRun {
      try OutputFolder(folder).make()
      try OutputFile(path).write(bytes)
    }
    var report = PrintReport(input, folder, command.copies, sides, press)
    report.completed = command.dryRun ? 0 : command.copies
    try tell(report)
    return .success
  }

  /// The name of what `input` becomes.
  func stem(of input: String) -> String {
    input == "-" ? "stdin" : String(FilePath.withoutExtension(String(FilePath.name(of: input))))
  }

  /// Says what was done: to programs always, to people who look.
  func tell(_ report: PrintReport) throws(Failure) {
    if command.shared.json || command.dryRun {
      let text =
        command.shared.json
        ? report.json.text : report.phrase(isDryRun: command.dryRun).text(in: command.shared.lang)
      try OutputFile("-").write(Array((text + "\n").utf8))
    } else {
      reporter.summarise(report.phrase(isDryRun: false))
    }
  }

  private func unnumberable(_ input: String, _ bytes: [UInt8]) -> Failure {
    let isSigned = bytes.firstRange(of: Array("/ByteRange".utf8)) != nil
    return Failure(
      .badData,
      isSigned
        ? Phrase("“\(input)”已签章，不能编份号：改了就不是所签的那份", "‘\(input)’ is sealed and takes no 份号")
        : Phrase("“\(input)”是 PDF，不能编份号", "‘\(input)’ is a PDF and takes no 份号"),
      hint: Phrase(
        "份号要用文稿来编；PDF 用 --copies 照原样印",
        "numbers need the manuscript; print a PDF as it is with --copies"))
  }

  private func separate(_ input: String) -> Diagnostic {
    Diagnostic(
      .note, "print.separate",
      Phrase("另行装订的附件没有一起印", "annexes bound by themselves are not printed with it"),
      hint: Phrase("用 hongtou typeset 排成 PDF，再印", "typeset them, then print the PDF files"))
  }
}
