extension Key {
  /// What to write, in Chinese, with the clause: for editors and manuals.
  public var meaning: String {
    switch self {
    case .layout: "版式：版式单的标题、名称或文件；不写就是通用"
    case .status: "状态：不写就是定稿；定稿以外，字号、日期可以暂缺"
    case .copyNumber: "份号：6位数字（7.2.1）"
    case .classification: "密级（7.2.2）"
    case .classificationTerm: "保密期限，如 1年（7.2.2）"
    case .urgency: "紧急程度（7.2.3）"
    case .issuerMark: "发文机关标志，联合行文写成列表，主办机关在前（7.2.4）"
    case .documentNumber: "发文字号，如 云政发〔2026〕9号；命令写令号，如 第58号（7.2.5）"
    case .signatory: "签发人，几位写成列表；只有上行文和命令写（7.2.6）"
    case .title: "标题；要自己分行时用 |（7.3.1）"
    case .addressees: "主送机关，几个写成列表；后面的冒号不必写（7.3.2）"
    case .issuer: "发文机关署名，联合行文写成列表（7.3.5）"
    case .date: "成文日期，如 2026年4月9日（7.3.5.4）"
    case .seal: "印章：无、直径（毫米）或 {直径, 图}；联合行文每个机关一项（7.3.5）"
    case .signatureStamps: "签名章：{职务, 姓名, 图} 的列表（7.3.5.3）"
    case .annotation: "附注，如 此件公开发布；括号不必写（7.3.6）"
    case .attachments: "附件：名称的列表，一项可以是 {名称, 文件, 装订}（7.3.4）"
    case .copyRecipients: "抄送机关，几个写成列表；后面的句号不必写（7.4.2）"
    case .printingOffice: "印发机关（7.4.3）"
    case .printingDate: "印发日期，如 2026年4月10日；“印发”二字不必写（7.4.3）"
    case .present: "出席人员的列表（10.3）"
    case .absent: "请假人员的列表（10.3）"
    case .attending: "列席人员的列表（10.3）"
    case .handlingResult: "办理结果（答复件）"
    case .disclosure: "公开属性"
    case .contact: "联系人姓名（答复件）"
    case .contactPhone: "联系电话（答复件）"
    case .contactAddress: "联系地址（答复件）"
    case .postcode: "邮政编码（答复件）"
    }
  }
}
