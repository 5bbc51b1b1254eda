import Typesetting

extension LayoutSheet {
  /// The red rule at the foot of page 1, as wide and as thick as the one in the head, the thin line
  /// above the thick one; page 1 is filled down to it. 10.1
  public struct FootRule: Hashable, Sendable {
    /// Its lowest edge, from the sheet's upper edge; nil where there is none.
    public var bottom: Length?
    /// Clear distance between it and the last line above it, where text goes on overleaf.
    public var textGap: Length
    /// How near the lines of page 1 may come for that. 5.2.3
    public var leastLinePitch: Length
    /// How far apart they may be. 5.2.3
    public var widestLinePitch: Length

    init(_ section: SheetSection) {
      bottom = section.length("bottom", orWord: "none")
      textGap = section.length("text_gap")
      leastLinePitch = section.length("least_line_pitch", least: 1)
      widestLinePitch = section.length("widest_line_pitch", least: 1)
    }
  }

  /// Lower edge of the text of page 1; nil for the type area's. 10.1
  var firstBottom: Length? {
    footRule.bottom.map { $0 - mastheadRule.height - footRule.textGap }
  }
}
