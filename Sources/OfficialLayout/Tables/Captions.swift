import OfficialDocument
import Typesetting

extension Compositor {
  /// The caption of a table or a figure, 黑体; none for no words.
  func captionLines(_ caption: SourcedText?) -> [Line] {
    guard let caption, !caption.string.isEmpty else { return [] }
    return looseLines(
      of: Wording(caption, role: .heading1), as: Kind(element: .caption, clause: Kind.local),
      size: sheet.table.captionSize, width: sheet.typeArea.width)
  }

  /// From the upper edge of a caption's first line to the lower one of its last.
  func height(ofCaption lines: [Line]) -> Length {
    guard !lines.isEmpty else { return .zero }
    return captionPitch * (lines.count - 1) + sheet.table.captionSize
  }

  /// The lines, each centred on the type area.
  func captionMarks(_ lines: [Line], top: Length) -> [Mark] {
    let area = sheet.typeArea
    return lines.enumerated().map { index, line in
      line.mark(
        x: area.backMargin + (area.width - line.width).half,
        top: top + captionPitch * index)
    }
  }

  /// Captions are set no closer than cells.
  private var captionPitch: Length {
    sheet.table.captionSize + max(.zero, sheet.table.linePitch - sheet.table.size)
  }
}
