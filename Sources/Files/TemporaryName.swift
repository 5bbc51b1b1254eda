import Glibc

/// A name in the folder of a file, for its bytes until they are whole.
package struct TemporaryName: Hashable {
  /// The path.
  package let path: String

  /// A new name beside `target`. It ends in `.tmp`, so that what a power cut leaves is known for
  /// what it is, and is short, so that any final name leaves room for it.
  package init(beside target: String) {
    let folder = FilePath.folder(of: target)
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    path = "\(folder).hongtou-\(random).tmp"
  }
}
