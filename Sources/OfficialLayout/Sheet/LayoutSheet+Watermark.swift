import Typesetting

extension LayoutSheet {
  /// The 状态 of what is no final, large and pale under the text of every page. The standard says
  /// nothing of it.
  public struct Watermark: Hashable, Sendable {
    /// Its type size.
    public var size: Length
    /// Its ink.
    public var ink: Ink
  }
}

extension LayoutSheet.Watermark {
  init(_ section: SheetSection) {
    size = section.length("size", least: 1)
    ink = section.ink("ink")
  }
}
