import Typesetting

extension LayoutSheet {
  /// The red rule at the foot of page 1, as wide and as thick as the one in the head, the thin line
  /// above the thick one; page 1 is filled down to it. 10.1
  public struct FootRule: Hashable, Sendable {
    /// Its lowest edge, from the sheet's upper edge; nil where there is none.
    public var bottom: Length?
    /// Least clear distance between the text and it.
    public var textGap: Length

    init(_ section: SheetSection) {
      bottom = section.length("bottom", orWord: "none")
      textGap = section.length("text_gap")
    }
  }

  /// Lower edge of the text of page 1; nil for the type area's. 10.1
  var firstBottom: Length? {
    footRule.bottom.map { $0 - mastheadRule.height - footRule.textGap }
  }
}
