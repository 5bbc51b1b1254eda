import Typesetting

extension ElementName {
  /// What the standard calls the element in Chinese; the name itself for one that is no element of
  /// an official document. GB/T 9704-2012, 7.1.
  public var chinese: String { ElementName.chineseNames[self] ?? rawValue }

  /// The words of clauses 7, 8 and 10; what those have no word for, as offices call it.
  private static let chineseNames: [ElementName: String] = [
    .copyNumber: "份号",
    .classification: "密级和保密期限",
    .urgency: "紧急程度",
    .handlingResult: "办理结果",
    .disclosure: "公开属性",
    .issuerMark: "发文机关标志",
    .documentNumber: "发文字号",
    .signatory: "签发人",
    .mastheadRule: "版头分隔线",
    .footRule: "首页底线",
    .title: "标题",
    .addressees: "主送机关",
    .heading: "层次标题",
    .body: "正文",
    .caption: "图表标题",
    .tableCell: "表格文字",
    .tableRule: "表格线",
    .figure: "图",
    .footnote: "脚注",
    .footnoteRule: "脚注线",
    .attachmentNote: "附件说明",
    .present: "出席",
    .absent: "请假",
    .attending: "列席",
    .issuer: "发文机关署名",
    .date: "成文日期",
    .seal: "印章",
    .office: "签发人职务",
    .signatureStamp: "签名章",
    .annotation: "附注",
    .contact: "联系方式",
    .attachmentLabel: "附件序号",
    .attachmentTitle: "附件标题",
    .imprintRule: "版记分隔线",
    .copyRecipients: "抄送机关",
    .printingOffice: "印发机关",
    .printingDate: "印发日期",
    .watermark: "水印",
    .folio: "页码",
  ]
}
