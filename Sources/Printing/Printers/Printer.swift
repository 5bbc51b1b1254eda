import Diagnostics

/// A printer that speaks IPP: what it can do, jobs for it, and what became of them. RFC 8011.
package final class Printer {
  /// Where it is.
  package let address: PrinterAddress
  private let connection: PrinterConnection

  /// Creates a printer at `address`.
  package init(at address: PrinterAddress, cups: Cups, patience: Patience = Patience()) {
    self.address = address
    connection = PrinterConnection(to: address, cups: cups, patience: patience)
  }

  /// What it can do. Throws 69 where it does not say.
  package func abilities() throws(Failure) -> PrinterAbilities {
    let wanted = PrinterAbilities.attributes.map(IPPValue.keyword)
    let answer = try met(
      .getPrinterAttributes, [IPPAttribute("requested-attributes", wanted)])
    return PrinterAbilities(answer.group(.printer))
  }

  /// The certificate it shows, as DER; nil where nothing is encrypted. Throws 69 where it shows none.
  package func certificate() throws(Failure) -> [UInt8]? {
    do throws(ExchangeFault) { return try connection.certificate() } catch {
      throw unanswered(error)
    }
  }

  /// Asks whether it would print `ticket` just so. Throws 69 where it would not: before any sheet.
  package func validate(_ ticket: JobTicket) throws(Failure) -> PrinterAbilities {
    let abilities = try abilities()
    let lacks = abilities.lacks(for: ticket)
    guard lacks.isEmpty else {
      throw Failure(
        .unavailable,
        Phrase(
          "打印机 \(address.uri) 做不到：\(lacks.map(\.zh).joined(separator: "；"))",
          "\(address.uri) cannot do it: \(lacks.map(\.en).joined(separator: "; "))"),
        hint: Phrase("看看 hongtou printers", "see hongtou printers"))
    }
    let wanted = ticket.attributes(for: abilities)
    let answer = try met(
      .validateJob, ticket.operationAttributes, groups: [.init(.job, wanted)])
    try refuseIgnoring(wanted, in: answer)
    return abilities
  }

  /// Throws 69 where the printer would leave out or change what is asked for, though it was told
  /// that nothing may be: such a printer would staple nothing, and say that all went well.
  private func refuseIgnoring(
    _ wanted: [IPPAttribute], in answer: IPPMessage
  ) throws(Failure) {
    let ignored = Set(answer.groups(.unsupported).flatMap(\.attributes).map(\.name))
    let lost = wanted.map(\.name).filter(ignored.contains)
    guard !lost.isEmpty else { return }
    let list = lost.joined(separator: ", ")
    throw Failure(
      .unavailable,
      Phrase(
        "打印机 \(address.uri) 不理会所要的：\(list)", "\(address.uri) would ignore \(list)"),
      hint: Phrase("看看 hongtou printers", "see hongtou printers"))
  }

  /// Hands over a job.
  package func print(
    _ document: [UInt8], _ ticket: JobTicket, _ abilities: PrinterAbilities
  ) -> Submission {
    let request = IPPOperation.printJob.request(
      to: target, ticket.operationAttributes,
      groups: [.init(.job, ticket.attributes(for: abilities))])
    do throws(ExchangeFault) {
      let answer = try connection.answer(to: request, document: document)
      let status = IPPStatus(code: answer.code)
      guard status.isSuccess else {
        let failure = Failure(.unavailable, explained(status, answer))
        return status.isBusy ? .busy(failure) : .refused(failure)
      }
      guard let report = JobReport(answer.group(.job)) else {
        return .unknown(Phrase("打印机没有给出任务号", "the printer gave no job number"))
      }
      return .accepted(report)
    } catch {
      switch error {
      case .unsent(let phrase), .refused(let phrase):
        return .refused(Failure(.unavailable, phrase))
      case .lost(let phrase): return .unknown(phrase)
      }
    }
  }

  /// What has become of the job `id`. Throws 69 where the printer does not say.
  package func report(ofJob id: Int) throws(Failure) -> JobReport {
    let answer = try met(
      .getJobAttributes,
      [IPPAttribute("job-id", .integer(id)), IPPAttribute("requested-attributes", Self.jobWords)])
    guard let report = JobReport(answer.group(.job)), report.id == id else {
      throw Failure(
        .unavailable,
        Phrase("打印机 \(address.uri) 说不清任务 \(id)", "\(address.uri) does not tell of job \(id)"))
    }
    return report
  }

  /// The jobs of that name it knows of, done or not. Throws 69 where it does not say.
  package func jobs(named name: String) throws(Failure) -> [JobReport] {
    var jobs: [JobReport] = []
    for which in ["not-completed", "completed"] {
      let answer = try met(
        .getJobs,
        [
          IPPAttribute("limit", .integer(Self.mostJobs)),
          IPPAttribute("requested-attributes", Self.jobWords),
          IPPAttribute("which-jobs", .keyword(which)),
        ])
      jobs += answer.groups(.job).compactMap(JobReport.init).filter { $0.name == name }
    }
    return jobs
  }

  /// How far back it is asked for jobs.
  private static let mostJobs = 1_000

  private static let jobWords: [IPPValue] = [
    "job-id", "job-name", "job-state", "job-state-reasons", "job-impressions-completed",
    "job-media-sheets-completed",
  ].map(IPPValue.keyword)

  private var target: IPPAttribute { IPPAttribute("printer-uri", .uri(address.uri)) }

  /// The answer to a request that was met; else throws 69.
  private func met(
    _ operation: IPPOperation, _ attributes: [IPPAttribute], groups: [IPPMessage.Group] = []
  ) throws(Failure) -> IPPMessage {
    let answer: IPPMessage
    do throws(ExchangeFault) {
      answer = try connection.answer(
        to: operation.request(to: target, attributes, groups: groups))
    } catch { throw unanswered(error) }
    let status = IPPStatus(code: answer.code)
    guard status.isSuccess else { throw Failure(.unavailable, explained(status, answer)) }
    return answer
  }

  /// What to do about a printer that cannot be reached, or refuses.
  private func unanswered(_ fault: ExchangeFault) -> Failure {
    guard case .unsent = fault else { return Failure(.unavailable, fault.phrase) }
    return Failure(
      .unavailable, fault.phrase,
      hint: Phrase(
        "看看它开着没有、地址对不对；本机没有打印服务时，名称要换成 ipp:// 地址",
        "see whether it is on and the address is right; without a print server here, give an ipp:// address"
      ))
  }

  /// Why a request was not met, with the attributes the printer names.
  private func explained(_ status: IPPStatus, _ answer: IPPMessage) -> Phrase {
    let names = answer.groups(.unsupported).flatMap(\.attributes).map(\.name.printable)
    let list = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
    return Phrase(
      "\(address.uri)：\(status.phrase.zh)\(list)", "\(address.uri): \(status.phrase.en)\(list)")
  }
}
