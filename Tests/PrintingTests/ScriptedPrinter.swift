import Foundation
import Printing

/// A printer on this machine's loopback that does what its script says: IPP over HTTP, a thread a
/// connection, everything it was sent kept.
///
/// `@unchecked Sendable`: all that changes is behind its lock.
final class ScriptedPrinter: @unchecked Sendable {
  /// The port it listens on.
  let port: Int
  private let lock = NSLock()
  private let descriptor: Int32
  private let script: Script
  /// The first job the script is for; those before are printed. With 0 it answers even what it can do
  /// by its script.
  private let first: Int
  private let lacks: Set<String>
  private var received: [Job] = []
  private var validated = 0
  private var busyAnswers = 0
  private var random = SeededRandom(5)

  /// Starts a printer that follows `script` from its job number `first` on.
  init(
    _ script: Script = .completes, fromJob first: Int = 1, lacking lacks: Set<String> = []
  ) throws {
    self.script = script
    self.first = first
    self.lacks = lacks
    (descriptor, port) = try ScriptedPrinter.listening()
    let descriptor = descriptor
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0, let printer = self else { return }
        Thread.detachNewThread {
          printer.serve(connection)
          close(connection)
        }
      }
    }
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  /// What makes it this machine's print server, with one queue, 三楼.
  var server: [String: String] { ["CUPS_SERVER": "127.0.0.1:\(port)"] }

  /// Its address.
  var uri: String { "ipp://127.0.0.1:\(port)/ipp/print" }

  /// Every job it ever took.
  var jobs: [Job] { lock.withLock { received } }

  /// How often it was asked whether it would print.
  var validations: Int { lock.withLock { validated } }

  /// Somebody has seen to it: jobs that wait are printed.
  func release() {
    lock.withLock {
      for index in received.indices where !received[index].state.isFinal {
        received[index].state = .completed
        received[index].reasons = []
      }
    }
  }

  /// Somebody cancels what waits.
  func cancel() {
    lock.withLock {
      for index in received.indices where !received[index].state.isFinal {
        received[index].state = .cancelled
      }
    }
  }

  private static func listening() throws -> (Int32, Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  private func serve(_ connection: Int32) {
    guard let request = HTTPRequest(from: connection),
      let (message, length) = try? IPPReader.read(request.body)
    else { return }
    let answer = answer(to: message, Array(request.body[length...]))
    answer?.write(to: connection)
  }

  private func answer(to message: IPPMessage, _ document: [UInt8]) -> ScriptedAnswer? {
    lock.withLock {
      let answer = properAnswer(to: message, document)
      guard script == .garbles, case .answer(let request, let groups)? = answer else {
        return answer
      }
      return .garbled(request, groups, random.next())
    }
  }

  private func properAnswer(to message: IPPMessage, _ document: [UInt8]) -> ScriptedAnswer? {
    switch message.code {
    case IPPOperation.getPrinterAttributes.rawValue:
      return first == 0 ? scripted(message) : .answer(message, [.init(.printer, abilities)])
    case IPPOperation.getPrinters.rawValue, IPPOperation.getDefault.rawValue:
      return .answer(message, [.init(.printer, abilities)])
    case IPPOperation.validateJob.rawValue: return validate(message)
    case IPPOperation.printJob.rawValue: return take(message, document)
    case IPPOperation.getJobAttributes.rawValue: return tell(message)
    case IPPOperation.getJobs.rawValue: return list(message)
    default: return .status(0x0501, message, [])
    }
  }

  private func validate(_ message: IPPMessage) -> ScriptedAnswer {
    validated += 1
    let unsupported = { IPPMessage.Group(.unsupported, [IPPAttribute($0, .keyword("x"))]) }
    return switch script {
    case .refusesToValidate: .status(0x040B, message, [unsupported("sides")])
    case .ignoresStaples: .status(0x0001, message, [unsupported("finishings")])
    default: .answer(message, [])
    }
  }

  /// What it says of itself by its script.
  private func scripted(_ message: IPPMessage) -> ScriptedAnswer? {
    let groups = [IPPMessage.Group(.printer, abilities)]
    return switch script {
    case .dropsTheLine: nil
    case .fallsSilent: .never
    case .floods: .flood(message)
    case .drips: .drip(message, groups)
    case .speaksLatin: .latin(message, groups)
    case .wantsCredentials: .http("401 Unauthorized")
    case .babbles: .babble
    default: .answer(message, groups)
    }
  }

  private var abilities: [IPPAttribute] {
    func words(_ name: String, _ words: String...) -> IPPAttribute {
      IPPAttribute(name, words.filter { !lacks.contains($0) }.map(IPPValue.keyword))
    }
    return [
      IPPAttribute("printer-name", .name("三楼")),
      IPPAttribute("printer-state", .enumeration(3)),
      IPPAttribute("printer-is-accepting-jobs", .boolean(true)),
      IPPAttribute("document-format-supported", .text(.mediaType, "application/pdf")),
      words("sides-supported", "one-sided", "two-sided-long-edge", "two-sided-short-edge"),
      words("media-supported", "iso_a4_210x297mm", "iso_a3_297x420mm"),
      IPPAttribute(
        "finishings-supported",
        lacks.contains("staples") ? [.enumeration(3)] : [.enumeration(3), .enumeration(28)]),
      words("media-source-supported", "tray-1", "tray-2"),
      words("output-bin-supported", "face-down"),
      words("job-hold-until-supported", "no-hold", "indefinite"),
      words("print-scaling-supported", "auto", "none"),
      IPPAttribute("page-ranges-supported", .boolean(true)),
      IPPAttribute("copies-supported", .range(1, 99)),
      words("job-sheets-supported", "none"),
      words("print-color-mode-supported", "auto", "monochrome"),
      words("multiple-document-handling-supported", "separate-documents-collated-copies"),
    ]
  }

  private func take(_ message: IPPMessage, _ document: [UInt8]) -> ScriptedAnswer? {
    let script = received.count + 1 >= first ? script : .completes
    switch script {
    case .wantsCredentials: return .http("401 Unauthorized")
    case .refuses: return .status(0x0506, message, [])
    case .isBusy:
      busyAnswers += 1
      if busyAnswers % 3 != 0 { return .status(0x0507, message, []) }
    case .losesTheJob: return nil
    default: break
    }
    keep(message, document, as: script)
    let group = IPPMessage.Group(.job, attributes(of: received[received.count - 1]))
    if script == .completesTwice { keep(message, document, as: script) }
    return answer(script, message, group)
  }

  /// What it says of a job that it took.
  private func answer(
    _ script: Script, _ message: IPPMessage, _ job: IPPMessage.Group
  ) -> ScriptedAnswer? {
    switch script {
    case .dropsTheLine, .completesTwice: nil
    case .answersLate(let seconds): .late(message, [job], seconds)
    case .fallsSilent: .never
    case .floods: .flood(message)
    case .drips: .drip(message, [job])
    case .speaksLatin: .latin(message, [job])
    case .babbles: .babble
    default: .answer(message, [job])
    }
  }

  private func keep(_ message: IPPMessage, _ document: [UInt8], as script: Script) {
    var attributes: [String: [IPPValue]] = [:]
    for attribute in message.groups.flatMap(\.attributes) {
      attributes[attribute.name] = attribute.values
    }
    var job = Job(
      id: received.count + 1, name: attributes["job-name"]?.first?.string ?? "",
      attributes: attributes, document: document, state: .completed)
    switch script {
    case .jams: (job.state, job.reasons) = (.stopped, ["media-jam"])
    case .isOutOfPaper, .hasNoPaper: (job.state, job.reasons) = (.stopped, ["media-empty"])
    case .dozes: job.state = .processing
    case .aborts: job.state = .aborted
    case .holds: job.state = .held
    default: break
    }
    received.append(job)
  }

  private func attributes(of job: Job) -> [IPPAttribute] {
    [
      IPPAttribute("job-id", .integer(job.id)), IPPAttribute("job-name", .name(job.name)),
      IPPAttribute("job-state", .enumeration(job.state.rawValue)),
      IPPAttribute(
        "job-state-reasons", (job.reasons.isEmpty ? ["none"] : job.reasons).map(IPPValue.keyword)),
      IPPAttribute("job-media-sheets-completed", .integer(job.state == .completed ? 1 : 0)),
    ]
  }

  private func tell(_ message: IPPMessage) -> ScriptedAnswer? {
    guard let id = message.group(.operation)["job-id"].first?.number,
      received.indices.contains(id - 1)
    else { return .status(0x0406, message, []) }
    if script == .fallsSilent, id >= first { return .never }
    received[id - 1].questions += 1
    if [.isOutOfPaper, .dozes].contains(script), id >= first {
      guard received[id - 1].questions > 3 else {
        return script == .dozes
          ? nil : .answer(message, [.init(.job, attributes(of: received[id - 1]))])
      }
      (received[id - 1].state, received[id - 1].reasons) = (.completed, [])
    }
    return .answer(message, [.init(.job, attributes(of: received[id - 1]))])
  }

  private func list(_ message: IPPMessage) -> ScriptedAnswer? {
    if script == .fallsSilent, received.count >= first { return .never }
    let isCompleted = message.group(.operation)["which-jobs"].first?.string == "completed"
    let jobs = received.filter { $0.state.isFinal == isCompleted }
    return .answer(message, jobs.map { .init(.job, attributes(of: $0)) })
  }
}
