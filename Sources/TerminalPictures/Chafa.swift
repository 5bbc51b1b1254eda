import Glibc

/// What is asked of chafa: pixels as sixels, or as symbols.
///
/// The library is opened when a preview first needs it, so that no other run loads it.
struct Chafa: Sendable {
  private let calls: ChafaCalls

  /// The library, opened once; nil where it is missing.
  static let opened = ChafaCalls.opened.map { Chafa(calls: $0) }

  /// `pixels` as sixels, a pixel each. Sixels come in rows of six.
  func sixels(of pixels: Pixels) -> [UInt8]? {
    let sixel: (width: Int32, height: Int32) = (1, 6)
    let pixels = pixels.padded(toRowsOf: Int(sixel.height))
    return printed(pixels) { config in
      calls.setPixelMode(config, ChafaCalls.sixels)
      calls.setCellGeometry(config, sixel.width, sixel.height)
      calls.setGeometry(config, Int32(pixels.width), Int32(pixels.height) / sixel.height)
    }
  }

  /// `pixels` as symbols, `columns` wide. A terminal's characters are twice as high as wide.
  func symbols(of pixels: Pixels, columns: Int, colours: ColourDepth) -> [UInt8]? {
    let rows = max(1, (pixels.height * columns + pixels.width) / (pixels.width * 2))
    return printed(pixels) { config in
      calls.setPixelMode(config, ChafaCalls.symbols)
      calls.setCanvasMode(config, ChafaCalls.canvasMode(of: colours))
      calls.setGeometry(config, Int32(columns), Int32(rows))
    }
  }

  private func printed(_ pixels: Pixels, _ settle: (OpaquePointer) -> Void) -> [UInt8]? {
    guard let config = calls.newConfig() else { return nil }
    defer { calls.dropConfig(config) }
    settle(config)
    guard let canvas = calls.newCanvas(config) else { return nil }
    defer { calls.dropCanvas(canvas) }
    calls.draw(
      canvas, ChafaCalls.blueGreenRedAlpha, pixels.bytes, Int32(pixels.width),
      Int32(pixels.height), Int32(pixels.width * 4))
    // What chafa prints with: every sequence there is, the terminal being known already.
    guard let terminal = calls.fallbackInfo(calls.defaultDatabase()) else { return nil }
    defer { calls.dropInfo(terminal) }
    guard let string = calls.print(canvas, terminal) else { return nil }
    defer { _ = calls.freeString(string, 1) }
    let text = string.load(as: ChafaCalls.Text.self)
    return Array(UnsafeBufferPointer(start: text.bytes, count: Int(text.count)))
  }
}
