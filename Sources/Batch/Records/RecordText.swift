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
  private var offset = 0
  private var hash: SHA256?

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
      guard !isAtEnd else {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return try checked(buffer[start...])
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      try readPiece()
    }
  }

  /// The SHA-256 of the file's bytes, when all were read.
  var digest: [UInt8]? { hash?.finish() }

  private func readPiece() throws(Failure) {
    let count: Int
    do throws(SystemError) { count = try descriptor.read(into: &piece) } catch {
      throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .inputOutput)
    }
    isAtEnd = count == 0
    hash?.update(piece[..<count])
    guard encoding == .gb18030 else {
      let isFirst = offset == 0
      offset += count
      buffer += piece[..<count].dropFirst(
        isFirst && piece.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      return
    }
    undecoded += piece[..<count]
    guard let (text, taken, isBroken) = decoder?.decode(undecoded) else { throw noDecoder }
    buffer += text
    undecoded.removeFirst(taken)
    offset += taken
    if isBroken || isAtEnd && !undecoded.isEmpty { throw wrongEncoding(at: offset) }
  }

  private func checked(_ bytes: ArraySlice<UInt8>) throws(Failure) -> ArraySlice<UInt8> {
    line += 1
    guard String(validating: bytes, as: UTF8.self) != nil else { throw wrongEncoding(at: nil) }
    return bytes.last == 0x0D ? bytes.dropLast() : bytes
  }

  private func wrongEncoding(at offset: Int?) -> Failure {
    let name = encoding == .utf8 ? "UTF-8" : "GB 18030"
    let place =
      offset.map { Phrase("第 \($0) 字节", "byte \($0)") }
      ?? Phrase("第 \(line) 行", "line \(line)")
    return Failure(
      .badData,
      Phrase("“\(path)”\(place.zh)不是 \(name)", "‘\(path)’: \(place.en) is not \(name)"),
      hint: encoding == .utf8
        ? Phrase("GBK、GB 18030 的文件加 --encoding gb18030", "say --encoding gb18030 of such a file")
        : Phrase("UTF-8 的文件不要写 --encoding gb18030", "leave --encoding out for UTF-8"))
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
