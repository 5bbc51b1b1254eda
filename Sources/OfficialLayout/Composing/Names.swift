import Typesetting

/// The parts faces play in an official document; a font set names a face for each.
extension FontRole {
  /// 发文机关标志: 小标宋. 7.2.4
  public static let mark = FontRole(rawValue: "mark")
  /// 标题: 小标宋. 7.3.1
  public static let title = FontRole(rawValue: "title")
  /// 正文 and all that is not said otherwise: 仿宋. 5.2.2
  public static let body = FontRole(rawValue: "body")
  /// 一级标题 and labels: 黑体. 7.2.2, 7.3.3, 7.3.7
  public static let heading1 = FontRole(rawValue: "heading1")
  /// 二级标题 and 签发人: 楷体. 7.2.6, 7.3.3
  public static let heading2 = FontRole(rawValue: "heading2")
  /// 页码: 宋体. 7.5
  public static let folio = FontRole(rawValue: "folio")
  /// All of them: what a font table has to name.
  public static let all = [mark, title, body, heading1, heading2, folio]
}

/// The elements of an official document, by the names of 7.1.
extension ElementName {
  /// 份号. 7.2.1
  public static let copyNumber = ElementName(rawValue: "copyNumber")
  /// 密级和保密期限. 7.2.2
  public static let classification = ElementName(rawValue: "classification")
  /// 紧急程度. 7.2.3
  public static let urgency = ElementName(rawValue: "urgency")
  /// 办理结果 of a reply.
  public static let handlingResult = ElementName(rawValue: "handlingResult")
  /// 公开属性 of a reply.
  public static let disclosure = ElementName(rawValue: "disclosure")
  /// 发文机关标志. 7.2.4
  public static let issuerMark = ElementName(rawValue: "issuerMark")
  /// 发文字号. 7.2.5
  public static let documentNumber = ElementName(rawValue: "documentNumber")
  /// 签发人. 7.2.6
  public static let signatory = ElementName(rawValue: "signatory")
  /// 版头中的分隔线. 7.2.7
  public static let mastheadRule = ElementName(rawValue: "mastheadRule")
  /// The red rule at the foot of page 1. 10.1
  public static let footRule = ElementName(rawValue: "footRule")
  /// 标题. 7.3.1
  public static let title = ElementName(rawValue: "title")
  /// 主送机关; in the imprint where they moved there. 7.3.2, 7.4.2
  public static let addressees = ElementName(rawValue: "addressees")
  /// 正文: a heading on a line of its own. 7.3.3
  public static let heading = ElementName(rawValue: "heading")
  /// 正文. 7.3.3
  public static let body = ElementName(rawValue: "body")
  /// A caption of a table or a figure.
  public static let caption = ElementName(rawValue: "caption")
  /// A cell of a table. 8
  public static let tableCell = ElementName(rawValue: "tableCell")
  /// A rule of a table. 8
  public static let tableRule = ElementName(rawValue: "tableRule")
  /// A figure.
  public static let figure = ElementName(rawValue: "figure")
  /// 脚注.
  public static let footnote = ElementName(rawValue: "footnote")
  /// The rule above a page's notes.
  public static let footnoteRule = ElementName(rawValue: "footnoteRule")
  /// 附件说明. 7.3.4
  public static let attachmentNote = ElementName(rawValue: "attachmentNote")
  /// 出席. 10.3
  public static let present = ElementName(rawValue: "present")
  /// 请假. 10.3
  public static let absent = ElementName(rawValue: "absent")
  /// 列席. 10.3
  public static let attending = ElementName(rawValue: "attending")
  /// 发文机关署名. 7.3.5
  public static let issuer = ElementName(rawValue: "issuer")
  /// 成文日期. 7.3.5
  public static let date = ElementName(rawValue: "date")
  /// 印章: the place it takes. 7.3.5
  public static let seal = ElementName(rawValue: "seal")
  /// 职务 before a signer's stamp. 7.3.5.3
  public static let office = ElementName(rawValue: "office")
  /// 签名章: its place or its picture. 7.3.5.3
  public static let signatureStamp = ElementName(rawValue: "signatureStamp")
  /// 附注. 7.3.6
  public static let annotation = ElementName(rawValue: "annotation")
  /// 联系方式 of a reply.
  public static let contact = ElementName(rawValue: "contact")
  /// 附件 and its number. 7.3.7
  public static let attachmentLabel = ElementName(rawValue: "attachmentLabel")
  /// The title of 附件. 7.3.7
  public static let attachmentTitle = ElementName(rawValue: "attachmentTitle")
  /// 版记中的分隔线. 7.4.1
  public static let imprintRule = ElementName(rawValue: "imprintRule")
  /// 抄送机关. 7.4.2
  public static let copyRecipients = ElementName(rawValue: "copyRecipients")
  /// 印发机关. 7.4.3
  public static let printingOffice = ElementName(rawValue: "printingOffice")
  /// 印发日期. 7.4.3
  public static let printingDate = ElementName(rawValue: "printingDate")
  /// 草稿, 征求意见稿 and the like under the text of what is no final.
  public static let watermark = ElementName(rawValue: "watermark")
  /// 页码. 7.5
  public static let folio = ElementName(rawValue: "folio")
}
