/// How far a run has come.
package struct RunProgress: Hashable, Sendable {
  /// How many records there are.
  package let total: Int
  /// How many came to new files.
  package internal(set) var written = 0
  /// How many had their files from an earlier run.
  package internal(set) var skipped = 0
  /// How many cannot be set.
  package internal(set) var failed = 0
  /// How many pages all files have.
  package internal(set) var pages = 0
  /// How many warnings there were, those of skipped records among them.
  package internal(set) var warnings = 0
  /// How many bytes were written.
  package internal(set) var bytes = 0

  /// The beginning of a run over `total` records.
  package init(total: Int) { self.total = total }

  /// How many records are done with.
  package var done: Int { written + skipped + failed }

  /// Counts what became of a record.
  mutating func add(_ outcome: Outcome) {
    let entry = outcome.entry
    pages += entry.pages
    warnings += entry.warnings
    switch outcome.content {
    case .kept: skipped += 1
    case .none: failed += 1
    case .temporary, .bytes:
      written += 1
      bytes += entry.files.reduce(0) { $0 + $1.bytes }
    }
  }
}
