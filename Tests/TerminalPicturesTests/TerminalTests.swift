import Testing

@testable import TerminalPictures

/// Terminals are known by what they put into the environment.
@Suite("Terminals")
struct TerminalTests {
  @Test(
    "The way pictures go",
    arguments: [
      (["TERM": "xterm-kitty"], PictureProtocol.kitty),
      (["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"], .kitty),
      (["TERM": "xterm-ghostty"], .kitty),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .iterm),
      (["TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"], .iterm),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .iterm),
      (["TERM": "xterm-256color", "WEZTERM_PANE": "0"], .iterm),
      (["TERM": "foot-extra"], .sixel),
      (["TERM": "mlterm"], .sixel),
      (["TERM": "xterm-256color"], .symbols),
      (["TERM": "linux"], .symbols),
      // What is outside a multiplexer may be told inside, and does not help.
      (["TERM": "tmux-256color", "KITTY_WINDOW_ID": "1"], .symbols),
      (["TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"], .symbols),
      (["TERM": "screen", "TERM_PROGRAM": "iTerm.app"], .symbols),
      (["TERM": "xterm-kitty", "STY": "1.pts-0.host"], .symbols),
    ])
  func picture(environment: [String: String], way: PictureProtocol) {
    #expect(Terminal(environment).picture == way)
  }

  @Test("A dumb terminal has no pictures and no colours; NO_COLOR takes them")
  func dumb() {
    for environment in [[:], ["TERM": "dumb"], ["TERM": "dumb", "KITTY_WINDOW_ID": "1"]] {
      #expect(Terminal(environment).picture == nil)
      #expect(!Terminal(environment).isColoured)
    }
    #expect(Terminal(["TERM": "xterm"]).isColoured)
    #expect(!Terminal(["TERM": "xterm", "NO_COLOR": "1"]).isColoured)
  }

  @Test("How many colours")
  func colours() {
    #expect(Terminal(["TERM": "xterm", "COLORTERM": "truecolor"]).colours == .full)
    #expect(Terminal(["TERM": "xterm-256color"]).colours == .palette256)
    #expect(Terminal(["TERM": "linux"]).colours == .palette16)
    #expect(Terminal(["TERM": "xterm-256color", "NO_COLOR": "1"]).colours == .none)
  }

  @Test("Pixels a character: as the terminal says, and the usual ones where it says nonsense")
  func cells() {
    let told = TerminalSize(columns: 100, rows: 50, pixelWidth: 900, pixelHeight: 900)
    #expect(told.cell == (9, 18))
    #expect(TerminalSize(columns: 80, rows: 24).cell == (10, 20))
    #expect(TerminalSize(columns: 80, rows: 24, pixelWidth: 80, pixelHeight: 24).cell == (10, 20))
    #expect(TerminalSize(columns: 0, rows: 0, pixelWidth: 5, pixelHeight: 5).cell == (10, 20))
  }

  @Test("What is no terminal has no size")
  func none() {
    #expect(TerminalSize(of: -1) == nil)
  }
}
