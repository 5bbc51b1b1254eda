import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// A figure, centred, its caption below it in 黑体; both stay together.
  func items(_ figure: Figure) -> [Galley.Item] {
    // A picture that could not be read has been reported by who read it.
    guard let measure = pictures[figure.file.string], let natural = measure.naturalSize else {
      return []
    }
    let caption = captionLines(figure.caption)
    let gap = caption.isEmpty ? .zero : sheet.table.captionGap
    let size = size(of: figure, natural: natural, above: height(ofCaption: caption) + gap)
    let area = sheet.typeArea
    let left = area.backMargin + (area.width - size.width).half
    let number = nextParagraph()
    structure.figures[number] = figure.caption.string
    let label = MarkLabel(
      element: .figure, clause: Kind.local, nature: .content(paragraph: number, order: 0),
      source: figure.source)
    let picture = Mark(
      label: label, frame: Frame(x: left, y: .zero, width: size.width, height: size.height),
      content: .picture(PictureName(rawValue: figure.file.string)))
    let marks = [picture] + captionMarks(caption, top: size.height + gap)
    var block = GalleyBlock(
      marks: marks, height: size.height + gap + height(ofCaption: caption), textLinesKept: 0)
    block.textLines = sheet.closing.textLines
    return spaced([.block(block)])
  }

  /// A table or a figure with room above and below; the text after it is on the page's lines again.
  func spaced(_ items: [Galley.Item]) -> [Galley.Item] {
    [.gap(sheet.table.gap)] + items + [.gapToGrid(sheet.table.gap)]
  }

  /// The width wanted, or its own, as far as the type area has room for it.
  private func size(of figure: Figure, natural: Size, above caption: Length) -> Size {
    let wanted = figure.width.map(Length.mm) ?? natural.width
    let room = sheet.baselineGrid.bottom - sheet.baselineGrid.top - caption
    let widest = max(
      Length(emu: 1),
      min(
        sheet.typeArea.width,
        room.scaled(by: natural.width.emu, over: natural.height.emu)))
    if wanted > widest { noteScaled(figure, to: widest) }
    let width = min(wanted, widest)
    return Size(
      width: width, height: width.scaled(by: natural.height.emu, over: natural.width.emu))
  }

  private func noteScaled(_ figure: Figure, to width: Length) {
    let millimetres = Int(width.millimetres)
    report(
      Diagnostic(
        .note, "figure.scaled",
        Phrase("插图过大，缩至宽 \(millimetres) mm", "the figure is reduced to \(millimetres) mm of width"),
        at: figure.source, clause: "GB/T 9704-2012 5.2.1"))
  }

}
