import OfficialDocument
import Typesetting

/// A layout sheet (版式单): the measures of one format, each with its clause in the sheet's comments.
///
/// A sheet says what and how much; the layout module says when and why. Sheets are complete: they
/// inherit nothing and compute nothing. Read with `LayoutSheet.read(_:file:)`.
public struct LayoutSheet: Hashable, Sendable {
  /// The Chinese title by which a manuscript may ask for it.
  public var title: String
  /// Manuscript keys that must have a value, beside those every document needs.
  public var requiredKeys: Set<Key>
  /// The trimmed sheet of paper. 5.1
  public var page: Size
  /// 版心. 5.2.1
  public var typeArea: TypeArea
  /// Lines and characters. 5.2.3
  public var grid: Grid
  /// The red of marks and rules. 6.2
  public var red: Ink
  /// 份号, 密级和保密期限, 紧急程度. 7.2.1–7.2.3
  public var copyMarks: CopyMarks
  /// Where 办理结果 and 公开属性 are printed.
  public var replyMarks: ReplyMarks
  /// 发文机关标志. 7.2.4
  public var issuerMark: IssuerMark
  /// 发文字号. 7.2.5
  public var documentNumber: DocumentNumber
  /// 签发人. 7.2.6
  public var signatory: Signatory
  /// 版头中的分隔线. 7.2.7, 10.1
  public var mastheadRule: MastheadRule
  /// The red rule at the foot of page 1. 10.1
  public var footRule: FootRule
  /// 标题. 7.3.1
  public var titleBlock: TitleBlock
  /// What becomes of the room under the last line of page 1 that no line fills.
  public var firstPageRest: FirstPageRest
  /// Gap between 标题 and 主送机关. 7.3.2
  public var addresseesGap: Length
  /// Indent of the first line of a paragraph, in 1/65,536 cells. 7.3.3
  public var bodyIndent: Int
  /// 附件说明. 7.3.4
  public var attachmentNote: AttachmentNote
  /// 出席, 请假 and 列席. 10.3
  public var attendance: Attendance
  /// 发文机关署名, 成文日期 and 印章. 7.3.5
  public var closing: Closing
  /// Indent of 附注, in 1/65,536 cells. 7.3.6
  public var annotationIndent: Int
  /// 联系方式 of a reply.
  public var contact: Contact
  /// The words before entries that a layout labels.
  public var labels: Labels
  /// 附件. 7.3.7
  public var attachment: AttachmentHead
  /// Tables and figures. 8
  public var table: Table
  /// 脚注.
  public var footnote: Footnote
  /// 版记. 7.4
  public var imprint: Imprint
  /// 页码. 7.5
  public var folio: Folio
  /// What stands under the text of what is no final.
  public var watermark: Watermark
}

extension LayoutSheet {
  /// What a manuscript for this sheet has to say.
  public var requirements: Requirements {
    Requirements(
      numberPattern: documentNumber.pattern,
      requiredKeys: requiredKeys.union(Requirements.general.requiredKeys),
      isTitleRequired: titleBlock.isRequired,
      limitsSignatoryToUpward: signatory.isUpwardOnly)
  }
}
