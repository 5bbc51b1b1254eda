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

  /// Opens the archive that will be at `path`. One that was begun at `temporary` is gone on with;
  /// one that is at `path` too, where `isOurs` says that a run of this batch made it.
  ///
  /// Throws 73 where another file has the name, unless it is to be replaced.
  init(
    _ path: String, temporary: String, isOurs: Bool, overwrites: Bool
  ) throws(Failure) {
    self.path = path
    self.temporary = temporary
    if isOurs, FileKind(at: temporary) == .none, FileKind(at: path) == .regular {
      rename(path, temporary)
    }
    guard overwrites || FileKind(at: path) == .none else { throw TarArchive.taken(path) }
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
    let (kept, size): (Set<Int>, Int)
    do throws(SystemError) { (kept, size) = try TarArchive.whole(entries, in: file) } catch {
      throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .inputOutput)
    }
    try doing { () throws(SystemError) in
      guard ftruncate(file.number, off_t(size)) == 0 else { throw .last }
      guard lseek(file.number, off_t(size), SEEK_SET) == off_t(size) else { throw .last }
    }
    end = size
    return kept
  }

  /// Whether the archive at `path` holds the files of `entries`, all of them and nothing else.
  static func isWhole(_ path: String, _ entries: [ManifestEntry]) -> Bool {
    guard let file = try? FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY),
      let (kept, size) = try? whole(entries, in: file), let status = try? file.status()
    else { return false }
    return kept.count == entries.count && Int(status.st_size) == size + ending
  }

  /// The records of `entries` whose files are whole and where they should be, up to the first whose
  /// are not, and how many bytes they take.
  private static func whole(
    _ entries: [ManifestEntry], in file: borrowing FileDescriptor
  ) throws(SystemError) -> (kept: Set<Int>, size: Int) {
    var (kept, size) = (Set<Int>(), 0)
    for entry in entries {
      var next = size
      for item in entry.files {
        let start = next + header(of: item.path, count: item.bytes).count
        guard item.offset == start, try holds(item, in: file) else { return (kept, size) }
        next = start + padded(item.bytes)
      }
      size = next
      kept.insert(entry.number)
    }
    return (kept, size)
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

  /// Ends the archive and gives it its name. Throws 74.
  func finish() throws(Failure) {
    try doing { () throws(SystemError) in
      try WriteSignals.held { () throws(SystemError) in
        try file.write([UInt8](repeating: 0, count: Self.ending))
      }
      try file.synchronise()
      guard rename(temporary, path) == 0 else { throw .last }
    }
    OutputFolder(String(FilePath.folder(of: path))).synchronise()
  }

  /// Two empty blocks end an archive.
  private static let ending = 1_024

  /// Whether the bytes of `item` are where it says.
  private static func holds(
    _ item: ManifestEntry.File, in file: borrowing FileDescriptor
  ) throws(SystemError) -> Bool {
    guard let offset = item.offset else { return false }
    let bytes = try file.bytes(at: offset, count: item.bytes)
    return bytes.count == item.bytes && SHA256.hexadecimal(bytes) == item.sha256
  }

  private static func taken(_ path: String) -> Failure {
    Failure(
      .cannotCreate,
      Phrase("“\(path)”已有，不是这一批的", "‘\(path)’ is there, and not of this batch"),
      hint: Phrase("换一个文件夹，或移走它", "take another folder, or move it away"))
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
