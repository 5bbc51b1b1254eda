import Diagnostics
import Glibc

/// A file that is read as a whole: a manuscript, a layout sheet, a font table.
public struct InputFile: Hashable, Sendable {
  /// As the user named it; `-` is standard input.
  public var path: String
  /// The most bytes it may have.
  public var limit: Int

  /// 16 MiB: some 2,000 pages of text. More is a mistake, not a manuscript.
  public static let defaultLimit = 16 << 20

  /// Creates a file to be read.
  public init(_ path: String, limit: Int = InputFile.defaultLimit) {
    self.path = path
    self.limit = limit
  }

  /// Its bytes.
  ///
  /// Throws 66 for what is missing, unreadable or no regular file, 65 for what is over the limit, 74
  /// for an error on the way.
  public func read() throws(Failure) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(SystemError) { bytes = try contents() } catch { throw failure(error) }
    guard let bytes else { throw notRegular }
    guard bytes.count <= limit else { throw tooLong }
    return bytes
  }

  /// The bytes; nil for what is no regular file, which is not even waited for.
  private func contents() throws(SystemError) -> [UInt8]? {
    if path == "-" {
      return try FileDescriptor(STDIN_FILENO, owned: false).read(limit: limit)
    }
    let descriptor = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    guard FileKind(try descriptor.status()) == .regular else { return nil }
    return try descriptor.read(limit: limit)
  }

  private func failure(_ error: SystemError) -> Failure {
    let status: ExitStatus =
      error.isTemporary ? .temporary : error.number == EIO ? .inputOutput : .noInput
    return Failure(
      status,
      Phrase("无法读取“\(path)”：\(error.chinese)", "cannot read ‘\(path)’: \(error.description)"))
  }

  private var notRegular: Failure {
    Failure(
      .noInput, Phrase("“\(path)”不是普通文件", "‘\(path)’ is not a regular file"),
      hint: Phrase("从管道读取请用 -", "use - to read from a pipe"))
  }

  private var tooLong: Failure {
    Failure(
      .badData,
      Phrase("“\(path)”超过 \(limit >> 20) MiB", "‘\(path)’ is larger than \(limit >> 20) MiB"))
  }
}
