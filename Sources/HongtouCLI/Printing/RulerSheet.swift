import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// The calibration sheet: crosses every 10 mm along the corners of both sides, and what to measure.
enum RulerSheet {
  /// From the paper's edges to the corner crosses, in millimetres: clear of what printers cannot
  /// print on.
  static let inset = 20.0
  /// A4, in millimetres. GB/T 9704-2012, 5.1.
  static let width = 210.0
  /// A4, in millimetres.
  static let height = 297.0
  /// The corners in the order of the readings.
  private static let corners = ["左上", "右上", "左下", "右下"]

  /// Front and back, or the front alone.
  static func pages(_ typesetter: Typesetter, isOneSided: Bool) throws(Failure) -> [Page] {
    let sides = isOneSided ? ["正面"] : ["正面", "背面"]
    let manuscript = manuscript(of: sides)
    guard let sheet = try typesetter.separateAttachments(of: manuscript).first else {
      throw Failure(.internal, Phrase("校准页没有排成", "the calibration sheet was not set"))
    }
    let crosses = RulerCrosses(typesetter: typesetter).marks
    return sheet.composition.pages.map { page in
      var page = page
      page.marks += crosses
      return page
    }
  }

  /// A document that has the sheet for its only annex.
  private static func manuscript(of sides: [String]) -> Document {
    var manuscript = Document(file: "校准页")
    manuscript.attachmentNote = [AttachmentName(name: text("校准页"), binding: .separate)]
    manuscript.attachments = [
      Attachment(
        label: text("校准页"), title: text("打印机校准页"),
        body: Array(sides.map(blocks).joined(separator: [.pageBreak(place)])))
    ]
    return manuscript
  }

  private static func blocks(of side: String) -> [Block] {
    let option = side == "正面" ? "--front" : "--back"
    return paragraphs(
      "这是\(side)。四角的大十字，本应距最近的两条纸边各20毫米；小十字相距10毫米。",
      "用钢尺量图上1到8所指的八段：自大十字的中心到纸边，以毫米计，估到十分之一，记在下面。照看到的这一面量，左就是左。"
    ) + [
      .table(
        Table(
          caption: nil, rows: rows.map { $0.map(text) }, alignments: rows[0].map { _ in .centre },
          source: place))
    ] + paragraphs("量好以后，八个数依次写在\(option)之后，用逗号隔开，见hongtou help print calibrate。")
  }

  /// Which reading is which, and room to write it.
  private static var rows: [[String]] {
    let numbers = (1...2 * corners.count).map(String.init)
    let names = corners.flatMap { ["\($0)横", "\($0)竖"] }
    return [numbers, names, numbers.map { _ in "　" }]
  }

  private static func paragraphs(_ strings: String...) -> [Block] {
    strings.map { .paragraph(Paragraph(text($0))) }
  }

  private static func text(_ string: String) -> SourcedText { SourcedText(string, at: place) }

  private static var place: SourceRange { SourceRange(file: "校准页", line: 1, column: 1) }
}
