import Typesetting

extension LayoutSheet {
  /// 联系方式 of a reply.
  public struct Contact: Hashable, Sendable {
    /// Where it is printed.
    public enum Place: String, Hashable, Sendable, CaseIterable {
      /// Not at all.
      case none
      /// Below 成文日期, a line each.
      case block
    }

    /// Where it is printed.
    public var place: Place
    /// Clear distance above it.
    public var gap: Length
    /// Indent, in 1/65,536 cells.
    public var indent: Int
  }

  /// The words before entries that a layout labels.
  public struct Labels: Hashable, Sendable {
    /// Before 办理结果.
    public var handlingResult: String
    /// Before 公开属性.
    public var disclosure: String
    /// Before 联系人.
    public var contact: String
    /// Before 联系电话.
    public var contactPhone: String
    /// Before 联系地址.
    public var contactAddress: String
    /// Before 邮政编码.
    public var postcode: String
    /// Before 出席. 10.3
    public var present: String
    /// Before 请假. 10.3
    public var absent: String
    /// Before 列席. 10.3
    public var attending: String
  }
}

extension LayoutSheet.Contact {
  init(_ section: SheetSection) {
    place = section.choice("place")
    gap = section.length("gap")
    indent = section.cells("indent")
  }
}

extension LayoutSheet.Labels {
  init(_ section: SheetSection) {
    handlingResult = section.text("handling_result")
    disclosure = section.text("disclosure")
    contact = section.text("contact")
    contactPhone = section.text("contact_phone")
    contactAddress = section.text("contact_address")
    postcode = section.text("postcode")
    present = section.text("present")
    absent = section.text("absent")
    attending = section.text("attending")
  }
}
