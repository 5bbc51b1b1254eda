import Typesetting

extension LayoutSheet {
  /// 出席, 请假 and 列席 of a meeting. 10.3
  public struct Attendance: Hashable, Sendable {
    /// Where they are printed.
    public enum Place: String, Hashable, Sendable, CaseIterable {
      /// Not at all.
      case none
      /// Below 正文 or 附件说明, a paragraph each.
      case block
    }

    /// Where they are printed.
    public var place: Place
    /// Clear distance above them.
    public var gap: Length
    /// Indent, in 1/65,536 cells.
    public var indent: Int

    init(_ section: SheetSection) {
      place = section.choice("place")
      gap = section.length("gap")
      indent = section.cells("indent")
    }
  }
}
