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

  /// From cross to cross, how many there are from a corner, and their strokes.
  private static let step = 10.0
  private static let count = 4
  private static let strokes = (corner: 8.0, other: 4.0, weight: 0.1)

  /// Front and back.
  static func pages(_ typesetter: Typesetter) throws(Failure) -> [Page] {
    guard let sheet = try typesetter.separateAttachments(of: manuscript).first else {
      throw Failure(.internal, Phrase("校准页没有排成", "the calibration sheet was not set"))
    }
    return sheet.composition.pages.map { page in
      var page = page
      page.marks += crosses
      return page
    }
  }

  /// A document that has the sheet for its only annex.
  private static var manuscript: Document {
    var manuscript = Document(file: "校准页")
    manuscript.attachmentNote = [AttachmentName(name: text("校准页"), binding: .separate)]
    manuscript.attachments = [
      Attachment(
        label: text("校准页"), title: text("打印机校准页"),
        body: side("正面") + [.pageBreak(place)] + side("背面"))
    ]
    return manuscript
  }

  private static func side(_ name: String) -> [Block] {
    [
      "这是\(name)。四角最大的十字，本应各距最近的两条纸边20毫米；十字之间相距10毫米。",
      "用钢尺量出四角的十字到最近纸边的距离，先横后竖，依次为左上、右上、左下、右下，共八个数。",
      "正面写在--front之后，背面写在--back之后，例如：hongtou print calibrate --front 20.4,19.8,19.6,19.8,20.4,20.2,19.6,20.2 -o 三楼.json",
    ].map { .paragraph(Paragraph(text($0))) }
  }

  /// From every corner along both edges.
  private static var crosses: [Mark] {
    var marks: [Mark] = []
    for (x, right) in [(inset, 1.0), (width - inset, -1.0)] {
      for (y, down) in [(inset, 1.0), (height - inset, -1.0)] {
        marks += cross(x, y, strokes.corner)
        for index in 1..<count {
          marks += cross(x + right * step * Double(index), y, strokes.other)
          marks += cross(x, y + down * step * Double(index), strokes.other)
        }
      }
    }
    return marks
  }

  /// A cross about a point, in millimetres.
  private static func cross(_ x: Double, _ y: Double, _ length: Double) -> [Mark] {
    let (half, thin) = (length / 2, strokes.weight / 2)
    return [(half, thin), (thin, half)].map { across, down in
      Mark(
        label: MarkLabel(element: ElementName(rawValue: "ruler"), clause: "-", nature: .artifact),
        frame: Frame(
          x: .mm(x - across), y: .mm(y - down), width: .mm(2 * across), height: .mm(2 * down)),
        content: .rule(.black))
    }
  }

  private static func text(_ string: String) -> SourcedText { SourcedText(string, at: place) }

  private static var place: SourceRange { SourceRange(file: "校准页", line: 1, column: 1) }
}
