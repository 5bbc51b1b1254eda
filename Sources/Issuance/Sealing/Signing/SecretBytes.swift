import CCrypto
import Files
import Glibc

/// Bytes that are nobody else's: a key, a passphrase. They are wiped when they go, and stand in one
/// place until then.
public final class SecretBytes {
  private let buffer: UnsafeMutableRawBufferPointer
  /// How many there are.
  public private(set) var count = 0

  /// Room for `capacity` bytes.
  public init(capacity: Int) {
    // One more, always 0, for those who want a C string.
    buffer = .allocate(byteCount: capacity + 1, alignment: 16)
    buffer.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    if let calls = ccrypto_open()?.pointee {
      buffer.baseAddress.map { calls.OPENSSL_cleanse($0, buffer.count) }
    } else {
      buffer.baseAddress.map { explicit_bzero($0, buffer.count) }
    }
    buffer.deallocate()
  }

  /// Adds a byte; says whether there was room.
  public func append(_ byte: UInt8) -> Bool {
    guard count < buffer.count - 1 else { return false }
    buffer[count] = byte
    count += 1
    return true
  }

  /// Takes the last byte away again.
  public func removeLast() {
    guard count > 0 else { return }
    count -= 1
    buffer[count] = 0
  }

  /// Reads from an open file until `isEnd` says so, the file ends, or the room is used up; throws
  /// where reading fails, and says whether all of it was read.
  package func read(
    from descriptor: borrowing FileDescriptor, until isEnd: (UInt8) -> Bool = { _ in false }
  ) throws(SystemError) -> Bool {
    while true {
      var byte: UInt8 = 0
      let status = Glibc.read(descriptor.number, &byte, 1)
      if status < 0, errno == EINTR { continue }
      guard status >= 0 else { throw .last }
      if status == 0 || isEnd(byte) { return true }
      guard append(byte) else { return false }
    }
  }

  /// The bytes, for as long as `body` runs; a 0 follows them.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}
