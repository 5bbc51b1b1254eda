/// A key of a manuscript's front matter and of its JSON form.
///
/// The one table of keys: the readers, the writers, the schema and the documentation read it.
public enum Key: String, Hashable, Sendable, CaseIterable {
  /// The sheet a document asks for.
  case layout = "版式"
  /// How far it has come.
  case status = "状态"
  /// GB/T 9704-2012, 7.2.1.
  case copyNumber = "份号"
  /// GB/T 9704-2012, 7.2.2.
  case classification = "密级"
  /// GB/T 9704-2012, 7.2.2.
  case classificationTerm = "保密期限"
  /// GB/T 9704-2012, 7.2.3.
  case urgency = "紧急程度"
  /// GB/T 9704-2012, 7.2.4.
  case issuerMark = "发文机关标志"
  /// GB/T 9704-2012, 7.2.5.
  case documentNumber = "发文字号"
  /// GB/T 9704-2012, 7.2.6.
  case signatory = "签发人"
  /// GB/T 9704-2012, 7.3.1.
  case title = "标题"
  /// GB/T 9704-2012, 7.3.2.
  case addressees = "主送机关"
  /// GB/T 9704-2012, 7.3.5.
  case issuer = "署名"
  /// GB/T 9704-2012, 7.3.5.4.
  case date = "成文日期"
  /// GB/T 9704-2012, 7.3.5.
  case seal = "印章"
  /// GB/T 9704-2012, 7.3.5.3.
  case signatureStamps = "签名章"
  /// GB/T 9704-2012, 7.3.6.
  case annotation = "附注"
  /// GB/T 9704-2012, 7.3.4.
  case attachments = "附件"
  /// GB/T 9704-2012, 7.4.2.
  case copyRecipients = "抄送机关"
  /// GB/T 9704-2012, 7.4.3.
  case printingOffice = "印发机关"
  /// GB/T 9704-2012, 7.4.3.
  case printingDate = "印发日期"
  /// GB/T 9704-2012, 10.3.
  case present = "出席"
  /// GB/T 9704-2012, 10.3.
  case absent = "请假"
  /// GB/T 9704-2012, 10.3.
  case attending = "列席"
  /// Of a reply.
  case handlingResult = "办理结果"
  /// Of a reply.
  case disclosure = "公开属性"
  /// Of a reply.
  case contact = "联系人"
  /// Of a reply.
  case contactPhone = "联系电话"
  /// Of a reply.
  case contactAddress = "联系地址"
  /// Of a reply.
  case postcode = "邮政编码"

  /// The key in Chinese: the standard's own word.
  public var name: String { rawValue }

  /// The key in English.
  public var alias: String { definition.alias }

  /// What a value of the key looks like.
  public var kind: ValueKind { definition.kind }

  /// Whether every document needs it; a layout sheet may ask for more, or waive the title.
  public var isRequired: Bool { definition.isRequired }

  /// Every word the key is known by, the Chinese one first.
  public var names: [String] {
    self == .documentNumber ? [name, "令号", alias] : [name, alias]
  }

  /// The key known by `name`, Chinese or English.
  public init?(named name: String) {
    guard let key = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = key
  }

  private var definition: (alias: String, kind: ValueKind, isRequired: Bool) {
    switch self {
    case .layout: ("layout", .text, false)
    case .status: ("status", .status, false)
    case .copyNumber: ("copy_number", .text, false)
    case .classification: ("classification", .text, false)
    case .classificationTerm: ("classification_term", .text, false)
    case .urgency: ("urgency", .text, false)
    case .issuerMark: ("issuer_mark", .list, true)
    case .documentNumber: ("document_number", .text, false)
    case .signatory: ("signatory", .list, false)
    case .title: ("title", .lines, true)
    case .addressees: ("addressees", .list, false)
    case .issuer: ("issuer", .list, false)
    case .date: ("date", .date, true)
    case .seal: ("seal", .seals, false)
    case .signatureStamps: ("signature_stamps", .stamps, false)
    case .annotation: ("annotation", .text, false)
    case .attachments: ("attachments", .attachments, false)
    case .copyRecipients: ("copy_recipients", .list, false)
    case .printingOffice: ("printing_office", .text, false)
    case .printingDate: ("printing_date", .date, false)
    case .present: ("present", .list, false)
    case .absent: ("absent", .list, false)
    case .attending: ("attending", .list, false)
    case .handlingResult: ("handling_result", .text, false)
    case .disclosure: ("disclosure", .text, false)
    case .contact: ("contact", .text, false)
    case .contactPhone: ("contact_phone", .text, false)
    case .contactAddress: ("contact_address", .text, false)
    case .postcode: ("postcode", .text, false)
    }
  }
}
