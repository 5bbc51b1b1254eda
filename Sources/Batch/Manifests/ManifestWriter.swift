import Diagnostics
import Files

/// Writes a manifest line by line; it is there when it is whole.
struct ManifestWriter {
  private let file: StreamedFile
  private var hash = SHA256()
  private var totals = ManifestTotals()
  private var tree = MerkleTree()

  /// Begins with the header. What a kill leaves of it is in `temporary`, where the next run looks for
  /// such. Throws 73 where the file cannot be created.
  init(
    _ path: String, header: JSONObject, temporary: String? = nil
  ) throws(Failure) {
    file = try StreamedFile(path, in: temporary)
    try write(Array(header.text.utf8)[...])
  }

  /// Writes an entry's line.
  mutating func add(_ entry: ManifestEntry) throws(Failure) {
    var counted = ManifestTotals()
    counted.add(entry)
    try add(Array(entry.json.text.utf8)[...], counted)
  }

  /// Writes the line of an entry that adds `counted` to the totals.
  mutating func add(
    _ line: ArraySlice<UInt8>, _ counted: ManifestTotals
  ) throws(Failure) {
    totals.add(counted)
    tree.append(line)
    try write(line)
  }

  /// Writes the totals, and gives the file its name.
  consuming func finish() throws(Failure) -> (totals: ManifestTotals, root: String) {
    let digest = SHA256.text(of: hash.finish())
    let last = totals.json(digest: digest, root: tree.root).text
    try file.write(Array((last + "\n").utf8))
    try file.finish()
    return (totals, tree.root)
  }

  private mutating func write(_ line: ArraySlice<UInt8>) throws(Failure) {
    let bytes = Array(line) + [0x0A]
    hash.update(bytes)
    try file.write(bytes)
  }
}
