import Diagnostics

/// A printer as the place where copies go: one job a copy.
package final class PrinterDestination: CopyDestination {
  private let printer: Printer
  private let ticket: JobTicket
  private var abilities: PrinterAbilities?

  /// Creates a destination; each job is `ticket` under a name of its own.
  package init(_ printer: Printer, ticket: JobTicket) {
    self.printer = printer
    self.ticket = ticket
  }

  /// The printer's URI.
  package var name: String { printer.address.uri }

  /// Asks the printer whether it would print just so.
  package func prepare() throws(Failure) { abilities = try printer.validate(ticket) }

  /// None: a printer tells when it is asked.
  package func obstacle(to record: CopyRecord) -> Failure? { nil }

  /// Hands over a copy as a job of that name.
  package func submit(_ file: RenderedCopy, of copy: NumberedCopy, as job: String) -> Submission {
    guard let abilities else { preconditionFailure("a copy before the printer was asked") }
    var ticket = ticket
    ticket.name = job
    return printer.print(file.bytes, ticket, abilities)
  }

  /// Asks the printer for the job, by number where it told one, else by name.
  package func outcome(of record: CopyRecord) -> CopyOutcome {
    do throws(Failure) {
      if let id = record.jobID, let report = try known(id, record) {
        return report.outcome
      }
      let jobs = try printer.jobs(named: record.job ?? "")
      guard let job = jobs.first else {
        return .unknown(
          Phrase("打印机上没有找到这个任务", "the printer knows no such job"))
      }
      guard jobs.count == 1 else {
        return .unknown(
          Phrase("打印机上有 \(jobs.count) 个同名任务", "the printer has \(jobs.count) jobs of that name"))
      }
      return job.outcome
    } catch { return .silent(error.message) }
  }

  /// The job of that number, if it is still the one that was handed over: a printer that was reset
  /// counts from 1 again.
  private func known(_ id: Int, _ record: CopyRecord) throws(Failure) -> JobReport? {
    let report: JobReport
    do throws(Failure) { report = try printer.report(ofJob: id) } catch {
      // Forgotten jobs may still be listed by name; a printer that is silent is so twice.
      return nil
    }
    return report.name == nil || report.name == record.job ? report : nil
  }
}
