import Diagnostics
import OfficialDocument

/// A picture that may be drawn: its bytes, and what they say of it.
struct PictureFile: Hashable {
  var bytes: [UInt8]
  var header: PictureHeader

  /// 16 MiB: a page at 600 dots an inch, and to spare.
  static let largest = 16 << 20

  /// Reads the picture that `manuscript` calls `name`; says at the name why not.
  static func read(
    _ name: SourcedText, in manuscript: String
  ) -> Result<PictureFile, PictureRefusal> {
    let report = NamedFileReport(subject: .picture, name: name)
    let bytes: [UInt8]
    do throws(NamedFile.Fault) {
      bytes = try NamedFile(name.string, in: manuscript).read(limit: largest)
    } catch {
      return .failure(PictureRefusal(diagnostic: report.diagnostic(error, limit: largest)))
    }
    do throws(PictureFault) {
      return .success(PictureFile(bytes: bytes, header: try PictureHeader(bytes)))
    } catch {
      return .failure(PictureRefusal(diagnostic: report.diagnostic(error)))
    }
  }
}

/// Why a picture is not used.
struct PictureRefusal: Error {
  var diagnostic: Diagnostic
}
