import Diagnostics

/// An official document (公文): its elements as the author gave them, before any layout.
///
/// The elements are those of GB/T 9704-2012, 7, and of《党政机关公文处理工作条例》, article 9.
public struct Document: Hashable, Sendable {
  /// The manuscript's file, as the user named it.
  public var file: String
  /// What is wrong with the manuscript it was read from: with any, it is not for issue.
  public var faults: [Diagnostic]
  /// Whether it was made of a template and a record: `{{` in it is the record's own, and no place left
  /// to be filled.
  public var isFilled = false
  /// 版式: the sheet it asks for; nil for the default, 通用.
  public var layout: SourcedText?
  /// 状态.
  public var status: Status
  /// 份号. 7.2.1
  public var copyNumber: SourcedText?
  /// 密级. 7.2.2
  public var classification: SourcedText?
  /// 保密期限. 7.2.2
  public var classificationTerm: SourcedText?
  /// 紧急程度. 7.2.3
  public var urgency: SourcedText?
  /// 发文机关标志, the lead agency first. 7.2.4
  public var issuerMarks: [SourcedText]
  /// 发文字号 or 令号. 7.2.5
  public var documentNumber: SourcedText?
  /// 签发人, without the label. 7.2.6
  public var signatories: [SourcedText]
  /// 标题: one entry, or the author's own lines. 7.3.1
  public var title: [SourcedText]
  /// 主送机关, without the ： after the last. 7.3.2
  public var addressees: [SourcedText]
  /// 正文. 7.3.3
  public var body: [Block]
  /// 附件说明: the names, without 附件： and without 1. 2. where they are in order. 7.3.4
  public var attachmentNote: [AttachmentName]
  /// 发文机关署名, the lead agency first. 7.3.5
  public var issuers: [SourcedText]
  /// 成文日期. 7.3.5.4
  public var date: SourcedText?
  /// 印章: what the author says of seals; empty leaves it to the layout sheet. One entry for all
  /// agencies, or one an agency. 7.3.5
  public var seals: [Seal]
  /// 签名章. 7.3.5.3
  public var signatureStamps: [SignatureStamp]
  /// 附注, without the one pair of brackets around it. 7.3.6
  public var annotation: SourcedText?
  /// 附件, in the manuscript itself. 7.3.7
  public var attachments: [Attachment]
  /// 抄送机关, without 抄送： before the first and 。 after the last. 7.4.2
  public var copyRecipients: [SourcedText]
  /// 印发机关. 7.4.3
  public var printingOffice: SourcedText?
  /// 印发日期, without 印发. 7.4.3
  public var printingDate: SourcedText?
  /// 出席. 10.3
  public var present: [SourcedText]
  /// 请假. 10.3
  public var absent: [SourcedText]
  /// 列席. 10.3
  public var attending: [SourcedText]
  /// 办理结果, of a reply.
  public var handlingResult: SourcedText?
  /// 公开属性, of a reply.
  public var disclosure: SourcedText?
  /// 联系人, of a reply.
  public var contact: SourcedText?
  /// 联系电话, of a reply.
  public var contactPhone: SourcedText?
  /// 联系地址, of a reply.
  public var contactAddress: SourcedText?
  /// 邮政编码, of a reply.
  public var postcode: SourcedText?

  /// Creates a document with no elements.
  public init(file: String = "-") {
    self.file = file
    faults = []
    status = .final
    issuerMarks = []
    signatories = []
    title = []
    addressees = []
    body = []
    attachmentNote = []
    issuers = []
    seals = []
    signatureStamps = []
    attachments = []
    copyRecipients = []
    present = []
    absent = []
    attending = []
  }
}

/// 状态: how far a document has come.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// 草稿
  case draft = "草稿"
  /// 征求意见稿
  case consultation = "征求意见稿"
  /// 送审稿
  case review = "送审稿"
  /// 样稿
  case proof = "样稿"
  /// 定稿
  case final = "定稿"
}
