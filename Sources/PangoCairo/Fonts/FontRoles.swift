import Typesetting

extension FontProfile {
  /// The roles a profile may name; anything else is a slip of the pen and refused.
  public static let roleNames: Set<String> = [
    "title", "body", "heading1", "heading2", "folio", "mark",
  ]
}

extension FontRole {
  /// 小标宋 of titles. GB/T 9704-2012, 7.3.1.
  public static let title = FontRole(rawValue: "title")
  /// 仿宋 of the text. GB/T 9704-2012, 5.2.2.
  public static let body = FontRole(rawValue: "body")
  /// 黑体 of first-level headings. GB/T 9704-2012, 7.3.3.
  public static let heading1 = FontRole(rawValue: "heading1")
  /// 楷体 of second-level headings. GB/T 9704-2012, 7.3.3.
  public static let heading2 = FontRole(rawValue: "heading2")
  /// 宋体 of page numbers. GB/T 9704-2012, 7.5.
  public static let folio = FontRole(rawValue: "folio")
  /// 小标宋 of the issuer's mark. GB/T 9704-2012, 7.2.4.
  public static let mark = FontRole(rawValue: "mark")
}
