import Typesetting

extension LayoutSheet {
  /// 附件说明. 7.3.4
  public struct AttachmentNote: Hashable, Sendable {
    /// Clear distance below the text.
    public var gap: Length
    /// Indent, in 1/65,536 cells.
    public var indent: Int
    /// Between a number and its name, in 1/65,536 cells.
    public var nameGap: Int
  }

  /// The head of 附件. 7.3.7
  public struct AttachmentHead: Hashable, Sendable {
    /// Line of its title, from 1.
    public var titleLine: Int
    /// Least clear distance between its title and its text.
    public var titleGap: Length
  }
}

extension LayoutSheet.AttachmentNote {
  init(_ section: SheetSection) {
    gap = section.length("gap")
    indent = section.cells("indent")
    nameGap = section.cells("name_gap")
  }
}

extension LayoutSheet.AttachmentHead {
  init(_ section: SheetSection) {
    titleLine = section.count("title_line", 1...22)
    titleGap = section.length("title_gap")
  }
}
