import Diagnostics
import Hongtou

/// How many documents of a batch were sealed so far: numbers that add up.
struct SealCounts {
  /// How many there are.
  let total: Int
  private var done = 0
  private var kept = 0
  private var failed = 0
  private var wrongLines = 0
  private var worst = ExitStatus.success

  /// The beginning of `total` documents.
  init(total: Int) { self.total = total }

  /// How many nothing was done for.
  var left: Int { total - done - kept - failed }

  /// 65 and worse where documents failed, 75 where some are left.
  var status: ExitStatus { worst == .success && left > 0 ? .temporary : worst }

  /// Counts a document that is done, now or by an earlier run.
  mutating func add(isKept: Bool) {
    if isKept { kept += 1 } else { done += 1 }
  }

  /// Counts one that cannot be done.
  mutating func fail(_ failure: Failure) {
    failed += 1
    worst = max(worst, failure.status)
  }

  /// Counts a line that is about none of them.
  mutating func failLine(_ failure: Failure) {
    wrongLines += 1
    worst = max(worst, failure.status)
  }

  /// A line that tells of all; `verb` is what was done.
  func text(_ verb: Phrase, _ reporter: Reporter) -> String {
    guard !reporter.json else {
      let counts = JSONObject([
        "documents": .number(total), "done": .number(done), "kept": .number(kept),
        "failed": .number(failed), "left": .number(left), "wrong_lines": .number(wrongLines),
      ])
      return JSONObject(["summary": .object(counts)]).text + "\n"
    }
    var rest = left == 0 ? Phrase("", "") : Phrase(" + 未做 \(left)", " + \(left) left")
    if wrongLines > 0 {
      rest.zh += "；另有 \(wrongLines) 行不对"
      rest.en += "; \(wrongLines) other lines are wrong"
    }
    return Phrase(
      "\(total) 件 = \(verb.zh) \(done) + 已有 \(kept) + 不能做 \(failed)\(rest.zh)",
      "\(total) documents = \(done) \(verb.en) + \(kept) there already + \(failed) failed\(rest.en)"
    ).text(in: reporter.language) + "\n"
  }
}

extension Failure {
  /// Whether it stands in the way of every document: the disk, the memory, a missing library.
  var endsSealing: Bool { [.inputOutput, .temporary, .unavailable].contains(status) }
}
