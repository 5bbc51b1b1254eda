import CPangoCairo

/// A Cairo surface and the context that draws on it.
struct Surface: ~Copyable {
  let handle: OpaquePointer
  let context: OpaquePointer

  /// Takes over `surface`; nil when Cairo could not make one at all.
  init(_ surface: OpaquePointer) {
    handle = surface
    context = cairo_create(surface)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(handle)
  }

  /// Throws what Cairo has found wrong so far: once it has, it draws nothing more.
  func check(page: Int) throws(CanvasError) {
    for status in [cairo_status(context), cairo_surface_status(handle)]
    where status != CAIRO_STATUS_SUCCESS {
      throw .cairo(page: page, reason: String(cString: cairo_status_to_string(status)))
    }
  }

  /// Writes what is still to be written, and checks that it was.
  consuming func finish() throws(CanvasError) {
    cairo_surface_finish(handle)
    let status = cairo_surface_status(handle)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(page: 0, reason: String(cString: cairo_status_to_string(status)))
    }
  }
}
