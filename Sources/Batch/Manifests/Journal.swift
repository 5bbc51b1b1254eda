import Diagnostics
import Files
import Glibc

/// What a run has done so far, a line a record, in the order in which it was done: what a run that
/// comes after a kill goes by. A run writes a journal of its own and reads all there are of its batch.
final class Journal {
  private let file: FileDescriptor
  private let path: String
  private var end = 0
  private var places: [Place] = []

  /// Where the line of an entry is, and what it adds to the totals.
  private struct Place {
    let number: Int32
    let length: Int32
    let pages: Int32
    let isWritten: Bool
    let offset: Int
  }

  /// Begins a journal in `folder`. Throws 73 where it cannot be created.
  init(_ header: ManifestHeader, in folder: String) throws(Failure) {
    path =
      Journal.prefix(of: header, in: folder)
      + String(UInt64.random(in: .min ... .max), radix: 36) + ".jsonl"
    do {
      file = try FileDescriptor.open(
        path, O_RDWR | O_CREAT | O_EXCL | O_APPEND, mode: OutputFile.mode)
    } catch {
      throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
    }
    try write(Array((header.json.text + "\n").utf8))
  }

  /// Puts entries on record; they are on the disk when this returns. Throws 74.
  func append(_ entries: [ManifestEntry]) throws(Failure) {
    guard !entries.isEmpty else { return }
    var bytes: [UInt8] = []
    for entry in entries {
      let line = Array((entry.json.text + "\n").utf8)
      places.append(
        Place(
          number: Int32(entry.number), length: Int32(line.count), pages: Int32(entry.pages),
          isWritten: entry.fault == nil, offset: end + bytes.count))
      bytes += line
    }
    try write(bytes)
  }

  /// Removes a journal that tells of nothing.
  func removeIfEmpty() {
    if places.isEmpty { unlink(path) }
  }

  /// Hands the lines of all entries to `body`, in the order of their records and without their ends,
  /// with what each adds to the totals: they need not be read to be written again.
  func forEach(
    _ body: (_ line: ArraySlice<UInt8>, _ totals: ManifestTotals) throws(Failure) -> Void
  ) throws(Failure) {
    for place in places.sorted(by: { $0.number < $1.number }) {
      let line: [UInt8]
      do throws(SystemError) {
        line = try file.bytes(at: place.offset, count: Int(place.length))
      } catch {
        throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .inputOutput)
      }
      guard line.count == Int(place.length), line.last == 0x0A else {
        throw Failure(
          .inputOutput, Phrase("“\(path)”读回的不是写入的", "‘\(path)’ does not hold what was written"))
      }
      var totals = ManifestTotals()
      totals.add(pages: Int(place.pages), isWritten: place.isWritten)
      try body(line.dropLast(), totals)
    }
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try WriteSignals.held { () throws(SystemError) in
        try file.write(bytes)
        try file.synchronise()
      }
    } catch {
      throw Failure(error, doing: Phrase("写入", "write"), to: path, otherwise: .inputOutput)
    }
    end += bytes.count
  }

  /// What the journals of a batch's part begin with.
  private static func prefix(of header: ManifestHeader, in folder: String) -> String {
    "\(folder)/journal-\(header.plan.prefix(16))-\(header.shard.name)-"
  }

  /// The journals in `folder` of the part that `header` is about.
  static func files(of header: ManifestHeader, in folder: String) -> [String] {
    let start = FilePath.name(of: prefix(of: header, in: folder))
    return (FolderListing.names(in: folder, endingIn: ".jsonl") ?? [])
      .filter { $0.hasPrefix(start) }.map { "\(folder)/\($0)" }
  }

  /// What was done for each record, by all journals of the part. A line that a kill tore is none.
  static func entries(
    of header: ManifestHeader, in folder: String
  ) throws(Failure) -> [Int: ManifestEntry] {
    var entries: [Int: ManifestEntry] = [:]
    for path in files(of: header, in: folder) {
      let bytes = try InputFile(path, limit: Manifest.limit).read()
      guard let end = bytes.lastIndex(of: 0x0A) else { continue }
      let lines = bytes[...end].split(separator: 0x0A)
      guard let first = lines.first, ManifestHeader(line: first) == header else { continue }
      for line in lines.dropFirst() {
        if let entry = ManifestEntry(line: line) { entries[entry.number] = entry }
      }
    }
    return entries
  }
}
