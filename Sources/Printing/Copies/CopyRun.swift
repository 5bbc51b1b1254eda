import Diagnostics
import Files
import Glibc

/// The printing of an order: each copy at most once, every step in the ledger before the act.
package final class CopyRun {
  /// How many copies a printer has at a time before the oldest is waited for.
  private static let window = 4

  private let ledger: Ledger
  private let order: CopyOrder
  private let destination: any CopyDestination
  private let patience: Patience
  private let render: (NumberedCopy) throws(Failure) -> RenderedCopy
  private let report: (CopyProgress) -> Void
  private var tally = CopyTally()
  private var total = 0
  /// Whether the destination was asked.
  private var isPrepared = false
  /// Copies the printer has, the oldest first.
  private var underway: [NumberedCopy] = []
  /// Why no more copies are handed over.
  private var trouble: Failure?

  /// Creates a run. `render` makes a copy's file; `report` is told how far it has come.
  package init(
    _ order: CopyOrder, to destination: any CopyDestination, ledger: Ledger,
    patience: Patience = Patience(),
    render: @escaping (NumberedCopy) throws(Failure) -> RenderedCopy,
    report: @escaping (CopyProgress) -> Void = { _ in }
  ) {
    self.order = order
    self.destination = destination
    self.ledger = ledger
    self.patience = patience
    self.render = render
    self.report = report
  }

  /// Prints what is still to be printed of the order.
  ///
  /// Throws 65 for numbers that are taken or in doubt, 69 where the printer cannot do it or leaves
  /// copies in doubt, 74 or 75 where the ledger cannot be written. The ledger tells of every copy.
  package func run() throws(Failure) -> CopyTally {
    try assign()
    try settleEarlier()
    let waiting = order.copies.filter { record(of: $0).step.isUnprinted }
    total = waiting.count + underway.count
    tally.left = waiting.count
    if !waiting.isEmpty { try prepare() }
    for (index, copy) in waiting.enumerated() where trouble == nil {
      try hand(over: copy, count: index + 1)
      while underway.count >= CopyRun.window, trouble == nil { try waitForOldest() }
    }
    while !underway.isEmpty { try waitForOldest() }
    if let trouble { throw stopped(trouble) }
    return tally
  }

  /// Takes the numbers, all at once, unless this very order has them.
  private func assign() throws(Failure) {
    let known = order.copies.compactMap { ledger.register.records[$0] }
    if known.isEmpty {
      // No number is taken for what cannot be printed.
      try prepare()
      return try ledger.record(
        order.copies.map { copy in
          var entry = LedgerEntry(copy, .assigned)
          entry.order = order.identity
          return entry
        })
    }
    let isSame = known.count == order.count && known.allSatisfy { $0.order == order.identity }
    guard isSame else { throw CopyFailure.taken(known) }
    guard known.contains(where: { ![.completed, .confirmed, .void].contains($0.step) }) else {
      throw CopyFailure.done(order)
    }
  }

  private func prepare() throws(Failure) {
    if !isPrepared { try destination.prepare() }
    isPrepared = true
  }

  /// Looks up at the printer what an earlier run left there. Throws 65 where copies are in doubt, 69
  /// where the printer does not answer: it may tell another time.
  private func settleEarlier() throws(Failure) {
    for copy in order.copies {
      switch record(of: copy).step {
      case .intended, .submitted: try settle(copy)
      case .completed, .confirmed, .void: tally.earlier += 1
      default: break
      }
    }
    let doubtful = order.copies.filter { record(of: $0).step == .doubtful }
    guard doubtful.isEmpty else { throw CopyFailure.doubtful(doubtful) }
  }

  /// Asks once what has become of a copy; what is under way is waited for later.
  private func settle(_ copy: NumberedCopy) throws(Failure) {
    switch destination.outcome(of: record(of: copy)) {
    case .completed(let pages, let sheets):
      try complete(copy, pages, sheets)
      tally.earlier += 1
    case .held: try hold(copy)
    case .underway:
      try found(copy)
      underway.append(copy)
    case .silent(let why): throw CopyFailure.silent(why)
    case .unknown(let why): try doubt(copy, why)
    }
  }

  private func hand(over copy: NumberedCopy, count: Int) throws(Failure) {
    let file = try render(copy)
    try rendered(copy, file)
    KillPoint.passed("rendered", count)
    var entry = LedgerEntry(copy, .intended)
    let job = CopyRun.newName()
    entry.job = job
    entry.printer = destination.name
    try ledger.record(entry)
    KillPoint.passed("intended", count)
    let submission = try submitted(file, of: copy, as: job)
    KillPoint.passed("handed", count)
    tally.left -= 1
    try take(submission, of: copy)
    KillPoint.passed("submitted", count)
    tell([])
  }

  /// Hands a copy over; a printer that takes one job at a time is asked again under the same name.
  private func submitted(
    _ file: RenderedCopy, of copy: NumberedCopy, as job: String
  ) throws(Failure) -> Submission {
    var watch = ProgressWatch(patience: patience.progress)
    while true {
      let submission = destination.submit(file, of: copy, as: job)
      guard case .busy(let failure) = submission else { return submission }
      if !underway.isEmpty {
        try waitForOldest()
        guard trouble == nil else { return .refused(failure) }
      } else {
        if watch.isOver(with: .silent(failure.message)) { return .refused(failure) }
        watch.pause()
      }
    }
  }

  private func take(_ submission: Submission, of copy: NumberedCopy) throws(Failure) {
    switch submission {
    case .accepted(let report):
      var entry = LedgerEntry(copy, .submitted)
      entry.jobID = report.id
      try ledger.record(entry)
      underway.append(copy)
    case .done:
      try complete(copy, nil, nil)
      tally.completed += 1
    case .refused(let why), .busy(let why):
      var entry = LedgerEntry(copy, .refused)
      entry.reason = why.message.zh
      try ledger.record(entry)
      tally.left += 1
      trouble = trouble ?? why
    case .unknown(let why):
      // It may have come through all the same; no more are sent before that is known.
      trouble = trouble ?? Failure(.unavailable, why)
      underway.append(copy)
    }
  }

  /// The copy's file is what it was, if it was ever made.
  private func rendered(_ copy: NumberedCopy, _ file: RenderedCopy) throws(Failure) {
    let fingerprint = SHA256.hexadecimal(file.bytes)
    if let known = record(of: copy).fingerprint, known != fingerprint {
      throw CopyFailure.changed(copy)
    }
    var entry = LedgerEntry(copy, .rendered)
    entry.fingerprint = fingerprint
    entry.pages = file.pages
    entry.sheets = file.sheets
    try ledger.record(entry)
  }

  /// Waits until the oldest copy at the printer is done, or makes no progress for too long.
  private func waitForOldest() throws(Failure) {
    let copy = underway.removeFirst()
    var watch = ProgressWatch(patience: patience.progress)
    while true {
      let outcome = destination.outcome(of: record(of: copy))
      switch outcome {
      case .completed(let pages, let sheets):
        try complete(copy, pages, sheets)
        tally.completed += 1
        return tell([])
      case .held: return try hold(copy)
      case .underway(let reasons):
        try found(copy)
        tell(reasons)
        if watch.isOver(with: outcome) { return try doubt(copy, CopyFailure.stuck(reasons)) }
      case .silent(let why):
        if watch.isOver(with: outcome) { return try doubt(copy, why) }
      case .unknown(let why): return try doubt(copy, why)
      }
      watch.pause()
    }
  }

  /// A copy that was handed over without an answer is at the printer after all.
  private func found(_ copy: NumberedCopy) throws(Failure) {
    guard record(of: copy).step == .intended else { return }
    try ledger.record(LedgerEntry(copy, .submitted))
  }

  private func hold(_ copy: NumberedCopy) throws(Failure) {
    try found(copy)
    tally.held += 1
  }

  private func complete(_ copy: NumberedCopy, _ pages: Int?, _ sheets: Int?) throws(Failure) {
    var entry = LedgerEntry(copy, .completed)
    entry.pages = pages
    entry.sheets = sheets
    try ledger.record(entry)
    tally.sheets += record(of: copy).sheets ?? 0
    KillPoint.passed("completed", tally.completed + 1)
  }

  private func doubt(_ copy: NumberedCopy, _ why: Phrase) throws(Failure) {
    var entry = LedgerEntry(copy, .doubtful)
    entry.reason = why.zh
    try ledger.record(entry)
    tally.doubtful += 1
    trouble = trouble ?? Failure(.unavailable, why)
  }

  private func record(of copy: NumberedCopy) -> CopyRecord {
    guard let record = ledger.register.records[copy] else {
      preconditionFailure("a copy without a number")
    }
    return record
  }

  private func tell(_ reasons: [String]) {
    report(CopyProgress(done: tally.completed + tally.held, total: total, reasons: reasons))
  }

  private func stopped(_ why: Failure) -> Failure {
    CopyFailure.stopped(why, tally, order.copies.filter { record(of: $0).step == .doubtful })
  }

  /// 128 random bits: nobody has used the name, and it tells nothing.
  private static func newName() -> String {
    "hongtou-" + SHA256.text(of: (0..<16).map { _ in UInt8.random(in: 0...255) })
  }
}
