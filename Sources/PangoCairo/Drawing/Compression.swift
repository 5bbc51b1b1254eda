import CDeflate

/// How hard Cairo compresses what it writes.
enum Compression {
  /// zlib's fastest: nearly all of a PDF is faces, which come to little less at any other.
  private static let level: Int32 = 1

  /// Runs `body`, in which Cairo compresses quickly. Only this thread's Cairo does.
  static func quick<Result>(_ body: () throws(CanvasError) -> Result) throws(CanvasError) -> Result
  {
    hongtou_set_deflate_level(level)
    defer { hongtou_set_deflate_level(0) }
    return try body()
  }
}
