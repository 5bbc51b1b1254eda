import Diagnostics
import OfficialDocument
import Typesetting

extension LayoutSheet {
  /// Reads a sheet. Every fault is named with its line and column; a sheet is returned only when
  /// there is none.
  ///
  /// - Parameters:
  ///   - text: the sheet, YAML.
  ///   - file: its name, for messages.
  public static func read(
    _ text: String, file: String
  ) -> (sheet: LayoutSheet?, diagnostics: [Diagnostic]) {
    let reader = SheetReader(text, file: file)
    guard let root = reader.root() else { return (nil, reader.diagnostics) }
    let sheet = LayoutSheet(root)
    root.refuseUnknown()
    // What is malformed has been read as something harmless, and says nothing beside the rest.
    if reader.diagnostics.isEmpty { sheet.refuseAbsurd(root) }
    return (reader.diagnostics.isEmpty ? sheet : nil, reader.diagnostics)
  }

  /// Asks `root` for everything a sheet has.
  init(_ root: SheetSection) {
    title = root.text("title")
    requiredKeys = root.keys("required_keys")
    page = Size(root.section("page"))
    typeArea = TypeArea(root.section("type_area"))
    grid = Grid(root.section("grid"))
    red = root.section("ink").ink("red")
    copyMarks = CopyMarks(root.section("copy_marks"))
    replyMarks = root.choice("reply_marks")
    issuerMark = IssuerMark(root.section("issuer_mark"))
    documentNumber = DocumentNumber(root.section("document_number"))
    signatory = Signatory(root.section("signatory"))
    mastheadRule = MastheadRule(root.section("masthead_rule"))
    footRule = FootRule(root.section("foot_rule"))
    titleBlock = TitleBlock(root.section("title_block"))
    firstPageRest = root.choice("first_page_rest")
    addresseesGap = root.section("addressees").length("gap")
    bodyIndent = root.section("body").cells("indent")
    attachmentNote = AttachmentNote(root.section("attachment_note"))
    attendance = Attendance(root.section("attendance"))
    closing = Closing(root.section("closing"))
    annotationIndent = root.section("annotation").cells("indent")
    contact = Contact(root.section("contact"))
    labels = Labels(root.section("labels"))
    attachment = AttachmentHead(root.section("attachment"))
    table = Table(root.section("table"))
    footnote = Footnote(root.section("footnote"))
    imprint = Imprint(root.section("imprint"))
    folio = Folio(root.section("folio"))
  }

  /// Refuses measures that are each possible but not together.
  private func refuseAbsurd(_ root: SheetSection) {
    let area = typeArea.frame
    if area.right > page.width || area.bottom > page.height {
      root.section("type_area").refuse(
        "sheet.type-area-too-large", "版心超出纸张", "the type area is larger than the sheet")
    }
    let pitch =
      grid.linePitch ?? (grid.lines > 1 ? area.size.height - grid.typeSize : area.size.height)
    if pitch < grid.typeSize || grid.typeSize * grid.lines > area.size.height {
      root.section("grid").refuse(
        "sheet.lines-overlap", "这么多行排不进版心", "that many lines do not fit the type area")
    }
    if issuerMark.leastSize > issuerMark.size {
      root.section("issuer_mark").refuse(
        "sheet.sizes-crossed", "least_size 大于 size", "least_size exceeds size")
    }
    refuseAbsurdRules(root)
  }

  /// Refuses rules that are not where others count on them.
  private func refuseAbsurdRules(_ root: SheetSection) {
    if copyMarks.place == .belowRule, mastheadRule.place != .mark {
      root.section("copy_marks").refuse(
        "sheet.no-rule-above", "标志之下没有红线（masthead_rule.place 应为 mark）",
        "there is no rule under the mark (masthead_rule.place should be mark)")
    }
    guard let bottom = footRule.bottom else { return }
    let textBottom = bottom - mastheadRule.height - footRule.textGap
    if bottom > page.height || textBottom < typeArea.frame.top + grid.typeSize {
      root.section("foot_rule").refuse(
        "sheet.foot-rule-absurd", "首页底端的红线不在纸上，或其上排不下一行",
        "the rule is off the sheet, or leaves no room for a line above it")
    }
  }
}

