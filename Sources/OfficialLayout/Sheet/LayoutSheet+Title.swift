import Typesetting

extension LayoutSheet {
  /// 标题. 7.3.1
  public struct TitleBlock: Hashable, Sendable {
    /// Whether a document must have one.
    public var isRequired: Bool
    /// 2号.
    public var size: Length
    /// Clear distance below the rule.
    public var gap: Length
    /// From one line to the next.
    public var linePitch: Length
    /// The most characters a line holds.
    public var widest: Int
  }

  /// What becomes of the room under the last line of page 1 that no line fills.
  public enum FirstPageRest: String, Hashable, Sendable, CaseIterable {
    /// It stays blank.
    case below
    /// It is spread over the three gaps of the head.
    case head
  }
}

extension LayoutSheet.TitleBlock {
  init(_ section: SheetSection) {
    isRequired = section.flag("required")
    size = section.length("size", least: 1)
    gap = section.length("gap")
    linePitch = section.length("line_pitch", least: 1)
    widest = section.count("widest", 1...100)
  }
}
