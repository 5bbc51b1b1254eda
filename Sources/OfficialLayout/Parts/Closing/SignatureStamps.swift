import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// A signer's stamp: what stands before it, and its own place.
  struct Stamp {
    /// 职务 in full.
    var office: Line?
    /// Width and height.
    var size: Size
    /// Its picture, where the author names one.
    var image: SourcedText?
    /// Whose it is.
    var signer: String
    /// Where the signer is named.
    var source: SourceRange
  }

  /// The stamps a manuscript asks for; in an order 签发人 stands in for them.
  func signatureStamps(of document: Document) -> [Stamp] {
    let stamps = document.signatureStamps
    if stamps.isEmpty, sheet.signatory.place == .none, !sheet.signatory.isUpwardOnly {
      return document.signatories.map { signer in
        Stamp(
          office: office(before: signer), size: stampSize(nil), signer: name(of: signer),
          source: signer.source)
      }
    }
    return stamps.map { stamp in
      if let image = stamp.image, let measure = pictures[image.string] {
        checkFineness(of: image, measure, height: sheet.closing.stamp.size.height)
      }
      let office = stamp.office.string.isEmpty ? nil : officeLine(Wording(stamp.office))
      return Stamp(
        office: office, size: stampSize(stamp.image), image: stamp.image,
        signer: stamp.name.string, source: stamp.name.source)
    }
  }

  /// Two lines below the text: the stamps four cells from the right, one an agency, each office two
  /// cells to the left of them and centred on its stamp; the date a line below the last.
  /// GB/T 9704-2012, 7.3.5.3.
  func stamped(_ stamps: [Stamp], _ date: Line?) -> GalleyBlock {
    let place = sheet.closing.stamp
    let right = sheet.typeArea.frame.right - sheet.pitch.length(place.indent)
    let widest = stamps.map(\.size.width).max() ?? .zero
    let officeRight = right - widest - sheet.pitch.length(place.officeGap)
    var text: [Mark] = []
    var images: [Mark] = []
    var y = place.gap
    for (index, stamp) in stamps.enumerated() {
      if index > 0 { y += place.rowGap }
      if let office = stamp.office {
        let top = y + (stamp.size.height - sheet.grid.typeSize).half
        text.append(office.mark(x: officeRight - office.width, top: top))
        refuseWideOffice(office, officeRight - sheet.typeArea.frame.left)
      }
      images.append(stampMark(stamp, right: right, top: y))
      y += stamp.size.height
    }
    y += place.dateGap
    if let date { text.append(date.mark(x: right - date.width, top: y)) }
    return GalleyBlock(marks: text + images, height: y + sheet.grid.typeSize, textLinesKept: 0)
  }

  private func stampMark(_ stamp: Stamp, right: Length, top: Length) -> Mark {
    Mark(
      label: MarkLabel(
        element: .signatureStamp, clause: "7.3.5.3", nature: .artifact, source: stamp.source),
      frame: Frame(
        x: right - stamp.size.width, y: top, width: stamp.size.width, height: stamp.size.height),
      content: content(of: stamp.image))
  }

  /// As high as the sheet says; as wide as the picture then is, so that it is never stretched.
  private func stampSize(_ image: SourcedText?) -> Size {
    var size = sheet.closing.stamp.size
    if let measure = image.flatMap({ pictures[$0.string] }) {
      size.width = size.height.scaled(by: measure.width, over: max(1, measure.height))
    }
    return size
  }

  /// 省长　李明: the office is what stands before the last blank; without one the name alone is
  /// given, which the stamp shows.
  private func office(before signer: SourcedText) -> Line? {
    let characters = Array(signer.string)
    guard let blank = characters.lastIndex(where: \.isWhitespace) else { return nil }
    let office = characters[..<blank].reversed().drop(while: \.isWhitespace).count
    guard office > 0 else { return nil }
    var wording = Wording()
    wording.add(signer, from: 0, count: office)
    return officeLine(wording)
  }

  /// 省长　李明: the name is what stands after the last blank.
  private func name(of signer: SourcedText) -> String {
    String(signer.string.split(whereSeparator: \.isWhitespace).last ?? "")
  }

  private func officeLine(_ wording: Wording) -> Line {
    line(of: wording, as: Kind(element: .office, clause: "7.3.5.3"))
  }

  private func refuseWideOffice(_ office: Line, _ room: Length) {
    guard office.width > room else { return }
    let excess = (office.width - room).tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, "layout.office-too-wide",
        Phrase("职务超出版心 \(excess) mm", "the office is \(excess) mm too wide"),
        at: office.label.source, clause: "GB/T 9704-2012 7.3.5.3"))
  }
}
