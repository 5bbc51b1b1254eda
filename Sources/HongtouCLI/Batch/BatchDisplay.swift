import Batch
import Diagnostics

/// Tells how a batch goes on: a line that changes on a terminal, JSON Lines for a program, nothing
/// else until it ends.
final class BatchDisplay {
  private let reporter: Reporter
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var first: Int?
  private var isLineShown = false
  private var warnings: Set<String> = []

  /// A display that tells through `reporter`.
  init(_ reporter: Reporter) { self.reporter = reporter }

  /// Tells of `event`.
  func show(_ event: RunEvent) {
    switch event {
    case .progress(let progress): show(progress)
    case .found(let diagnostic): report(diagnostic)
    }
  }

  /// Tells how it ended: the counts, which add up.
  func show(_ summary: RunSummary) {
    clear()
    let progress = summary.progress
    guard !reporter.json else {
      return reporter.write(json(of: progress, as: "summary", manifest: summary.manifest))
    }
    let seconds = tenths(elapsed)
    let rate = tenths(Double(progress.written) / max(elapsed, 0.001))
    var zh = "\(progress.total) 条记录 = 写出 \(progress.written) + 已有 \(progress.skipped)"
    zh += " + 不能排 \(progress.failed)"
    var en = "\(progress.total) records = \(progress.written) written + \(progress.skipped) skipped"
    en += " + \(progress.failed) failed"
    if summary.isInterrupted {
      let left = progress.total - progress.done
      zh += " + 未做 \(left)（中断，再运行一次就接着做）"
      en += " + \(left) left (interrupted: run it again to go on)"
    }
    zh += "；\(progress.pages) 页，\(progress.warnings) 个警告；\(seconds) 秒，每秒 \(rate) 件"
    en += "; \(progress.pages) pages, \(progress.warnings) warnings; \(seconds) s, \(rate) a second"
    reporter.write(Phrase(zh, en).text(in: reporter.language) + "\n")
  }

  /// Reports a diagnostic. Of warnings that many records have, the first is enough; the summary counts
  /// all.
  private func report(_ diagnostic: Diagnostic) {
    guard diagnostic.level == .error || warnings.insert(diagnostic.code).inserted else { return }
    guard diagnostic.level > .note else { return }
    clear()
    reporter.report([diagnostic])
  }

  private func show(_ progress: RunProgress) {
    let now = ContinuousClock.now
    let pause = reporter.json ? Duration.seconds(1) : .milliseconds(200)
    first = first ?? progress.done
    if let last, now - last < pause { return }
    last = now
    if reporter.json {
      reporter.write(json(of: progress, as: "progress", manifest: nil))
    } else if Reporter.isTerminal {
      isLineShown = true
      reporter.write("\r" + line(progress) + "\u{1B}[K")
    }
  }

  private func line(_ progress: RunProgress) -> String {
    let percent = progress.total == 0 ? 100 : progress.done * 100 / progress.total
    let failed =
      progress.failed == 0
      ? Phrase("", "") : Phrase("，不能排 \(progress.failed)", ", \(progress.failed) failed")
    let left =
      secondsLeft(progress).map { Phrase("，余 \($0) 秒", ", \($0) s left") } ?? Phrase("", "")
    let speed = tenths(rate(progress))
    return Phrase(
      "\(progress.done)/\(progress.total)  \(percent)%  每秒 \(speed) 件\(left.zh)\(failed.zh)",
      "\(progress.done)/\(progress.total)  \(percent)%  \(speed) a second\(left.en)\(failed.en)"
    ).text(in: reporter.language)
  }

  private func clear() {
    guard isLineShown else { return }
    isLineShown = false
    reporter.write("\r\u{1B}[K")
  }

  private func json(of progress: RunProgress, as kind: String, manifest: String?) -> String {
    JSONObject([
      kind: .object(
        JSONObject([
          "records": .number(progress.total), "written": .number(progress.written),
          "skipped": .number(progress.skipped), "failed": .number(progress.failed),
          "left": .number(progress.total - progress.done), "pages": .number(progress.pages),
          "warnings": .number(progress.warnings), "bytes": .number(progress.bytes),
          "seconds": .decimal(tenths(elapsed)), "rate": .decimal(tenths(rate(progress))),
          "seconds_left": .init(secondsLeft(progress)), "manifest": .init(manifest),
        ]))
    ]).text + "\n"
  }

  private var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

  private func rate(_ progress: RunProgress) -> Double {
    Double(progress.done - (first ?? 0)) / max(elapsed, 0.001)
  }

  private func secondsLeft(_ progress: RunProgress) -> Int? {
    let rate = rate(progress)
    return rate > 0 ? Int((Double(progress.total - progress.done) / rate).rounded(.up)) : nil
  }

  /// A number with one decimal.
  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
