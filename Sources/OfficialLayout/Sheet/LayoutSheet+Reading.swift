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
    watermark = Watermark(root.section("watermark"))
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
