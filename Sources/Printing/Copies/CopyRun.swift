import Diagnostics
import Files

/// The printing of an order: each copy at most once, every step in the ledger before the act.
package final class CopyRun {
  /// How many copies a printer has at a time before the oldest is waited for.
  private static let window = 4

  private let order: CopyOrder
  private let ledger: OrderLedger
  private let destination: any CopyDestination
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
  /// Tells when the printer has made no progress for too long, with whichever copy.
  private var watch: ProgressWatch

  /// Creates a run. `render` makes a copy's file; `report` is told how far it has come.
  package init(
    _ order: CopyOrder, to destination: any CopyDestination, ledger: Ledger,
    patience: Patience = Patience(),
    render: @escaping (NumberedCopy) throws(Failure) -> RenderedCopy,
    report: @escaping (CopyProgress) -> Void = { _ in }
  ) {
    self.order = order
    self.ledger = OrderLedger(order, in: ledger)
    self.destination = destination
    watch = ProgressWatch(patience: patience.progress)
    self.render = render
    self.report = report
  }

  /// Prints what is still to be printed of the order.
  ///
  /// Throws 65 for numbers that are taken or in doubt, 69 where the printer cannot do it, still has a
  /// copy that was destroyed, or leaves copies in doubt, 74 or 75 where the ledger cannot be written. The ledger tells of every copy.
  package func run() throws(Failure) -> CopyTally {
    if try !ledger.isAssigned() {
      // No number is taken for what cannot be printed.
      try prepare()
      try ledger.assign()
    }
    try settleEarlier()
    let waiting = ledger.copies(at: CopyStep.unprinted)
    for copy in waiting { try refuseStillQueued(copy) }
    total = waiting.count + underway.count
    tally.left = waiting.count
    if !waiting.isEmpty { try prepare() }
    for (index, copy) in waiting.enumerated() where trouble == nil {
      try hand(over: copy, count: index + 1)
      while underway.count >= CopyRun.window, trouble == nil { try waitForOldest() }
    }
    while !underway.isEmpty { try waitForOldest() }
    if let trouble {
      throw CopyFailure.stopped(trouble, tally, ledger.copies(at: [.doubtful]))
    }
    return tally
  }

  /// Whether it could begin, without writing or printing anything. Throws like `run`.
  package func check() throws(Failure) { _ = try ledger.isAssigned() }

  private func prepare() throws(Failure) {
    if !isPrepared { try destination.prepare() }
    isPrepared = true
  }

  /// Looks up at the printer what an earlier run left there. Throws 65 where copies are in doubt,
  /// 69 where the printer does not answer: it may tell another time.
  private func settleEarlier() throws(Failure) {
    tally.earlier = ledger.copies(at: [.completed, .confirmed]).count
    tally.void = ledger.copies(at: [.void]).count
    for copy in ledger.copies(at: [.intended, .submitted]) { try settle(copy) }
    let doubtful = ledger.copies(at: [.doubtful])
    guard doubtful.isEmpty else { throw CopyFailure.doubtful(doubtful) }
  }

  /// Asks once what has become of a copy; what is under way is waited for later.
  private func settle(_ copy: NumberedCopy) throws(Failure) {
    guard ledger[copy].printer == destination.name else {
      throw CopyFailure.elsewhere(ledger[copy])
    }
    switch destination.outcome(of: ledger[copy]) {
    case .completed(let pages, let sheets):
      try ledger.completed(copy, pages: pages, sheets: sheets)
      tally.earlier += 1
    case .held: try hold(copy)
    case .underway:
      try ledger.submitted(copy, jobID: nil)
      underway.append(copy)
    case .silent(let why): throw CopyFailure.silent(why)
    case .unknown(let why): try doubt(copy, why)
    }
  }

  /// Throws 69 where the job of a copy that was destroyed still waits at the printer: once the jam is
  /// cleared there would be two of it.
  private func refuseStillQueued(_ copy: NumberedCopy) throws(Failure) {
    let record = ledger[copy]
    guard record.step == .spoiled, record.printer == destination.name else { return }
    switch destination.outcome(of: record) {
    case .held, .underway: throw CopyFailure.stillQueued(record)
    case .silent(let why): throw CopyFailure.silent(why)
    case .completed, .unknown: break
    }
  }

  private func hand(over copy: NumberedCopy, count: Int) throws(Failure) {
    if let obstacle = destination.obstacle(to: ledger[copy]) {
      trouble = trouble ?? obstacle
      return
    }
    let file = try render(copy)
    KillPoint.passed("rendered", count)
    let job = CopyRun.newName()
    try ledger.intend(copy, file, as: job, to: destination.name)
    KillPoint.passed("intended", count)
    let submission = try submission(of: file, copy, as: job)
    KillPoint.passed("handed", count)
    tally.left -= 1
    try take(submission, of: copy)
    KillPoint.passed("submitted", count)
    tell([])
  }

  /// Hands a copy over; a printer that takes one job at a time is asked again under the same name.
  private func submission(
    of file: RenderedCopy, _ copy: NumberedCopy, as job: String
  ) throws(Failure) -> Submission {
    while true {
      let submission = destination.submit(file, of: copy, as: job)
      guard case .busy(let failure) = submission else { return submission }
      if !underway.isEmpty {
        try waitForOldest()
        guard trouble == nil else { return submission }
      } else {
        if watch.isOver(with: .silent(failure.message)) { return submission }
        watch.pause()
      }
    }
  }

  private func take(_ submission: Submission, of copy: NumberedCopy) throws(Failure) {
    switch submission {
    case .accepted(let report):
      try ledger.submitted(copy, jobID: report.id)
      underway.append(copy)
    case .done: try complete(copy, nil, nil)
    case .refused(let why), .busy(let why):
      try ledger.put(copy, at: .refused, because: why.message)
      tally.left += 1
      trouble = trouble ?? why
    case .unknown(let why):
      // It may have come through all the same; no more are sent before that is known.
      trouble = trouble ?? Failure(.unavailable, why)
      underway.append(copy)
    }
  }

  /// Waits until the oldest copy at the printer is done, or makes no progress for too long.
  private func waitForOldest() throws(Failure) {
    let copy = underway.removeFirst()
    while true {
      let outcome = destination.outcome(of: ledger[copy])
      switch outcome {
      case .completed(let pages, let sheets): return try complete(copy, pages, sheets)
      case .held: return try hold(copy)
      case .underway(_, let reasons):
        try ledger.submitted(copy, jobID: nil)
        tell(reasons)
        if watch.isOver(with: outcome) { return try doubt(copy, CopyFailure.stuck(reasons)) }
      case .silent(let why):
        if watch.isOver(with: outcome) { return try doubt(copy, why) }
      case .unknown(let why): return try doubt(copy, why)
      }
      watch.pause()
    }
  }

  private func complete(_ copy: NumberedCopy, _ pages: Int?, _ sheets: Int?) throws(Failure) {
    try ledger.completed(copy, pages: pages, sheets: sheets)
    watch.restart()
    tally.completed += 1
    KillPoint.passed("completed", tally.completed)
    tell([])
  }

  private func hold(_ copy: NumberedCopy) throws(Failure) {
    try ledger.submitted(copy, jobID: nil)
    tally.held += 1
  }

  private func doubt(_ copy: NumberedCopy, _ why: Phrase) throws(Failure) {
    try ledger.put(copy, at: .doubtful, because: why)
    tally.doubtful += 1
    trouble = trouble ?? Failure(.unavailable, why)
  }

  private func tell(_ reasons: [String]) {
    report(CopyProgress(done: tally.completed + tally.held, total: total, reasons: reasons))
  }

  /// 128 random bits: nobody has used the name, and it tells nothing.
  private static func newName() -> String {
    "hongtou-" + SHA256.text(of: (0..<16).map { _ in UInt8.random(in: 0...255) })
  }
}
