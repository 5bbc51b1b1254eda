/// What is asked of chafa: pixels as sixels, or as symbols.
///
/// The library is opened when a preview first needs it, so that no other run loads it.
struct Chafa: Sendable {
  private let config: ChafaConfig
  private let canvas: ChafaCanvas
  private let terminal: ChafaTerminal

  /// The library, opened once; nil where it, or a call, is missing.
  static let opened = Chafa()

  private init?() {
    guard let library = SharedLibrary("libchafa.so.0"), let config = ChafaConfig(library),
      let canvas = ChafaCanvas(library), let terminal = ChafaTerminal(library)
    else { return nil }
    self.config = config
    self.canvas = canvas
    self.terminal = terminal
  }

  /// `pixels` as sixels, a pixel each. Sixels come in rows of six.
  func sixels(of pixels: Pixels) -> [UInt8]? {
    let sixel: (width: Int32, height: Int32) = (1, 6)
    let pixels = pixels.padded(toRowsOf: Int(sixel.height))
    return printed(pixels) { settings in
      config.setPixelMode(settings, ChafaConfig.sixels)
      config.setCellGeometry(settings, sixel.width, sixel.height)
      config.setGeometry(settings, Int32(pixels.width), Int32(pixels.height) / sixel.height)
    }
  }

  /// `pixels` as symbols, `columns` wide. A terminal's characters are twice as high as wide.
  func symbols(of pixels: Pixels, columns: Int, colours: ColourDepth) -> [UInt8]? {
    let rows = max(1, (pixels.height * columns + pixels.width) / (pixels.width * 2))
    return printed(pixels) { settings in
      config.setPixelMode(settings, ChafaConfig.symbols)
      config.setCanvasMode(settings, ChafaConfig.canvasMode(of: colours))
      config.setGeometry(settings, Int32(columns), Int32(rows))
    }
  }

  private func printed(_ pixels: Pixels, _ settle: (OpaquePointer) -> Void) -> [UInt8]? {
    guard let settings = config.make() else { return nil }
    defer { config.drop(settings) }
    settle(settings)
    guard let drawing = canvas.make(settings) else { return nil }
    defer { canvas.drop(drawing) }
    canvas.draw(
      drawing, ChafaCanvas.blueGreenRedAlpha, pixels.bytes, Int32(pixels.width),
      Int32(pixels.height), Int32(pixels.width * 4))
    guard let sequences = terminal.make() else { return nil }
    defer { terminal.drop(sequences) }
    guard let printed = canvas.print(drawing, sequences) else { return nil }
    defer { _ = canvas.freeText(printed, 1) }
    let text = printed.load(as: ChafaCanvas.Text.self)
    return Array(UnsafeBufferPointer(start: text.bytes, count: Int(text.count)))
  }
}
