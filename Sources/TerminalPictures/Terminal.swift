/// What the environment tells of the terminal. Nothing is asked of the terminal itself: an answer
/// that is late, over SSH, would be typed into the next command.
public struct Terminal: Hashable, Sendable {
  private let environment: [String: String]

  /// Reads `environment`, e.g. `TERM` and `TERM_PROGRAM`.
  public init(_ environment: [String: String]) { self.environment = environment }

  /// A terminal without any control, or none.
  public var isDumb: Bool { ["", "dumb"].contains(self["TERM"]) }

  /// Whether colours are wanted: `NO_COLOR` is not set, and the terminal is not dumb.
  /// https://no-color.org
  public var isColoured: Bool { !isDumb && self["NO_COLOR"].isEmpty }

  /// Inside tmux, which passes on what is wrapped for it.
  public var isInTmux: Bool { !self["TMUX"].isEmpty }

  /// Inside a multiplexer: what its own terminal is, is not what shows the picture.
  public var isMultiplexed: Bool {
    isInTmux || !self["STY"].isEmpty || ["screen", "tmux"].contains { self["TERM"].hasPrefix($0) }
  }

  /// The best way that is known to work: pictures where the terminal says who it is, symbols
  /// elsewhere and in multiplexers, nil for a dumb terminal.
  public var picture: PictureProtocol? {
    if isDumb { return nil }
    if isMultiplexed { return .symbols }
    return byName ?? byProgram ?? .symbols
  }

  /// How many colours symbols may have.
  public var colours: ColourDepth {
    if !isColoured { return .none }
    if ["truecolor", "24bit"].contains(self["COLORTERM"]) { return .full }
    return self["TERM"].contains("256color") ? .palette256 : .palette16
  }

  /// By `TERM`, which goes along over SSH.
  private var byName: PictureProtocol? {
    let name = self["TERM"]
    if ["xterm-kitty", "xterm-ghostty"].contains(name) { return .kitty }
    let sixel = ["foot", "mlterm", "contour", "yaft"]
    return name.contains("sixel") || sixel.contains { name.hasPrefix($0) } ? .sixel : nil
  }

  /// By what terminals say of themselves to programs on the same machine; `LC_TERMINAL` goes along
  /// over SSH.
  private var byProgram: PictureProtocol? {
    let program = self["TERM_PROGRAM"]
    if !self["KITTY_WINDOW_ID"].isEmpty || program == "ghostty" { return .kitty }
    let iterm = ["iTerm.app", "WezTerm", "mintty"]
    if iterm.contains(program) || self["LC_TERMINAL"] == "iTerm2" || !self["WEZTERM_PANE"].isEmpty {
      return .iterm
    }
    return nil
  }

  private subscript(name: String) -> String { environment[name] ?? "" }
}
