import CPangoCairo

/// Decodes PNG through Cairo.
enum PNG {
  /// The picture; nil when it is none.
  static func surface(of bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBytes { buffer in
      var unread = UnsafeRawBufferPointer(buffer)[...]
      let surface = withUnsafeMutablePointer(to: &unread) { closure in
        cairo_image_surface_create_from_png_stream(read, closure)
      }
      guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
        cairo_surface_destroy(surface)
        return nil
      }
      return surface
    }
  }

  /// Hands out the bytes not yet read, of which the closure holds a slice.
  private static let read: cairo_read_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
    let unread = closure.assumingMemoryBound(to: Slice<UnsafeRawBufferPointer>.self)
    guard unread.pointee.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
    UnsafeMutableRawPointer(data).copyMemory(
      from: UnsafeRawBufferPointer(rebasing: unread.pointee.prefix(Int(count))).baseAddress
        ?? UnsafeRawPointer(data), byteCount: Int(count))
    unread.pointee = unread.pointee.dropFirst(Int(count))
    return CAIRO_STATUS_SUCCESS
  }
}
