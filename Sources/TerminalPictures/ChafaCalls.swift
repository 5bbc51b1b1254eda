import Glibc

/// The calls of libchafa 1.12 that previews need, and the numbers they take.
struct ChafaCalls: Sendable {
  /// GLib's `GString`, as `print` returns it.
  struct Text {
    let bytes: UnsafeMutablePointer<UInt8>?
    let count: UInt
    let room: UInt
  }

  typealias Make = @convention(c) () -> OpaquePointer?
  typealias Derive = @convention(c) (OpaquePointer?) -> OpaquePointer?
  typealias Drop = @convention(c) (OpaquePointer?) -> Void
  typealias SetPair = @convention(c) (OpaquePointer?, Int32, Int32) -> Void
  typealias SetOne = @convention(c) (OpaquePointer?, Int32) -> Void
  typealias Draw =
    @convention(c) (OpaquePointer?, Int32, UnsafePointer<UInt8>?, Int32, Int32, Int32) -> Void
  typealias Print =
    @convention(c) (OpaquePointer?, OpaquePointer?) -> UnsafeMutableRawPointer?
  typealias FreeString =
    @convention(c) (UnsafeMutableRawPointer?, Int32) -> UnsafeMutablePointer<CChar>?

  let newConfig: Make
  let dropConfig: Drop
  let setPixelMode: SetOne
  let setCanvasMode: SetOne
  let setGeometry: SetPair
  let setCellGeometry: SetPair
  let newCanvas: Derive
  let dropCanvas: Drop
  let draw: Draw
  let defaultDatabase: Make
  let fallbackInfo: Derive
  let dropInfo: Drop
  let print: Print
  let freeString: FreeString

  /// CHAFA_PIXEL_MODE_SYMBOLS
  static let symbols: Int32 = 0
  /// CHAFA_PIXEL_MODE_SIXELS
  static let sixels: Int32 = 1
  /// CHAFA_PIXEL_BGRA8_UNASSOCIATED
  static let blueGreenRedAlpha: Int32 = 5

  /// CHAFA_CANVAS_MODE_TRUECOLOR, _INDEXED_240 (the 256 without the sixteen that users choose),
  /// _INDEXED_16, _FGBG.
  static func canvasMode(of colours: ColourDepth) -> Int32 {
    switch colours {
    case .full: 0
    case .palette256: 2
    case .palette16: 3
    case .none: 5
    }
  }

  /// The library, opened once; nil where it, or a call, is missing.
  static let opened = ChafaCalls()

  private init?() {
    guard let library = dlopen("libchafa.so.0", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func call<Call>(_ name: String, _ type: Call.Type) -> Call? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard let newConfig = call("chafa_canvas_config_new", Make.self),
      let dropConfig = call("chafa_canvas_config_unref", Drop.self),
      let setPixelMode = call("chafa_canvas_config_set_pixel_mode", SetOne.self),
      let setCanvasMode = call("chafa_canvas_config_set_canvas_mode", SetOne.self),
      let setGeometry = call("chafa_canvas_config_set_geometry", SetPair.self),
      let setCellGeometry = call("chafa_canvas_config_set_cell_geometry", SetPair.self),
      let newCanvas = call("chafa_canvas_new", Derive.self),
      let dropCanvas = call("chafa_canvas_unref", Drop.self),
      let draw = call("chafa_canvas_draw_all_pixels", Draw.self),
      let defaultDatabase = call("chafa_term_db_get_default", Make.self),
      let fallbackInfo = call("chafa_term_db_get_fallback_info", Derive.self),
      let dropInfo = call("chafa_term_info_unref", Drop.self),
      let print = call("chafa_canvas_print", Print.self),
      // GLib's, which comes with chafa.
      let freeString = call("g_string_free", FreeString.self)
    else { return nil }
    self.newConfig = newConfig
    self.dropConfig = dropConfig
    self.setPixelMode = setPixelMode
    self.setCanvasMode = setCanvasMode
    self.setGeometry = setGeometry
    self.setCellGeometry = setCellGeometry
    self.newCanvas = newCanvas
    self.dropCanvas = dropCanvas
    self.draw = draw
    self.defaultDatabase = defaultDatabase
    self.fallbackInfo = fallbackInfo
    self.dropInfo = dropInfo
    self.print = print
    self.freeString = freeString
  }
}