extension Size {
  fileprivate init(_ section: SheetSection) {
    self.init(width: section.length("width", least: 1), height: section.length("height", least: 1))
  }
}

extension LayoutSheet.TypeArea {
  fileprivate init(_ section: SheetSection) {
    headMargin = section.length("head_margin")
    backMargin = section.length("back_margin")
    width = section.length("width", least: 1)
    height = section.length("height", least: 1)
    isMirrored = section.flag("mirrored_margins")
  }
}

extension LayoutSheet.Grid {
  fileprivate init(_ section: SheetSection) {
    lines = section.count("lines", 1...100)
    columns = section.count("columns", 1...100)
    typeSize = section.length("type_size", least: 1)
    linePitch = section.length("line_pitch", orWord: "fill")
    blankLine = section.length("blank_line")
  }
}

extension LayoutSheet.CopyMarks {
  fileprivate init(_ section: SheetSection) {
    place = section.choice("place")
    gap = section.length("gap")
    copyNumberLine = section.count("copy_number_line", 1...22)
    classificationLine = section.count("classification_line", 1...22, orWord: "next")
    urgencyLine = section.count("urgency_line", 1...22, orWord: "next")
  }
}

extension LayoutSheet.IssuerMark {
  fileprivate init(_ section: SheetSection) {
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
  fileprivate init(_ section: SheetSection) {
    pattern = section.choice("pattern")
    place = section.choice("place")
    gap = section.length("gap")
    upwardIndent = section.cells("upward_indent")
  }
}

extension LayoutSheet.Signatory {
  fileprivate init(_ section: SheetSection) {
    place = section.choice("place")
    isUpwardOnly = section.flag("upward_only")
    label = section.text("label")
    rightIndent = section.cells("right_indent")
    namesPerLine = section.count("names_per_line", 1...28)
    nameGap = section.count("name_gap", 0...28)
  }
}

extension LayoutSheet.MastheadRule {
  fileprivate init(_ section: SheetSection) {
    place = section.choice("place")
    axis = section.choice("axis")
    gap = section.length("gap")
    width = section.length("width", least: 1)
    weight = section.length("weight")
    white = section.length("white")
    thin = section.length("thin")
  }
}

extension LayoutSheet.TitleBlock {
  fileprivate init(_ section: SheetSection) {
    isRequired = section.flag("required")
    size = section.length("size", least: 1)
    gap = section.length("gap")
    linePitch = section.length("line_pitch", least: 1)
    widest = section.count("widest", 1...100)
  }
}

extension LayoutSheet.AttachmentNote {
  fileprivate init(_ section: SheetSection) {
    gap = section.length("gap")
    indent = section.cells("indent")
    nameGap = section.cells("name_gap")
  }
}

extension LayoutSheet.Contact {
  fileprivate init(_ section: SheetSection) {
    place = section.choice("place")
    gap = section.length("gap")
    indent = section.cells("indent")
  }
}

extension LayoutSheet.Labels {
  fileprivate init(_ section: SheetSection) {
    handlingResult = section.text("handling_result")
    disclosure = section.text("disclosure")
    contact = section.text("contact")
    contactPhone = section.text("contact_phone")
    contactAddress = section.text("contact_address")
    postcode = section.text("postcode")
    present = section.text("present")
    absent = section.text("absent")
    attending = section.text("attending")
  }
}

extension LayoutSheet.AttachmentHead {
  fileprivate init(_ section: SheetSection) {
    titleLine = section.count("title_line", 1...22)
    titleGap = section.length("title_gap")
  }
}

extension LayoutSheet.Imprint {
  fileprivate init(_ section: SheetSection) {
    page = section.choice("page")
    hasRules = section.flag("rules")
    hasPrintingLine = section.flag("printing_line")
    hasDisclosure = section.flag("disclosure")
    typeSize = section.length("type_size", least: 1)
    indent = section.cells("indent")
    linePitch = section.length("line_pitch", least: 1)
    padding = section.length("padding")
    outerRule = section.length("outer_rule")
    innerRule = section.length("inner_rule")
  }
}

extension LayoutSheet.Folio {
  fileprivate init(_ section: SheetSection) {
    isOnFirstPage = section.flag("first_page")
    size = section.length("size", least: 1)
    below = section.length("below")
    outerIndent = section.length("outer_indent")
    dashGap = section.cells("dash_gap")
  }
}
