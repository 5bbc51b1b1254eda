import Hongtou
import Issuance
import OfficialDocument
import Typesetting

/// A manuscript set again and again with the free faces: read, composed, drawn.
struct Job {
  let typesetter: Typesetter
  /// Where the manuscript lies, with a slash at the end; pictures are named from there.
  let folder: String
  private let bytes: [UInt8]
  private let file: String

  init(_ file: String) throws {
    typesetter = try Typesetter(fonts: .free)
    bytes = try InputFile(file).read()
    self.file = file
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "./"
  }

  func document() -> Document { Typesetter.read(bytes, file: file).document }

  func pages() throws -> [Page] {
    let reading = Typesetter.read(bytes, file: file)
    return try typesetter.composition(of: reading.document).pages
  }

  func pdf(_ archive: ArchiveProfile = .plain) throws -> [UInt8] {
    try typesetter.pdf(
      of: Typesetter.read(bytes, file: file).document, options: Options(archive: archive))
  }
}
