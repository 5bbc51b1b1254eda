/// What libchafa 1.12 draws pixels on and prints: its `ChafaCanvas`.
struct ChafaCanvas: Sendable {
  typealias Make = @convention(c) (OpaquePointer?) -> OpaquePointer?
  typealias Drop = @convention(c) (OpaquePointer?) -> Void
  typealias Draw =
    @convention(c) (OpaquePointer?, Int32, UnsafePointer<UInt8>?, Int32, Int32, Int32) -> Void
  typealias Print =
    @convention(c) (OpaquePointer?, OpaquePointer?) -> UnsafeMutableRawPointer?
  typealias FreeText =
    @convention(c) (UnsafeMutableRawPointer?, Int32) -> UnsafeMutablePointer<CChar>?

  /// GLib's `GString`, which `print` returns.
  struct Text {
    let bytes: UnsafeMutablePointer<UInt8>?
    let count: UInt
    let room: UInt
  }

  let make: Make
  let drop: Drop
  let draw: Draw
  let print: Print
  let freeText: FreeText

  /// CHAFA_PIXEL_BGRA8_UNASSOCIATED
  static let blueGreenRedAlpha: Int32 = 5

  /// Nil where a call is missing.
  init?(_ library: SharedLibrary) {
    guard let make: Make = library.call("chafa_canvas_new"),
      let drop: Drop = library.call("chafa_canvas_unref"),
      let draw: Draw = library.call("chafa_canvas_draw_all_pixels"),
      let print: Print = library.call("chafa_canvas_print"),
      // GLib's, which comes with chafa.
      let freeText: FreeText = library.call("g_string_free")
    else { return nil }
    self.make = make
    self.drop = drop
    self.draw = draw
    self.print = print
    self.freeText = freeText
  }
}
