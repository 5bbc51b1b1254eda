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

  /// Waits for the job's end. A printer that does not answer is asked again; what makes no progress
  /// for too long is given up, and nobody knows how far it came.
  private func end(
    of job: JobReport, _ report: (JobReport) -> Void
  ) throws(Failure) -> JobReport {
    var (last, watch) = (job, ProgressWatch(patience: patience.progress))
    var outcome = job.outcome
    while true {
      switch outcome {
      case .completed, .held: return last
      case .unknown(let why): throw uncertain(why)
      case .silent(let why): if watch.isOver(with: outcome) { throw uncertain(why) }
      case .underway(_, let reasons):
        report(last)
        if watch.isOver(with: outcome) { throw uncertain(CopyFailure.stuck(reasons)) }
      }
      watch.pause()
      do throws(Failure) {
        let next = try printer.report(ofJob: job.id)
        // Many copies take long: each further side is progress.
        if next.impressions ?? 0 > last.impressions ?? 0 { watch.restart() }
        last = next
        outcome = last.outcome
      } catch { outcome = .silent(error.message) }
    }
  }

  private func uncertain(_ why: Phrase) -> Failure {
    Failure(
      .unavailable, Phrase("\(why.zh)：印没印完要看纸", "\(why.en): look at the paper"),
      hint: Phrase(
        "不会自动重印；任务若还在打印机上，先去取消，否则修好了会接着印",
        "nothing is printed again by itself; cancel the job if it still waits at the printer"))
  }
}
