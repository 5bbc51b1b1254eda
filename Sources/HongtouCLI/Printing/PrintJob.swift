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
  let printer: PrinterOnDemand
  let reporter: Reporter

  private var options: Options { Options(layout: command.layout, layer: command.sheet.layer) }

  /// Prints `input`: a PDF as it is, a manuscript plainly, or copy by copy where it has numbers.
  func print(_ input: String) throws(Failure) -> ExitStatus {
    if input.lowercased().hasSuffix(".pdf") { return try printPDF(input) }
    let typesetter = try source.typesetter()
    let reading = ManuscriptReading(
      input, typesetter: typesetter, options: options,
      copyNumber: command.numberFrom.map(CopyOrder.text))
    guard let work = try reading.reported(by: reporter, of: input) else { return .badData }
    if !work.separate.isEmpty { reporter.report([separate(work.separate, of: input)], of: input) }
    // A red head by itself bears no number.
    if command.sheet.layer != .head,
      let number = work.document.copyNumber.flatMap({ Int($0.string) })
    {
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

  /// Prints all copies as one job, or writes one file.
  func printPlainly(
    _ input: String, _ bytes: [UInt8], title: String?, sides: Int?
  ) throws(Failure) -> ExitStatus {
    if let folder = command.to { return try write(input, bytes, to: folder, sides) }
    let ticket = ticket(of: input, title: title, sides: sides)
    let printer = try printer.printer()
    var report = PrintReport(input, printer.address.uri, command.copies, sides, press)
    if command.dryRun {
      _ = try printer.validate(ticket)
    } else {
      let job = try run(ticket, bytes, at: printer)
      report.jobID = job.id
      report.held = job.state == .held ? command.copies : 0
      report.completed = command.copies - report.held
    }
    try tell(report)
    return .success
  }

  /// A job without numbers; of a PDF the printer picks the pages.
  private func ticket(of input: String, title: String?, sides: Int?) -> JobTicket {
    let title = title.flatMap { $0.isEmpty ? nil : $0 } ?? String(FilePath.name(of: input))
    var ticket = command.sheet.ticket(named: command.title ?? title.printable)
    ticket.copies = command.copies
    if sides == nil, let pages = command.sheet.pages { ticket.pages = pages.ranges ?? [] }
    return ticket
  }

  /// The job, printed to its end, or held.
  private func run(
    _ ticket: JobTicket, _ bytes: [UInt8], at printer: Printer
  ) throws(Failure) -> JobReport {
    let progress = CopyProgressLine(reporter: reporter)
    defer { progress.clear() }
    let run = PlainRun(printer, patience: command.printer.patience)
    return try run.run(bytes, ticket) { job in
      progress.show(
        CopyProgress(done: 0, total: ticket.copies, reasons: job.reasons.map(\.printable)))
    }
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

  /// Names the annexes that stay unprinted, and says how they are printed.
  private func separate(_ annexes: [SeparateAttachment], of input: String) -> Diagnostic {
    let names = annexes.map { annex in
      let title = annex.description.title.map(\.string).joined()
      return title.isEmpty ? annex.label : "\(annex.label)《\(title)》"
    }.joined(separator: "、")
    let files = annexes.map { "\(stem(of: input))-\($0.label).pdf" }.joined(separator: " ")
    return Diagnostic(
      .note, "print.separate",
      Phrase("\(names) 另行装订，没有一起印", "not printed, as bound by themselves: \(names)"),
      hint: Phrase(
        "hongtou typeset 排在旁边（定稿是 \(files)），再 hongtou print",
        "hongtou typeset sets them beside it (of a final: \(files)); then hongtou print"))
  }
}
