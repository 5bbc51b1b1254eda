import Typesetting

extension LayoutSheet {
  /// Tables and figures in the text. 8
  public struct Table: Hashable, Sendable {
    /// 4号: the size of cells.
    public var size: Length
    /// From one line of a cell to the next.
    public var linePitch: Length
    /// Thickness of the rules.
    public var rule: Length
    /// Between text and the rules at its sides.
    public var sidePadding: Length
    /// Between text and the rules above and below.
    public var padding: Length
    /// The size of captions.
    public var captionSize: Length
    /// Between a caption and its table or figure.
    public var captionGap: Length
    /// Least clear distance from the text above and below.
    public var gap: Length
  }

  /// 脚注.
  public struct Footnote: Hashable, Sendable {
    /// 4号.
    public var size: Length
    /// From one line to the next.
    public var linePitch: Length
    /// Length of the rule above a page's notes.
    public var ruleWidth: Length
    /// Its thickness.
    public var rule: Length
    /// Least clear distance from the text to the rule.
    public var textGap: Length
    /// Clear distance from the rule to the first note.
    public var ruleGap: Length
  }
}

extension LayoutSheet.Table {
  init(_ section: SheetSection) {
    size = section.length("size", least: 1)
    linePitch = section.length("line_pitch", least: 1)
    rule = section.length("rule")
    sidePadding = section.length("side_padding")
    padding = section.length("padding")
    captionSize = section.length("caption_size", least: 1)
    captionGap = section.length("caption_gap")
    gap = section.length("gap")
  }
}

extension LayoutSheet.Footnote {
  init(_ section: SheetSection) {
    size = section.length("size", least: 1)
    linePitch = section.length("line_pitch", least: 1)
    ruleWidth = section.length("rule_width")
    rule = section.length("rule")
    textGap = section.length("text_gap")
    ruleGap = section.length("rule_gap")
  }
}
