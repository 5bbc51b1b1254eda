import Diagnostics

/// The printing of something without numbers: one job, waited for to its end.
package struct PlainRun {
  private let printer: Printer
  private let patience: Patience

  /// Creates a run at `printer`.
  package init(_ printer: Printer, patience: Patience) {
    self.printer = printer
    self.patience = patience
  }

  /// Prints `document` and says how it ended, or that it is held.
  ///
  /// Throws 69 where the printer cannot do it, does not take it, or does not get it done: before
  /// that it never tries twice.
  package func run(
    _ document: [UInt8], _ ticket: JobTicket, report: (JobReport) -> Void = { _ in }
  ) throws(Failure) -> JobReport {
    let abilities = try printer.validate(ticket)
    switch submitted(document, ticket, abilities) {
    case .accepted(let job): return try end(of: job, report)
    case .refused(let failure), .busy(let failure): throw failure
    case .unknown(let why): throw uncertain(why)
    case .done: preconditionFailure("a printer is never done at once")
    }
  }

  /// Hands the job over; a printer that is busy is asked again.
  private func submitted(
    _ document: [UInt8], _ ticket: JobTicket, _ abilities: PrinterAbilities
  ) -> Submission {
    var watch = ProgressWatch(patience: patience.progress)
    while true {
      let submission = printer.print(document, ticket, abilities)
      guard case .busy(let failure) = submission,
        !watch.isOver(with: .silent(failure.message))
      else { return submission }
      watch.pause()
    }
  }

  private func end(
    of job: JobReport, _ report: (JobReport) -> Void
  ) throws(Failure) -> JobReport {
    var (last, since) = (job, ContinuousClock.now)
    var watch = ProgressWatch(patience: patience.progress)
    while !last.state.isFinal {
      if last.state == .held { return last }
      watch.pause()
      let next = try printer.report(ofJob: job.id)
      if next != last { since = .now }
      last = next
      report(last)
      guard ContinuousClock.now - since < .seconds(patience.progress) else {
        throw uncertain(CopyFailure.stuck(last.reasons.map(\.printable)))
      }
    }
    guard last.state == .completed else {
      throw uncertain(
        Phrase("任务 \(job.id) 没有印完就停了", "job \(job.id) ended before it was printed"))
    }
    return last
  }

  private func uncertain(_ why: Phrase) -> Failure {
    Failure(
      .unavailable, Phrase("\(why.zh)：印没印完要看纸", "\(why.en): look at the paper"),
      hint: Phrase("不会自动重印", "nothing is printed again by itself"))
  }
}
