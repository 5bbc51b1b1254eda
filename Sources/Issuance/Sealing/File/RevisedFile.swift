import Diagnostics

/// A PDF file as its revisions made it, every byte of it accounted for.
struct RevisedFile: Hashable, Sendable {
  /// The file.
  let bytes: [UInt8]
  /// Its revisions, oldest first; at least one.
  let revisions: [Revision]

  /// Reads `bytes`. Throws a fault for what is broken, encrypted aside.
  init(_ bytes: [UInt8]) throws(PDFFault) {
    self.bytes = bytes
    revisions = try RevisionReader(bytes).revisions()
  }

  /// The file as it was after revision `index`.
  func view(_ index: Int) -> FileView { FileView(file: self, revision: index) }

  /// The file as it is.
  var latest: FileView { view(revisions.count - 1) }

  /// What stands after the last end-of-file mark.
  var trailing: Range<Int> { (revisions.last?.end ?? 0)..<bytes.count }

  /// Whether it is encrypted.
  var isEncrypted: Bool { revisions.contains { $0.section.trailer["Encrypt"] != nil } }

  /// The revision that ends at byte `end`; nil where none does.
  func revision(endingAt end: Int) -> Int? { revisions.firstIndex { $0.end == end } }
}
