/// What every signature leaves in a PDF's bytes, and the place prepared for one.
public enum SignatureTrace {
  private static let name = Array("/ByteRange".utf8)

  /// Whether `bytes` have it. Bytes are enough: a file of ours names it nowhere else.
  public static func isIn(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let place = rest.firstIndex(of: name[0]) {
      rest = rest[place...]
      if rest.starts(with: name) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
