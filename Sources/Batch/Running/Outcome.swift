import Diagnostics

/// What a worker made of a record, for the thread that puts it on record.
struct Outcome: Sendable {
  /// Where its bytes are.
  enum Content: Sendable {
    /// In files that were there before.
    case kept
    /// In files under temporary names, still open.
    case temporary([TemporaryFile])
    /// In memory, on their way into an archive.
    case bytes([[UInt8]])
    /// There are none.
    case none
  }

  /// Its place among the records of this run, from 0.
  let order: Int
  /// Its line of the manifest.
  var entry: ManifestEntry
  /// Where its bytes are.
  let content: Content
  /// What was found.
  let diagnostics: [Diagnostic]
}
