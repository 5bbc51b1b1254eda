import Diagnostics
import Files
import PangoCairo

extension Typesetter {
  /// What the bytes of a PDF depend on beside its manuscript: named texts, versions and SHA-256 in
  /// hexadecimal digits, in a fixed order. Where all are the same, the same manuscript gives the same
  /// bytes.
  ///
  /// Throws 78 for faces or sheets that cannot be read.
  public func provenance(
    options: Options = Options()
  ) throws(Failure) -> [(name: String, value: String)] {
    LibraryVersions.all.map { ($0.name, $0.version) } + [
      ("fonts", SHA256.hexadecimal(try fontLock())),
      ("layouts", try layoutsDigest(options)),
    ]
  }

  /// The hash of all sheets at hand, the one that was asked for, and the words titles are broken by.
  private func layoutsDigest(_ options: Options) throws(Failure) -> String {
    var hash = SHA256()
    var paths = layouts.entries.map(\.path) + [resources.words]
    if let layout = options.layout { paths.append(try layouts.path(of: layout)) }
    for path in paths {
      let bytes = try Fonts.configurationBytes(path)
      hash.update("\(FilePath.name(of: path)):\(bytes.count)\n".utf8)
      hash.update(bytes)
    }
    return SHA256.text(of: hash.finish())
  }
}
