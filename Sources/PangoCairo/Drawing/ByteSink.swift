import CPangoCairo

/// Bytes that Cairo writes, kept in memory: writing to disk, and noticing that it is full, is the
/// caller's, since Cairo reports no error for a small file on a full disk.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// What Cairo is to be given as the stream's closure; the sink must outlive the surface.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// The bytes, leaving none behind.
  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Begins anew, with room for `count` bytes: a document that failed may have left some.
  func begin(expecting count: Int = 0) {
    bytes = []
    bytes.reserveCapacity(count)
  }

  /// Writes to the sink that is the closure.
  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
