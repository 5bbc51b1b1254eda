/// Pictures as what a terminal is to be sent.
public struct TerminalPicture: Sendable {
  /// How wide a picture is to be, in columns.
  public var columns: Int
  /// The terminal.
  public var terminal: Terminal

  /// Creates a writer of pictures.
  public init(columns: Int, terminal: Terminal) {
    self.columns = columns
    self.terminal = terminal
  }

  /// A PNG for kitty or iTerm2; nil for the other ways, which take pixels.
  public func bytes(of png: [UInt8], as way: PictureProtocol) -> [UInt8]? {
    switch way {
    case .kitty: KittyPicture.bytes(of: png, columns: columns, wrap: wrapped)
    case .iterm: ITermPicture.bytes(of: png, columns: columns, wrap: wrapped)
    case .sixel, .symbols: nil
    }
  }

  /// Pixels as sixels or symbols; nil without libchafa, and for the other ways, which take PNG.
  public func bytes(of pixels: Pixels, as way: PictureProtocol) -> [UInt8]? {
    switch way {
    case .kitty, .iterm: nil
    case .sixel:
      Chafa.opened?.sixels(of: pixels).map { wrapped($0) + [UInt8(ascii: "\n")] }
    case .symbols:
      Chafa.opened?.symbols(of: pixels, columns: columns, colours: terminal.colours)
        .map { $0 + [UInt8(ascii: "\n")] }
    }
  }

  /// What takes earlier pictures off the terminal; nothing where they go with the text they lie on.
  public func erasing(_ way: PictureProtocol) -> [UInt8] {
    way == .kitty ? wrapped(KittyPicture.erasing) : []
  }

  /// Whether there is what `way` needs.
  public static func isAvailable(_ way: PictureProtocol) -> Bool {
    way.takesPNG || Chafa.opened != nil
  }

  private func wrapped(_ sequence: [UInt8]) -> [UInt8] {
    terminal.isInTmux ? TmuxPassthrough.wrapped(sequence) : sequence
  }
}
