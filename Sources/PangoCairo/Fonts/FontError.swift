import Diagnostics
import Glibc
import Typesetting

/// Why a set of faces cannot be had: the environment's failure, exit code 78.
public enum FontError: Error, Hashable, Sendable {
  /// None of a role's families is installed in the profile's folders and may be embedded.
  case noFace(role: FontRole, wanted: [FontFamily], refused: [FontFamily], folders: [String])
  /// Fontconfig could not read the profile's folders.
  case noConfiguration(folders: [String])
  /// A face's file cannot be read; `code` is errno's.
  case unreadable(file: String, code: Int32)
  /// Pango gave another face than the one demanded; `got` is that one's file.
  case otherFace(demanded: FontFace, got: String)
  /// A role's face is not the one the lock names.
  case locked(role: FontRole, wanted: String, found: String)

  /// What went wrong, for the user.
  public var message: Phrase {
    switch self {
    case .noFace(let role, let wanted, let refused, let folders):
      return noFace(role.rawValue, wanted, refused, folders.joined(separator: ", "))
    case .noConfiguration(let folders):
      let list = folders.joined(separator: ", ")
      return Phrase("读不到字体目录：\(list)", "cannot read the font folders: \(list)")
    case .unreadable(let file, let code):
      let reason = String(cString: strerror(code))
      return Phrase("读不到字体文件 \(file)：\(reason)", "cannot read the font \(file): \(reason)")
    case .otherFace(let demanded, let got):
      return Phrase(
        "要用 \(demanded.file)，得到的却是 \(got)", "wanted \(demanded.file) and got \(got)")
    case .locked(let role, let wanted, let found):
      return Phrase(
        "“\(role.rawValue)”的字体与锁定的不同：锁定 \(wanted)，现为 \(found)",
        "the face of “\(role.rawValue)” is not the locked one: locked \(wanted), found \(found)")
    }
  }

  private func noFace(
    _ role: String, _ wanted: [FontFamily], _ refused: [FontFamily], _ folders: String
  ) -> Phrase {
    let list = wanted.map(\.description).joined(separator: ", ")
    let barred = refused.map(\.description).joined(separator: ", ")
    return Phrase(
      "“\(role)”没有可用的字体；要求：\(list)；查找目录：\(folders)"
        + (barred.isEmpty ? "" : "；不许嵌入：\(barred)"),
      "no face for “\(role)”; wanted: \(list); looked in: \(folders)"
        + (barred.isEmpty ? "" : "; may not be embedded: \(barred)"))
  }
}
