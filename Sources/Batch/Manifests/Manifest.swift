import Diagnostics
import Files
import Glibc

/// A finished manifest, read as a whole and found to be whole.
package struct Manifest: Sendable {
  /// Its file.
  package let path: String
  /// What it is about.
  package let header: ManifestHeader
  /// What became of each record, in their order.
  package let entries: [ManifestEntry]
  /// Its counts.
  package let totals: ManifestTotals
  /// The root of the tree of its entries, in hexadecimal digits: `MerkleTree`.
  package let root: String

  /// More than this is no manifest of ours: some millions of records.
  static let limit = 4 << 30

  /// Reads a manifest.
  ///
  /// Throws 66 for a file that cannot be read, 65 for one that is not a whole manifest: lines that
  /// were changed, are missing or twice, or whose totals disagree.
  package init(file path: String) throws(Failure) {
    self.path = path
    let bytes = try InputFile(path, limit: Manifest.limit).read()
    let lines = bytes.split(separator: 0x0A)
    guard bytes.last == 0x0A, let first = lines.first, let last = lines.last, lines.count >= 2,
      let header = ManifestHeader(line: first),
      let (totals, digest, root) = ManifestTotals.read(line: last)
    else { throw Manifest.refusal(path, Phrase("不是完整的清单", "is not a whole manifest")) }
    let body = bytes[..<(last.startIndex)]
    guard SHA256.hexadecimal(body) == digest else {
      throw Manifest.refusal(path, Phrase("被改过：与末行的哈希不符", "was changed: its hash is another"))
    }
    var (entries, tree) = ([ManifestEntry](), MerkleTree())
    for line in lines[1..<(lines.count - 1)] {
      guard let entry = ManifestEntry(line: line),
        entries.last.map({ $0.number < entry.number }) ?? true
      else { throw Manifest.refusal(path, Phrase("有一行不对", "has a wrong line")) }
      entries.append(entry)
      tree.append(line)
    }
    guard tree.root == root else {
      throw Manifest.refusal(
        path, Phrase("的 Merkle 根与各行不符", "has a Merkle root that is not its lines'"))
    }
    (self.header, self.entries, self.totals, self.root) = (header, entries, totals, root)
    try checkTotals()
  }

  /// What the manifest at `path` says that it is about; nil where it is none.
  static func header(ofFile path: String) -> ManifestHeader? {
    guard let file = try? FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY),
      let bytes = try? file.bytes(at: 0, count: 1 << 16), let end = bytes.firstIndex(of: 0x0A)
    else { return nil }
    return ManifestHeader(line: bytes[..<end])
  }

  private func checkTotals() throws(Failure) {
    let counted = entries.reduce(into: ManifestTotals()) { $0.add($1) }
    guard counted == totals, counted.records == header.records else {
      throw Manifest.refusal(
        path, Phrase("的合计与各行不符", "has totals that disagree with its lines"))
    }
  }

  /// What is wrong with the manifest at `path`.
  static func refusal(_ path: String, _ what: Phrase) -> Failure {
    Failure(.badData, Phrase("清单“\(path)”\(what.zh)", "the manifest ‘\(path)’ \(what.en)"))
  }
}
