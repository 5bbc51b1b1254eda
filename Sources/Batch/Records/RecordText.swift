import Diagnostics
import Files
import Glibc

/// The lines of a file of records, read a piece at a time: a file of any size takes the same memory.
///
/// Each line is well-formed UTF-8, whatever the file's encoding.
final class RecordText {
  /// The longest line, and the longest record: 1 MiB. More is a quote that was not closed.
  static let longest = 1 << 20

  /// The file.
  let path: String
  /// The number of the line that was read last, from 1.
  private(set) var line = 0
  private let descriptor: FileDescriptor
  private let encoding: RecordEncoding
  private var decoder: CharacterDecoder?
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var undecoded: [UInt8] = []
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isBroken = false
  private var head: [UInt8] = []
  private var hash: SHA256?
  /// Whether what was read last ended a line; where not, the next part goes on with it.
  private(set) var isLineEnded = true

  /// Opens `path`. With `hashing`, the hash of its bytes is reckoned along.
  ///
  /// Throws 66 for what is missing, unreadable or no regular file.
  init(_ path: String, _ encoding: RecordEncoding, hashing: Bool) throws(Failure) {
    self.path = path
    self.encoding = encoding
    hash = hashing ? SHA256() : nil
    do throws(SystemError) {
      descriptor = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      guard FileKind(try descriptor.status()) == .regular else { throw SystemError(EISDIR) }
    } catch {
      if error.number == EISDIR || error.number == ENXIO { throw RecordText.notRegular(path) }
      throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .noInput)
    }
    if encoding == .gb18030 { decoder = CharacterDecoder() }
  }

  /// The next line, without its line end; nil at the end of the file.
  ///
  /// Throws 65 for a line that is too long or not in the file's encoding, 74 for a file that cannot be
  /// read on.
  func next() throws(Failure) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return try checked(buffer[start..<end])
      }
      guard buffer.count - start <= Self.longest else { throw tooLong }
      guard !isAtEnd else { return try last() }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      try readPiece()
    }
  }

  /// The next part of a line, without the line end, where lines may be of any length; nil at the end of
  /// the file. Whether it is well-formed UTF-8 is for the caller to see.
  ///
  /// Throws 65 for what is not in the file's encoding, 74 for a file that cannot be read on.
  func nextPart() throws(Failure) -> ArraySlice<UInt8>? {
    while start == buffer.count {
      guard !isAtEnd else { return try last() }
      buffer = []
      start = 0
      try readPiece()
    }
    if isLineEnded { line += 1 }
    let end = buffer[start...].firstIndex(of: 0x0A)
    isLineEnded = end != nil
    defer { start = end.map { $0 + 1 } ?? buffer.count }
    return buffer[start..<(end ?? buffer.count)]
  }

  /// The SHA-256 of the file's bytes, when all were read.
  var digest: [UInt8]? { hash?.finish() }

  /// What is left when all was read: a line that need not be ended.
  private func last() throws(Failure) -> ArraySlice<UInt8>? {
    guard !isBroken else {
      line += 1
      throw wrongEncoding(after: buffer[start...])
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return try checked(buffer[start...])
  }

  private func readPiece() throws(Failure) {
    let count: Int
    do throws(SystemError) { count = try descriptor.read(into: &piece) } catch {
      throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .inputOutput)
    }
    isAtEnd = count == 0
    let isFirst = head.isEmpty
    if isFirst { head = Array(piece[..<min(count, 4)]) }
    hash?.update(piece[..<count])
    var text = piece[..<count]
    if encoding == .gb18030 { text = try decoded(text)[...] }
    buffer += text.dropFirst(isFirst && text.starts(with: Self.mark) ? Self.mark.count : 0)
  }

  /// Makes UTF-8 of what was read. What is wrong in it is told of when its line's turn comes.
  private func decoded(_ bytes: ArraySlice<UInt8>) throws(Failure) -> [UInt8] {
    undecoded += bytes
    guard let (text, taken, isWrong) = decoder?.decode(undecoded) else { throw noDecoder }
    undecoded.removeFirst(taken)
    isBroken = isWrong || isAtEnd && !undecoded.isEmpty
    if isBroken { isAtEnd = true }
    return text
  }

  /// A byte order mark, which is no character of the text.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func checked(_ bytes: ArraySlice<UInt8>) throws(Failure) -> ArraySlice<UInt8> {
    line += 1
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw wrongEncoding(after: RecordText.sound(bytes))
    }
    return bytes.last == 0x0D ? bytes.dropLast() : bytes
  }

  /// What comes before the first byte of `bytes` that is not UTF-8.
  private static func sound(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var decoder = UTF8.ForwardParser()
    var (rest, count) = (bytes.makeIterator(), 0)
    while case .valid(let character) = decoder.parseScalar(from: &rest) { count += character.count }
    return bytes.prefix(count)
  }

  /// The first byte after `bytes`, which begin the line, is not in the file's encoding.
  func wrongEncoding(after bytes: ArraySlice<UInt8>) -> Failure {
    let name = encoding == .utf8 ? "UTF-8" : "GB 18030"
    let column = String(decoding: bytes, as: UTF8.self).count + 1
    let diagnostic = Diagnostic(
      .error, "records.encoding", Phrase("这里不是 \(name)", "this is not \(name)"),
      hint: encodingHint, at: SourceRange(file: path, line: line, column: column))
    return Failure(
      .badData,
      Phrase("“\(path)”第 \(line) 行不是 \(name)", "‘\(path)’: line \(line) is not \(name)"),
      hint: encodingHint, diagnostics: [diagnostic])
  }

  /// What to do about a file that is not in its encoding; its first bytes tell what else it may be.
  private var encodingHint: Phrase {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return Phrase("这是 UTF-16：另存为 UTF-8", "this is UTF-16: save it as UTF-8")
    }
    if head.starts(with: "PK".utf8) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return Phrase("这是电子表格：另存为 CSV（UTF-8）", "this is a spreadsheet: save it as CSV (UTF-8)")
    }
    return encoding == .utf8
      ? Phrase("GBK、GB 18030 的文件加 --encoding gb18030", "say --encoding gb18030 of such a file")
      : Phrase("UTF-8 的文件不要写 --encoding gb18030", "leave --encoding out for UTF-8")
  }

  private var tooLong: Failure {
    Failure(
      .badData,
      Phrase(
        "“\(path)”第 \(line + 1) 行超过 1 MiB", "‘\(path)’: line \(line + 1) is longer than 1 MiB"))
  }

  private var noDecoder: Failure {
    Failure(
      .unavailable,
      Phrase("系统的 C 库没有 GB 18030 的转换表", "the C library has no table for GB 18030"))
  }

  private static func notRegular(_ path: String) -> Failure {
    Failure(
      .noInput, Phrase("“\(path)”不是普通文件", "‘\(path)’ is not a regular file"),
      hint: Phrase("记录要读两遍，不能来自管道", "records are read twice and cannot come from a pipe"))
  }
}
