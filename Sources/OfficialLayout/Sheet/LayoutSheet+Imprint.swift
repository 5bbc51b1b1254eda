import Typesetting

extension LayoutSheet {
  /// 版记. 7.4
  public struct Imprint: Hashable, Sendable {
    /// The page it stands on.
    public enum PagePlace: String, Hashable, Sendable, CaseIterable {
      /// The last even page. GB/T 33476.2 7.3.1
      case even
      /// The last page, odd or even.
      case last
      /// The last page of a document printed on one side: every page is a right-hand one.
      case simplex
    }

    /// The page it stands on.
    public var page: PagePlace
    /// Whether it has rules; a letter's has none. 7.4.1, 10.1
    public var hasRules: Bool
    /// Whether 印发机关 and 印发日期 are printed. 7.4.3, 10.1
    public var hasPrintingLine: Bool
    /// Whether 公开属性 is printed, above 抄送.
    public var hasDisclosure: Bool
    /// 4号.
    public var typeSize: Length
    /// Blank at both ends of a line, in 1/65,536 cells of its own size.
    public var indent: Int
    /// From one line of 抄送 to the next.
    public var linePitch: Length
    /// Between text and rules.
    public var padding: Length
    /// Thickness of the first and the last rule.
    public var outerRule: Length
    /// Thickness of the rules between.
    public var innerRule: Length
  }

  /// 页码. 7.5
  public struct Folio: Hashable, Sendable {
    /// Whether page 1 has one. 10.1
    public var isOnFirstPage: Bool
    /// 4号.
    public var size: Length
    /// From the type area's lower edge to the centre of the dashes.
    public var below: Length
    /// From the type area's side to the outer dash.
    public var outerIndent: Length
    /// Between dash and digits, in 1/65,536 cells of its size.
    public var dashGap: Int
  }
}

extension LayoutSheet.Imprint {
  init(_ section: SheetSection) {
    page = section.choice("page")
    hasRules = section.flag("rules")
    hasPrintingLine = section.flag("printing_line")
    hasDisclosure = section.flag("disclosure")
    typeSize = section.length("type_size", least: 1)
    indent = section.cells("indent")
    linePitch = section.length("line_pitch", least: 1)
    padding = section.length("padding")
    outerRule = section.length("outer_rule")
    innerRule = section.length("inner_rule")
  }
}

extension LayoutSheet.Folio {
  init(_ section: SheetSection) {
    isOnFirstPage = section.flag("first_page")
    size = section.length("size", least: 1)
    below = section.length("below")
    outerIndent = section.length("outer_indent")
    dashGap = section.cells("dash_gap")
  }
}
