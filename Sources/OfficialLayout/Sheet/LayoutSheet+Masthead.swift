import OfficialDocument
import Typesetting

extension LayoutSheet {
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
}

extension LayoutSheet.CopyMarks {
  init(_ section: SheetSection) {
    place = section.choice("place")
    gap = section.length("gap")
    copyNumberLine = section.count("copy_number_line", 1...22)
    classificationLine = section.count("classification_line", 1...22, orWord: "next")
    urgencyLine = section.count("urgency_line", 1...22, orWord: "next")
  }
}

extension LayoutSheet.IssuerMark {
  init(_ section: SheetSection) {
    top = section.length("top")
    size = section.length("size", least: 1)
    leastSize = section.length("least_size", least: 1)
    leastWidth = section.percent("least_width")
    joint = section.choice("joint")
    jointPitch = section.length("joint_pitch", least: 1)
    jointGap = section.length("joint_gap")
    leastJointSize = section.percent("least_joint_size")
    unwantedEnding = section.text("unwanted_ending", orWord: "none")
  }
}

extension LayoutSheet.DocumentNumber {
  init(_ section: SheetSection) {
    pattern = section.choice("pattern")
    place = section.choice("place")
    gap = section.length("gap")
    upwardIndent = section.cells("upward_indent")
  }
}

extension LayoutSheet.Signatory {
  init(_ section: SheetSection) {
    place = section.choice("place")
    isUpwardOnly = section.flag("upward_only")
    label = section.text("label")
    rightIndent = section.cells("right_indent")
    namesPerLine = section.count("names_per_line", 1...28)
    nameGap = section.count("name_gap", 0...28)
  }
}

extension LayoutSheet.MastheadRule {
  init(_ section: SheetSection) {
    place = section.choice("place")
    axis = section.choice("axis")
    gap = section.length("gap")
    width = section.length("width", least: 1)
    weight = section.length("weight")
    white = section.length("white")
    thin = section.length("thin")
  }
}
