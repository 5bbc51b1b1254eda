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

extension LayoutSheet {
  /// 版心: the area the text fills. 5.2.1
  public struct TypeArea: Hashable, Sendable {
    /// 天头: from the sheet's upper edge.
    public var headMargin: Length
    /// 订口: from the sheet's binding edge.
    public var backMargin: Length
    /// Its width.
    public var width: Length
    /// Its height.
    public var height: Length
    /// Whether even pages have the binding edge at the right.
    public var isMirrored: Bool

    /// The area as a frame on an unmirrored page.
    public var frame: Frame {
      Frame(x: backMargin, y: headMargin, width: width, height: height)
    }
  }

  /// Lines and characters of a full page. 5.2.3
  public struct Grid: Hashable, Sendable {
    /// Lines a page.
    public var lines: Int
    /// Characters a line.
    public var columns: Int
    /// 3号.
    public var typeSize: Length
    /// 行距; nil to fill the type area from edge to edge.
    public var linePitch: Length?
    /// 空一行: a clear distance, edge to edge. GB/T 33476.2 7.1.2
    public var blankLine: Length
  }

  /// 份号, 密级和保密期限, 紧急程度. Lines count from 1.
  public struct CopyMarks: Hashable, Sendable {
    /// Where their lines count from.
    public enum Place: String, Hashable, Sendable, CaseIterable {
      /// The type area's upper edge. 7.2.1
      case typeArea = "type_area"
      /// The red rule under 发文机关标志. 10.1
      case belowRule = "below_rule"
    }

    /// Where their lines count from.
    public var place: Place
    /// Clear distance between that and line 1.
    public var gap: Length
    /// Line of 份号. 7.2.1
    public var copyNumberLine: Int
    /// Line of 密级; nil for the line after what stands above it. 7.2.2
    public var classificationLine: Int?
    /// Line of 紧急程度; nil for the line after what stands above it. 7.2.3
    public var urgencyLine: Int?
  }

  /// Where 办理结果 and 公开属性 of a reply are printed.
  public enum ReplyMarks: String, Hashable, Sendable, CaseIterable {
    /// Not at all.
    case none
    /// In the upper right corner of the type area of page 1.
    case right
  }

  /// 发文机关标志. 7.2.4
  public struct IssuerMark: Hashable, Sendable {
    /// Whom a joint document names.
    public enum Joint: String, Hashable, Sendable, CaseIterable {
      /// Every agency, one above the other.
      case all
      /// The lead agency alone. 条例, article 9(4)
      case lead
    }

    /// Upper edge of its ink, from the sheet's upper edge.
    public var top: Length
    /// The wished type size.
    public var size: Length
    /// The smallest type size.
    public var leastSize: Length
    /// The narrowest width of its characters, in thousandths.
    public var leastWidth: Int
    /// Whom a joint document names.
    public var joint: Joint
    /// From one name of a joint document to the next, in the wished type size.
    public var jointPitch: Length
    /// Between the names' ink and that of 文件, in the wished type size.
    public var jointGap: Length
    /// How small a joint mark may become, in thousandths of the wished type size. 7.3.3
    public var leastJointSize: Int
    /// What it should not end with; nil where it may end as it likes. 10.1
    public var unwantedEnding: String?
  }

  /// 发文字号. 7.2.5
  public struct DocumentNumber: Hashable, Sendable {
    /// Where it stands in the type area's width.
    public enum Place: String, Hashable, Sendable, CaseIterable {
      /// In the middle; at the left in an upward document. 7.2.5
      case centre
      /// Flush right. 10.1
      case right
    }

    /// Its form.
    public var pattern: NumberPattern
    /// Where it stands.
    public var place: Place
    /// Clear distance below the mark's ink, or below the red rule under the mark.
    public var gap: Length
    /// Left indent in an upward document, in 1/65,536 cells.
    public var upwardIndent: Int
  }

  /// 签发人. 7.2.6
  public struct Signatory: Hashable, Sendable {
    /// Where it is printed.
    public enum Place: String, Hashable, Sendable, CaseIterable {
      /// On the line of 发文字号. 7.2.6
      case head
      /// Not in the head. 10.1, 10.2
      case none
    }

    /// Where it is printed.
    public var place: Place
    /// Whether it belongs to upward documents alone: not where it stands in for 签名章. 7.3.5.3
    public var isUpwardOnly: Bool
    /// The words before the names.
    public var label: String
    /// Right indent, in 1/65,536 cells.
    public var rightIndent: Int
    /// How many names stand on a line.
    public var namesPerLine: Int
    /// Blank cells between two names.
    public var nameGap: Int
  }

