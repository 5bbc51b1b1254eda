import Glibc

/// A file that a manuscript names: beneath the manuscript's folder, or not read.
///
/// The name is walked part by part from the opened folder and no part may be a symbolic link, so
/// that nothing outside is opened even when the folder changes meanwhile. A name is a path with `/`
/// and nothing else: no scheme, no drive, no `..`.
package struct NamedFile: Hashable {
  /// Why a file is not read.
  package enum Fault: Error, Hashable {
    /// An absolute path, one with `..`, or what is no path: a URL, a drive, a share.
    case outside
    /// A part of the name is a symbolic link.
    case link
    /// There is none of that name.
    case missing
    /// A folder, a pipe, a device.
    case notRegular
    /// More bytes than the limit.
    case tooLarge
    /// The system's reason.
    case unreadable(SystemError)
  }

  /// `O_PATH`, which Swift does not import: a folder need not be listable to be walked through.
  private static let pathOnly: Int32 = 0o10_000_000

  /// The folder and its final slash; empty for the current one.
  package let folder: String
  /// The author's name for it.
  package let name: String

  /// What diagnostics call it.
  package var path: String { folder + name }

  /// A file named in `manuscript`, a path or `-` for standard input, whose folder is the current one.
  package init(_ name: String, in manuscript: String) {
    self.name = name
    folder = String(FilePath.folder(of: manuscript))
  }

  /// Whether `name` stays beneath its folder as far as its characters tell.
  package static func staysBeneath(_ name: String) -> Bool {
    !name.utf8.contains { [0, UInt8(ascii: "\\")].contains($0) } && name.utf8.first != 0x2F
      && !hasScheme(name) && !name.split(separator: "/").contains("..")
  }

  /// Whether it begins like `file:`, `http:` or `C:`. RFC 3986, 3.1.
  private static func hasScheme(_ name: String) -> Bool {
    let scheme = name.prefix { $0 != ":" }
    guard let first = scheme.first, scheme.endIndex < name.endIndex else { return false }
    return first.isASCII && first.isLetter
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// Its bytes, at most `limit`; nothing is waited for.
  package func read(limit: Int) throws(Fault) -> [UInt8] {
    guard NamedFile.staysBeneath(name) else { throw .outside }
    let parts = name.split(separator: "/").filter { $0 != "." }.map(String.init)
    guard let last = parts.last else { throw .notRegular }
    do throws(SystemError) {
      var place = try FileDescriptor.open(
        folder.isEmpty ? "." : folder, NamedFile.pathOnly | O_DIRECTORY)
      for part in parts.dropLast() {
        guard !place.holdsLink(part) else { throw SystemError(ELOOP) }
        place = try place.open(part, NamedFile.pathOnly | O_DIRECTORY | O_NOFOLLOW)
      }
      let file = try place.open(last, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
      return try contents(of: file, limit: limit)
    } catch {
      throw NamedFile.fault(error)
    }
  }

  /// `EFBIG` and `EISDIR` stand for what is too large and no regular file.
  private func contents(
    of file: borrowing FileDescriptor, limit: Int
  ) throws(SystemError) -> [UInt8] {
    let status = try file.status()
    guard FileKind(status) == .regular else { throw SystemError(EISDIR) }
    guard status.st_size <= limit else { throw SystemError(EFBIG) }
    let bytes = try file.read(limit: limit)
    guard bytes.count <= limit else { throw SystemError(EFBIG) }
    return bytes
  }

  private static func fault(_ error: SystemError) -> Fault {
    switch error.number {
    case ENOENT, ENOTDIR: .missing
    case ELOOP: .link
    case EISDIR, ENXIO, ENODEV: .notRegular
    case EFBIG: .tooLarge
    default: .unreadable(error)
    }
  }
}
