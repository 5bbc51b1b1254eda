import Diagnostics
import OfficialDocument
import Typesetting

/// 发文机关标志 at its place on page 1.
struct IssuerMark {
  /// What it was made of.
  let block: MarkBlock
  /// Its type size, which may be less than the sheet wishes.
  var size: Length
  /// Its lines.
  var marks: [Mark]
  /// The lower edge of its ink.
  var inkBottom: Length

  /// Whether agencies stand one above the other.
  var isJoint: Bool { block.rows.count > 1 }
}

extension Compositor {
  /// 发文机关标志: red, centred, its ink at a fixed height; a wide one is condensed, then made
  /// smaller, until it fits the type area. GB/T 9704-2012, 7.2.4.
  ///
  /// - Returns: the mark; nil when the manuscript has none.
  func issuerMark(of document: Document) -> IssuerMark? {
    guard let lead = document.issuerMarks.first else { return nil }
    let block = markBlock(of: document)
    let least = sheet.issuerMark.leastSize(isJoint: block.rows.count > 1)
    let room = sheet.typeArea.width
    let narrowest = block.width.scaled(by: sheet.issuerMark.leastWidth, over: 1_000)
    var size = block.size
    // Rounded down, so that the mark is no wider than the room.
    if narrowest > room { size = max(least, Length(emu: size.emu * room.emu / narrowest.emu)) }
    let width = narrowest.scaled(by: size.emu, over: block.size.emu)
    if width > room {
      let longest = document.issuerMarks.max { $0.string.count < $1.string.count }
      refuseMark(block.rows.count > 1 ? longest ?? lead : lead, width)
    }
    return issuerMark(block, size: size)
  }

  /// A mark in a size, condensed as much as that size asks for.
  func issuerMark(_ block: MarkBlock, size: Length) -> IssuerMark {
    let room = sheet.typeArea.width
    let width = block.width(at: size)
    let condensation =
      width > room ? max(sheet.issuerMark.leastWidth, 1_000 * room.emu / width.emu) : 1_000
    let marks = block.marks(
      size: size, condensation: condensation, centre: sheet.typeArea.frame.centreX,
      top: sheet.issuerMark.top, shaper: shaper)
    let bottom = marks.map { $0.inkEdges(by: shaper).bottom }.max() ?? sheet.issuerMark.top
    return IssuerMark(block: block, size: size, marks: marks, inkBottom: bottom)
  }

  /// One line, or the names of a joint document and the word 文件 beside them.
  private func markBlock(of document: Document) -> MarkBlock {
    let place = sheet.issuerMark
    let parts = MarkWording(document.issuerMarks)
    guard parts.names.count > 1, place.joint == .all else {
      var wording = parts.names.first ?? Wording()
      if let word = parts.word { wording.add(word) }
      return MarkBlock(markLine(wording))
    }
    var block = MarkBlock(
      parts.names.map(markLine), size: place.size, pitch: place.jointPitch, shaper: shaper)
    if let word = parts.word { block.add(markLine(word), gap: place.jointGap, shaper: shaper) }
    return block
  }

  private func markLine(_ wording: Wording) -> Line {
    let size = sheet.issuerMark.size
    return line(
      of: wording,
      as: Kind(element: .issuerMark, clause: "7.2.4", layer: .head, ink: sheet.red),
      size: size, pitch: CharacterPitch(1, in: size))
  }

  private func refuseMark(_ text: SourcedText, _ width: Length) {
    let narrowest = width.millimetres.rounded()
    report(
      Diagnostic(
        .error, "layout.mark-too-wide",
        Phrase(
          "发文机关标志压到最窄仍宽 \(Int(narrowest)) mm，超出版心",
          "the issuer's mark is \(Int(narrowest)) mm wide at its narrowest, wider than the type area"
        ),
        hint: Phrase("用规范化简称", "use the standard short name"), at: text.source,
        clause: "GB/T 9704-2012 7.2.4"))
  }
}

extension LayoutSheet.IssuerMark {
  /// How small a mark may become: a joint one has a limit of its own.
  func leastSize(isJoint: Bool) -> Length {
    isJoint ? size.scaled(by: leastJointSize, over: 1_000) : leastSize
  }
}