  /// 版头中的分隔线: single, or a thick rule above a thin one. 7.2.7, 10.1
  public struct MastheadRule: Hashable, Sendable {
    /// What it stands below.
    public enum Place: String, Hashable, Sendable, CaseIterable {
      /// 发文字号. 7.2.7
      case number
      /// 发文机关标志. 10.1
      case mark
      /// There is none. 10.2
      case none
    }

    /// What it is centred on.
    public enum Axis: String, Hashable, Sendable, CaseIterable {
      /// The type area. 7.2.7
      case typeArea = "type_area"
      /// The sheet of paper. 10.1
      case page
    }

    /// What it stands below.
    public var place: Place
    /// What it is centred on.
    public var axis: Axis
    /// Clear distance below what stands above it.
    public var gap: Length
    /// Its length.
    public var width: Length
    /// Thickness of the single rule, or of the thick one.
    public var weight: Length
    /// White between the thick rule and the thin one.
    public var white: Length
    /// Thickness of the thin rule; zero for a single rule.
    public var thin: Length

    /// From the upper edge of all to the lower.
    public var height: Length { thin > .zero ? weight + white + thin : weight }
  }

  /// 标题. 7.3.1
  public struct TitleBlock: Hashable, Sendable {
    /// Whether a document must have one.
    public var isRequired: Bool
    /// 2号.
    public var size: Length
    /// Clear distance below the rule.
    public var gap: Length
    /// From one line to the next.
    public var linePitch: Length
    /// The most characters a line holds.
    public var widest: Int
  }

  /// What becomes of the room under the last line of page 1 that no line fills.
  public enum FirstPageRest: String, Hashable, Sendable, CaseIterable {
    /// It stays blank.
    case below
    /// It is spread over the three gaps of the head.
    case head
  }

  /// 附件说明. 7.3.4
  public struct AttachmentNote: Hashable, Sendable {
    /// Clear distance below the text.
    public var gap: Length
    /// Indent, in 1/65,536 cells.
    public var indent: Int
    /// Between a number and its name, in 1/65,536 cells.
    public var nameGap: Int
  }

  /// 联系方式 of a reply.
  public struct Contact: Hashable, Sendable {
    /// Where it is printed.
    public enum Place: String, Hashable, Sendable, CaseIterable {
      /// Not at all.
      case none
      /// Below 成文日期, a line each.
      case block
    }

    /// Where it is printed.
    public var place: Place
    /// Clear distance above it.
    public var gap: Length
    /// Indent, in 1/65,536 cells.
    public var indent: Int
  }

  /// The words before entries that a layout labels.
  public struct Labels: Hashable, Sendable {
    /// Before 办理结果.
    public var handlingResult: String
    /// Before 公开属性.
    public var disclosure: String
    /// Before 联系人.
    public var contact: String
    /// Before 联系电话.
    public var contactPhone: String
    /// Before 联系地址.
    public var contactAddress: String
    /// Before 邮政编码.
    public var postcode: String
    /// Before 出席. 10.3
    public var present: String
    /// Before 请假. 10.3
    public var absent: String
    /// Before 列席. 10.3
    public var attending: String
  }

  /// The head of 附件. 7.3.7
  public struct AttachmentHead: Hashable, Sendable {
    /// Line of its title, from 1.
    public var titleLine: Int
    /// Least clear distance between its title and its text.
    public var titleGap: Length
  }

  /// 版记. 7.4
  public struct Imprint: Hashable, Sendable {
    /// The page it stands on.
    public enum PagePlace: String, Hashable, Sendable, CaseIterable {
      /// The last even page. GB/T 33476.2 7.3.1
      case even
      /// The last page, odd or even.
      case last
      /// The last page of a document printed on one side: every page is a right-hand one.
      case simplex
    }

    /// The page it stands on.
    public var page: PagePlace
    /// Whether it has rules; a letter's has none. 7.4.1, 10.1
    public var hasRules: Bool
    /// Whether 印发机关 and 印发日期 are printed. 7.4.3, 10.1
    public var hasPrintingLine: Bool
    /// Whether 公开属性 is printed, above 抄送.
    public var hasDisclosure: Bool
    /// 4号.
    public var typeSize: Length
    /// Blank at both ends of a line, in 1/65,536 cells of its own size.
    public var indent: Int
    /// From one line of 抄送 to the next.
    public var linePitch: Length
    /// Between text and rules.
    public var padding: Length
    /// Thickness of the first and the last rule.
    public var outerRule: Length
    /// Thickness of the rules between.
    public var innerRule: Length
  }

  /// 页码. 7.5
  public struct Folio: Hashable, Sendable {
    /// Whether page 1 has one. 10.1
    public var isOnFirstPage: Bool
    /// 4号.
    public var size: Length
    /// From the type area's lower edge to the centre of the dashes.
    public var below: Length
    /// From the type area's side to the outer dash.
    public var outerIndent: Length
    /// Between dash and digits, in 1/65,536 cells of its size.
    public var dashGap: Int
  }
}
