import Typesetting

extension LayoutSheet {
  /// 版心: the area the text fills. 5.2.1
  public struct TypeArea: Hashable, Sendable {
    /// 天头: from the sheet's upper edge.
    public var headMargin: Length
    /// 订口: from the sheet's binding edge.
    public var backMargin: Length
    /// Its width.
    public var width: Length
    /// Its height.
    public var height: Length
    /// Whether even pages have the binding edge at the right.
    public var isMirrored: Bool

    /// The area as a frame on an unmirrored page.
    public var frame: Frame {
      Frame(x: backMargin, y: headMargin, width: width, height: height)
    }
  }

  /// Lines and characters of a full page. 5.2.3
  public struct Grid: Hashable, Sendable {
    /// Lines a page.
    public var lines: Int
    /// Characters a line.
    public var columns: Int
    /// 3号.
    public var typeSize: Length
    /// 行距; nil to fill the type area from edge to edge.
    public var linePitch: Length?
    /// 空一行: a clear distance, edge to edge. GB/T 33476.2 7.1.2
    public var blankLine: Length
  }
}

extension LayoutSheet.TypeArea {
  init(_ section: SheetSection) {
    headMargin = section.length("head_margin")
    backMargin = section.length("back_margin")
    width = section.length("width", least: 1)
    height = section.length("height", least: 1)
    isMirrored = section.flag("mirrored_margins")
  }
}

extension LayoutSheet.Grid {
  init(_ section: SheetSection) {
    lines = section.count("lines", 1...100)
    columns = section.count("columns", 1...100)
    typeSize = section.length("type_size", least: 1)
    linePitch = section.length("line_pitch", orWord: "fill")
    blankLine = section.length("blank_line")
  }
}
