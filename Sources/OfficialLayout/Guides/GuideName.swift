import OfficialDocument
import Typesetting

extension ElementName {
  /// What is drawn over pages to show their measures: never part of a document.
  public static let guide = ElementName(rawValue: "guide")
}

/// What an element is called on a guided page.
struct GuideName: Hashable {
  /// The standard's own word.
  var full: String
  /// The word for it where it stands between others, e.g. 主送 in 标题—主送.
  var short: String

  /// A name with another for narrow places.
  init(_ full: String, short: String? = nil) {
    self.full = full
    self.short = short ?? full
  }

  /// The name of an element; nil for what has none, such as guides themselves.
  init?(_ element: ElementName, on sheet: LayoutSheet) {
    if element == .documentNumber, sheet.documentNumber.pattern == .order {
      self.init("令号")
      return
    }
    guard let name = GuideName.names[element] else { return nil }
    self = name
  }

  private static let names: [ElementName: GuideName] = [
    .copyNumber: GuideName("份号"),
    .classification: GuideName("密级和保密期限", short: "密级"),
    .urgency: GuideName("紧急程度"),
    .handlingResult: GuideName("办理结果"),
    .disclosure: GuideName("公开属性"),
    .issuerMark: GuideName("发文机关标志", short: "标志"),
    .documentNumber: GuideName("发文字号"),
    .signatory: GuideName("签发人"),
    .mastheadRule: GuideName("版头分隔线", short: "红线"),
    .footRule: GuideName("首页下红线", short: "下红线"),
    .title: GuideName("标题"),
    .addressees: GuideName("主送机关", short: "主送"),
    .heading: GuideName("正文"),
    .body: GuideName("正文"),
    .caption: GuideName("表题、图题", short: "题"),
    .tableCell: GuideName("表格"),
    .tableRule: GuideName("表格"),
    .figure: GuideName("图"),
    .footnote: GuideName("脚注"),
    .footnoteRule: GuideName("注线"),
    .attachmentNote: GuideName("附件说明"),
    .present: GuideName("出席"),
    .absent: GuideName("请假"),
    .attending: GuideName("列席"),
    .issuer: GuideName("署名"),
    .date: GuideName("成文日期"),
    .seal: GuideName("印章"),
    .office: GuideName("职务"),
    .signatureStamp: GuideName("签名章"),
    .annotation: GuideName("附注"),
    .contact: GuideName("联系方式"),
    .attachmentLabel: GuideName("附件"),
    .attachmentTitle: GuideName("附件标题"),
    .imprintRule: GuideName("版记分隔线"),
    .copyRecipients: GuideName("抄送机关", short: "抄送"),
    .printingOffice: GuideName("印发机关"),
    .printingDate: GuideName("印发日期"),
    .folio: GuideName("页码"),
  ]
}
