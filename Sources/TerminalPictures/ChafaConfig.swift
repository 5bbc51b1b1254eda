/// What libchafa 1.12 makes of pixels: its `ChafaCanvasConfig`.
struct ChafaConfig: Sendable {
  typealias Make = @convention(c) () -> OpaquePointer?
  typealias Drop = @convention(c) (OpaquePointer?) -> Void
  typealias SetOne = @convention(c) (OpaquePointer?, Int32) -> Void
  typealias SetPair = @convention(c) (OpaquePointer?, Int32, Int32) -> Void

  let make: Make
  let drop: Drop
  let setPixelMode: SetOne
  let setCanvasMode: SetOne
  let setGeometry: SetPair
  let setCellGeometry: SetPair

  /// CHAFA_PIXEL_MODE_SYMBOLS
  static let symbols: Int32 = 0
  /// CHAFA_PIXEL_MODE_SIXELS
  static let sixels: Int32 = 1

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

  /// Nil where a call is missing.
  init?(_ library: SharedLibrary) {
    guard let make: Make = library.call("chafa_canvas_config_new"),
      let drop: Drop = library.call("chafa_canvas_config_unref"),
      let setPixelMode: SetOne = library.call("chafa_canvas_config_set_pixel_mode"),
      let setCanvasMode: SetOne = library.call("chafa_canvas_config_set_canvas_mode"),
      let setGeometry: SetPair = library.call("chafa_canvas_config_set_geometry"),
      let setCellGeometry: SetPair = library.call("chafa_canvas_config_set_cell_geometry")
    else { return nil }
    self.make = make
    self.drop = drop
    self.setPixelMode = setPixelMode
    self.setCanvasMode = setCanvasMode
    self.setGeometry = setGeometry
    self.setCellGeometry = setCellGeometry
  }
}
