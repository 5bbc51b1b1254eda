import Diagnostics
import OfficialDocument

/// The last line of a manifest: its counts, the root of its entries' Merkle tree, and the hash of all
/// lines before it.
package struct ManifestTotals: Hashable, Sendable {
  /// How many records there are.
  package var records = 0
  /// How many came to files.
  package var written = 0
  /// How many did not.
  package var failed = 0
  /// How many pages there are in all.
  package var pages = 0

  /// Nothing yet.
  package init() {}

  /// Counts an entry.
  package mutating func add(_ entry: ManifestEntry) {
    add(pages: entry.pages, isWritten: entry.fault == nil)
  }

  /// Counts a record.
  mutating func add(pages: Int, isWritten: Bool) {
    records += 1
    self.pages += pages
    if isWritten { written += 1 } else { failed += 1 }
  }

  /// Counts what `other` counted.
  mutating func add(_ other: ManifestTotals) {
    records += other.records
    written += other.written
    failed += other.failed
    pages += other.pages
  }

  /// The counts alone.
  package var summary: JSONObject {
    JSONObject([
      "records": .number(records), "written": .number(written), "failed": .number(failed),
      "pages": .number(pages),
    ])
  }

  /// The line, without its line end. `digest` is the SHA-256 of the lines before, `root` that of the
  /// entries' tree.
  package func json(digest: String, root: String) -> JSONObject {
    JSONObject([
      "complete": .boolean(true), "records": .number(records), "written": .number(written),
      "failed": .number(failed), "pages": .number(pages), "merkle_root": .string(root),
      "sha256": .string(digest),
    ])
  }

  /// Reads a line; nil for one that is none of totals.
  package static func read(
    line text: ArraySlice<UInt8>
  ) -> (totals: ManifestTotals, digest: String, root: String)? {
    let (read, _) = Record.read(json: Array(text), number: 1, line: 1, file: "manifest")
    guard let read, read[text: "complete"] == "true", let digest = read[text: "sha256"],
      let root = read[text: "merkle_root"]
    else { return nil }
    func number(_ name: String) -> Int { read[text: name].flatMap { Int($0) } ?? -1 }
    var totals = ManifestTotals()
    totals.records = number("records")
    totals.written = number("written")
    totals.failed = number("failed")
    totals.pages = number("pages")
    return (totals, digest, root)
  }
}
