import Glibc

/// How large a terminal is.
public struct TerminalSize: Hashable, Sendable {
  /// Characters a row.
  public var columns: Int
  /// Rows.
  public var rows: Int
  /// Pixels a column, and a row; most terminals tell, the rest are taken to have the usual ones.
  public var cell: (width: Int, height: Int) { (cellWidth, cellHeight) }
  private var cellWidth: Int
  private var cellHeight: Int

  /// Creates a size; nothing, or nonsense, for pixels is 10 × 20 a character.
  public init(columns: Int, rows: Int, pixelWidth: Int = 0, pixelHeight: Int = 0) {
    self.columns = columns
    self.rows = rows
    let width = columns > 0 ? pixelWidth / columns : 0
    let height = rows > 0 ? pixelHeight / rows : 0
    let isSensible = (4...64).contains(width) && (6...128).contains(height)
    (cellWidth, cellHeight) = isSensible ? (width, height) : (10, 20)
  }

  /// The size of the terminal at `descriptor`; nil where there is none or it does not say.
  public init?(of descriptor: Int32) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    self.init(
      columns: Int(size.ws_col), rows: Int(size.ws_row), pixelWidth: Int(size.ws_xpixel),
      pixelHeight: Int(size.ws_ypixel))
  }
}
