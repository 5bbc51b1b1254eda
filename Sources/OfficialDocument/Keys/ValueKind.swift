/// What the value of a front matter key looks like.
public enum ValueKind: String, Hashable, Sendable {
  /// One line of text.
  case text
  /// A date such as 2021年4月9日.
  case date
  /// One of the five words of 状态.
  case status
  /// Text, or a YAML block that keeps the author's own line breaks.
  case lines
  /// Text, or a list of texts.
  case list
  /// 无, a diameter in millimetres or `{直径, 图}`; one, or a list of them.
  case seals
  /// A list of `{职务, 姓名, 图}`.
  case stamps
  /// A list of names, each text or `{名称, 文件, 装订}`; one name may stand alone.
  case attachments
}
