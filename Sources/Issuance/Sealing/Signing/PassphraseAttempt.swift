/// What libcrypto is answered when it asks for a passphrase.
final class PassphraseAttempt {
  /// The answer; nil where nobody has been asked yet.
  var passphrase: SecretBytes?
  /// Whether libcrypto asked.
  private(set) var wasAsked = false

  /// Fills `buffer` and gives the passphrase's length; -1 for none, or one too long.
  func fill(_ buffer: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int32 {
    wasAsked = true
    guard let passphrase, let buffer, passphrase.count <= size else { return -1 }
    return passphrase.withBytes { bytes in
      for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      return Int32(bytes.count)
    }
  }
}
