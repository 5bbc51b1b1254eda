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
  /// 版头中的分隔线. 7.2.7
  public var mastheadRule: MastheadRule
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
  /// 发文机关署名, 成文日期 and 印章. 7.3.5
  public var closing: Closing
  /// Indent of 附注, in 1/65,536 cells. 7.3.6
  public var annotationIndent: Int
  /// 联系方式 of a reply.
  public var contact: Contact
  /// The words before the entries of a reply's marks and contact block.
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
      isTitleRequired: titleBlock.isRequired)
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
    /// Line of 份号. 7.2.1
    public var copyNumberLine: Int
    /// Line of 密级. 7.2.2
    public var classificationLine: Int
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
    /// Upper edge of its ink, from the sheet's upper edge.
    public var top: Length
    /// The wished type size.
    public var size: Length
    /// The smallest type size.
    public var leastSize: Length
    /// The narrowest width of its characters, in thousandths.
    public var leastWidth: Int
  }

  /// 发文字号. 7.2.5
  public struct DocumentNumber: Hashable, Sendable {
    /// Its form.
    public var pattern: NumberPattern
    /// Clear distance below the mark's ink.
    public var gap: Length
    /// Left indent in an upward document, in 1/65,536 cells.
    public var upwardIndent: Int
  }

  /// 签发人. 7.2.6
  public struct Signatory: Hashable, Sendable {
    /// The words before the names.
    public var label: String
    /// Right indent, in 1/65,536 cells.
    public var rightIndent: Int
  }

  /// 版头中的分隔线. 7.2.7
  public struct MastheadRule: Hashable, Sendable {
    /// Clear distance below 发文字号.
    public var gap: Length
    /// Its length, centred on the type area.
    public var width: Length
    /// Its thickness.
    public var weight: Length
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

  /// 发文机关署名, 成文日期 and 印章. 7.3.5
  public struct Closing: Hashable, Sendable {
    /// Diameter of a seal where the manuscript names none; zero for none.
    public var sealDiameter: Length
    /// From the text to the top of the seal.
    public var sealGap: Length
    /// The same where the page is short of room.
    public var leastSealGap: Length
    /// Right indent of a sealed date, in 1/65,536 cells. 7.3.5.1
    public var dateIndent: Int
    /// Clear distance below the text without seal. 7.3.5.2
    public var plainGap: Length
    /// Right indent without seal, in 1/65,536 cells. 7.3.5.2
    public var plainIndent: Int
    /// How far the date begins to the right of the name, in 1/65,536 cells. 7.3.5.2
    public var dateStep: Int
    /// Lines of text on the closing's page. 7.3.5.5
    public var textLines: Int
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

  /// The words before the entries of a reply's marks and contact block.
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
