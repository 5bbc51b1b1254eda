import Diagnostics
import Glibc
import Hongtou

/// A file for a viewer, in a folder of its own that only its owner can enter. It stays: the viewer
/// reads it when it likes, and the system clears its folder for temporary files.
struct TemporaryDocument {
  private let name: String

  /// A PDF that is called as `input` is.
  init(named input: String) throws(Failure) {
    let names = try OutputNames(
      inputs: [input == "-" ? "stdin" : input], output: "./", format: .pdf)
    name = String(names.paths[0].dropFirst(2))
  }

  /// Writes the file and returns its path. Throws 73 where there is no room for temporary files.
  func write(_ bytes: [UInt8]) throws(Failure) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var pattern = Array((parent + "/hongtou-XXXXXX").utf8CString)
    guard mkdtemp(&pattern) != nil else {
      throw Failure(
        .cannotCreate,
        Phrase("不能在“\(parent)”里建临时文件夹", "cannot make a temporary folder in ‘\(parent)’"),
        hint: Phrase("用 TMPDIR 另指一处", "name another with TMPDIR"))
    }
    let folder = pattern.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let path = folder + "/" + name
    try OutputFile(path).write(bytes)
    return path
  }
}
