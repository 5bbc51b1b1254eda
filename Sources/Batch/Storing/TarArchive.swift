import Diagnostics
import Files
import Glibc

/// One uncompressed archive of all files of a run, in the order of their records. POSIX.1-2008, pax.
///
/// Names are UTF-8, dates are none: the same files make the same archive.
final class TarArchive {
  private let file: FileDescriptor
  private let temporary: String
  private let path: String
  /// The archive's own name.
  var name: String { String(FilePath.name(of: path)) }
  /// Where the next file goes.
  private(set) var end = 0

  /// Opens the archive that will be at `path`; where one is, or was begun, it is gone on with.
  init(_ path: String, temporary: String) throws(Failure) {
    self.path = path
    self.temporary = temporary
    if FileKind(at: temporary) == .none, FileKind(at: path) == .regular {
      rename(path, temporary)
    }
    do {
      file = try FileDescriptor.open(
        temporary, O_RDWR | O_CREAT | O_NOFOLLOW, mode: OutputFile.mode)
    } catch {
      throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
    }
  }

  /// Keeps the files of `entries`, which are in the order of their records, as far as they are whole
  /// and where they should be, and forgets all after them.
  ///
  /// - Returns: the numbers of the records whose files are kept.
  func keep(_ entries: [ManifestEntry]) throws(Failure) -> Set<Int> {
    var kept: Set<Int> = []
    var size = 0
    search: for entry in entries {
      var next = size
      for item in entry.files {
        let start = next + TarArchive.header(of: item.path, count: item.bytes).count
        guard item.offset == start, try holds(item, at: start) else { break search }
        next = start + TarArchive.padded(item.bytes)
      }
      size = next
      kept.insert(entry.number)
    }
    try doing { () throws(SystemError) in
      guard ftruncate(file.number, off_t(size)) == 0 else { throw .last }
      guard lseek(file.number, off_t(size), SEEK_SET) == off_t(size) else { throw .last }
    }
    end = size
    return kept
  }

  /// Appends files; tells where the bytes of each begin. Throws 74.
  func append(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) -> [Int] {
    var block: [UInt8] = []
    var offsets: [Int] = []
    for (name, bytes) in files {
      block += TarArchive.header(of: name, count: bytes.count)
      offsets.append(end + block.count)
      block += bytes
      block += [UInt8](repeating: 0, count: TarArchive.padded(bytes.count) - bytes.count)
    }
    try doing { () throws(SystemError) in
      try WriteSignals.held { () throws(SystemError) in try file.write(block) }
    }
    end += block.count
    return offsets
  }

  /// Sees all bytes to the disk. Throws 74.
  func synchronise() throws(Failure) {
    try doing { () throws(SystemError) in try file.synchronise() }
  }

  /// Ends the archive and gives it its name.
  func finish() throws(Failure) {
    try doing { () throws(SystemError) in
      try file.write([UInt8](repeating: 0, count: 1_024))
      try file.synchronise()
      guard rename(temporary, path) == 0 else { throw .last }
    }
  }

  private func holds(_ item: ManifestEntry.File, at offset: Int) throws(Failure) -> Bool {
    var bytes: [UInt8] = []
    try doing { () throws(SystemError) in
      bytes = try file.bytes(at: offset, count: item.bytes)
    }
    return bytes.count == item.bytes && SHA256.hexadecimal(bytes) == item.sha256
  }

  private func doing(_ work: () throws(SystemError) -> Void) throws(Failure) {
    do { try work() } catch {
      throw Failure(error, doing: Phrase("写入", "write"), to: path, otherwise: .inputOutput)
    }
  }

  private static func padded(_ count: Int) -> Int { (count + 511) / 512 * 512 }

  /// The blocks before a file's bytes: its header, and before that its name as pax has it where the
  /// header has no room for it.
  static func header(of name: String, count: Int) -> [UInt8] {
    let isPlain = name.utf8.count <= 100 && name.utf8.allSatisfy { $0 < 0x80 }
    guard !isPlain else { return TarHeader(name: name, count: count, type: "0").bytes }
    // A pax record begins with its own length, which is part of it.
    let content = " path=\(name)\n"
    var length = content.utf8.count + 1
    while String(length).utf8.count + content.utf8.count != length { length += 1 }
    let record = Array("\(length)\(content)".utf8)
    let padding = [UInt8](repeating: 0, count: padded(record.count) - record.count)
    return TarHeader(name: "pax", count: record.count, type: "x").bytes + record + padding
      + TarHeader(name: "file", count: count, type: "0").bytes
  }
}
