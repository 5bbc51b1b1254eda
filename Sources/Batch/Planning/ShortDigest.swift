import Files

/// Half a SHA-256: enough to tell texts apart by, and small enough to keep one for every record.
struct ShortDigest: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The digest of `texts`, in their order.
  init(_ texts: String...) {
    var hash = SHA256()
    for text in texts {
      hash.update(text.utf8)
      hash.update([0])
    }
    let bytes = hash.finish()
    high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
