import Files
import Glibc

/// A face on disk that plays a role.
public struct FontFace: Hashable, Sendable {
  /// The family it was chosen as, e.g. `FandolSong:bold`.
  public var family: FontFamily
  /// The file, absolute.
  public var file: String
  /// Which of the file's faces it is, from 0; only collections have more than one.
  public var index: Int32
  /// The style the face gives itself, e.g. `Regular`.
  public var style: String
  /// The face's PostScript name, which tells the faces of a collection apart.
  public var postScriptName: String

  /// SHA-256 of the file's bytes in lower-case hexadecimal; read from disk at each call.
  public func sha256() throws(FontError) -> String {
    guard let stream = fopen(file, "rb") else { throw .unreadable(file: file, code: errno) }
    defer { fclose(stream) }
    var hash = SHA256()
    // 64 kB at a time: a face may have 50 MB, and one use of it is no reason to hold them.
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      hash.update(buffer[..<count])
    }
    guard ferror(stream) == 0 else { throw .unreadable(file: file, code: EIO) }
    return SHA256.text(of: hash.finish())
  }
}
