/// A key of a manuscript's front matter and of its JSON form.
///
/// The one table of keys: the readers, the writers, the schema and the documentation read it.
public enum Key: String, Hashable, Sendable, CaseIterable {
  case layout = "版式"
  case status = "状态"
  case copyNumber = "份号"
  case classification = "密级"
  case classificationTerm = "保密期限"
  case urgency = "紧急程度"
  case issuerMark = "发文机关标志"
  case documentNumber = "发文字号"
  case signatory = "签发人"
  case title = "标题"
  case addressees = "主送机关"
  case issuer = "署名"
  case date = "成文日期"
  case seal = "印章"
  case signatureStamps = "签名章"
  case annotation = "附注"
  case attachments = "附件"
  case copyRecipients = "抄送机关"
  case printingOffice = "印发机关"
  case printingDate = "印发日期"
  case present = "出席"
  case absent = "请假"
  case attending = "列席"
  case handlingResult = "办理结果"
  case disclosure = "公开属性"
  case contact = "联系人"
  case contactPhone = "联系电话"
  case contactAddress = "联系地址"
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
