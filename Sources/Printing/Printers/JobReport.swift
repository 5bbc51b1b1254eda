import Diagnostics

/// What a printer says of a job.
package struct JobReport: Hashable, Sendable {
  /// Its number at the printer.
  package var id: Int
  /// How far it has come.
  package var state: JobState
  /// Why it stands there, as keywords: `media-empty`, `media-jam`.
  package var reasons: [String]
  /// Sides printed; nil where the printer does not count.
  package var impressions: Int?
  /// Sheets used; nil where the printer does not count.
  package var sheets: Int?
  /// Its name.
  package var name: String?

  /// Reads a job's attributes; nil where number or state is missing or no such thing.
  init?(_ group: IPPMessage.Group) {
    guard let id = group["job-id"].first?.number, id > 0,
      let state = group["job-state"].first?.number.flatMap(JobState.init)
    else { return nil }
    self.id = id
    self.state = state
    reasons = group["job-state-reasons"].compactMap(\.string).filter { $0 != "none" }
    impressions = JobReport.count(group["job-impressions-completed"])
    sheets = JobReport.count(group["job-media-sheets-completed"])
    name = group["job-name"].first?.string
  }

  /// No job of ours has a million sheets: such a number is no count.
  private static func count(_ values: [IPPValue]) -> Int? {
    values.first?.number.flatMap { (0...1_000_000).contains($0) ? $0 : nil }
  }
}

extension JobReport {
  /// What it comes to: done, waiting, on its way, or nothing that is known.
  var outcome: CopyOutcome {
    switch state {
    case .completed: .completed(pages: impressions, sheets: sheets)
    case .held: .held
    case .pending, .processing, .stopped:
      .underway(pages: impressions, reasons: reasons.map(\.printable))
    case .cancelled:
      .unknown(Phrase("任务 \(id) 在打印机上被取消", "job \(id) was cancelled at the printer"))
    case .aborted:
      .unknown(Phrase("打印机中止了任务 \(id)", "the printer aborted job \(id)"))
    }
  }
}
