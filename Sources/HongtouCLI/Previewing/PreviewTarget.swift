import Diagnostics
import Glibc
import Hongtou
import TerminalPictures
import Typesetting

/// Where pages are shown, and how: decided once, from what the user says and the environment.
struct PreviewTarget {
  /// What is made of a page.
  enum Form: Hashable {
    /// Characters on their grid.
    case text
    /// A picture in a terminal.
    case picture(PictureProtocol)
    /// An image file.
    case png
  }

  let form: Form
  /// The columns text has; nil for as many as it wants.
  let textColumns: Int?
  /// The columns pictures fill.
  private(set) var pictureColumns: Int
  /// Pixels a column.
  let cellWidth: Int
  private let cellHeight: Int
  let isColoured: Bool
  let terminal: Terminal
  /// Whether symbols would have been shown, had libchafa been there.
  let lacksLibrary: Bool

  /// A picture is not wider unless asked to be: a page is upright, and has to be scrolled.
  private static let usualColumns = 80

  /// Decides.
  ///
  /// Throws 69 where a way is asked for whose library is missing.
  init(way: PreviewWay, width: Int?, output: String?) throws(Failure) {
    terminal = Terminal.own
    let isShown = (output ?? "-") == "-" && isatty(STDOUT_FILENO) == 1
    let size = isShown ? TerminalSize(of: STDOUT_FILENO) : nil
    (form, lacksLibrary) = try PreviewTarget.form(way, output, isShown ? terminal : nil)
    textColumns = width ?? size?.columns
    pictureColumns = width ?? min(size?.columns ?? .max, PreviewTarget.usualColumns)
    (cellWidth, cellHeight) = (size ?? TerminalSize(columns: 0, rows: 0)).cell
    isColoured = isShown && terminal.isColoured
  }

  /// The same, with no picture of `page` higher than `rows`.
  func fitting(_ page: Page, rows: Int) -> PreviewTarget {
    let isUpright = page.turn == 0
    let width = isUpright ? page.size.width : page.size.height
    let height = isUpright ? page.size.height : page.size.width
    // Symbols are taken to be twice as high as wide.
    let cell =
      form == .picture(.symbols) ? (width: 1, height: 2) : (width: cellWidth, height: cellHeight)
    let columns = width.emu * rows * cell.height / max(height.emu * cell.width, 1)
    var target = self
    target.pictureColumns = max(min(pictureColumns, columns), 1)
    return target
  }

  /// What `terminal` (nil for a file or a pipe) is shown.
  private static func form(
    _ way: PreviewWay, _ output: String?, _ terminal: Terminal?
  ) throws(Failure) -> (Form, Bool) {
    if let picture = way.picture {
      guard TerminalPicture.isAvailable(picture) else { throw missingLibrary }
      return (.picture(picture), false)
    }
    if way == .text { return (.text, false) }
    if let output, output != "-" { return (output.hasSuffix(".txt") ? .text : .png, false) }
    guard let picture = terminal?.picture else { return (.text, false) }
    let isAvailable = TerminalPicture.isAvailable(picture)
    return (isAvailable ? .picture(picture) : .text, !isAvailable)
  }

  /// What is installed for sixels and symbols.
  static let libraryHint = Phrase(
    "apt install libchafa0；kitty、iterm 和 text 不用它",
    "apt install libchafa0; kitty, iterm and text do without")

  private static let missingLibrary = Failure(
    .unavailable,
    Phrase(
      "没有 libchafa.so.0，不能用 sixel 和 symbols", "no libchafa.so.0, which sixel and symbols need"),
    hint: libraryHint)
}

extension Terminal {
  /// The terminal this process runs in.
  static var own: Terminal { Terminal(environment) }

  /// The variables that tell of terminals.
  private static var environment: [String: String] {
    let names = [
      "TERM", "TERM_PROGRAM", "LC_TERMINAL", "KITTY_WINDOW_ID", "WEZTERM_PANE", "COLORTERM",
      "NO_COLOR", "TMUX", "STY",
    ]
    return names.reduce(into: [:]) { variables, name in
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
  }
}
