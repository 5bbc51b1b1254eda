import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// Refuses a seal whose place is not free: other words than name and date in its circle, another
  /// seal, the imprint, the paper's edge. GB/T 9704-2012, 7.3.5.1.
  func refuseCoveredSeals(on pages: [Page]) {
    // Where something else has no room, seals lie anywhere.
    guard !diagnostics.hasErrors else { return }
    for page in pages {
      let seals = page.marks.filter { $0.label.element == .seal }
      for (index, seal) in seals.enumerated() {
        if !page.frame.contains(seal.frame) { refuse(seal, Phrase("出了纸边", "leaves the paper")) }
        if seals[..<index].contains(where: { $0.touches(seal) }) {
          refuse(seal, Phrase("压着另一枚", "touches another"))
        }
        guard let covered = page.marks.first(where: { $0.isCovered(by: seal) }) else { continue }
        let name = covered.label.element
        refuse(seal, Phrase("压着\(name.chinese)", "covers \(name.rawValue)"))
      }
    }
  }

  private func refuse(_ seal: Mark, _ fault: Phrase) {
    report(
      Diagnostic(
        .error, "layout.seal-zone-taken",
        Phrase("印章的位置不空：\(fault.zh)", "a seal’s place is not free: it \(fault.en)"),
        hint: Phrase(
          "改小印章直径，或调整正文行数", "use a smaller seal, or change the length of the text"),
        at: seal.label.source, clause: "GB/T 9704-2012 7.3.5.1"))
  }
}

extension Mark {
  /// Whether two circles meet.
  fileprivate func touches(_ other: Mark) -> Bool {
    let dx = frame.centreX - other.frame.centreX
    let dy = frame.centreY - other.frame.centreY
    let radii = frame.size.width.half + other.frame.size.width.half
    return dx.emu * dx.emu + dy.emu * dy.emu < radii.emu * radii.emu
  }

  /// Whether it lies under a seal and is none of what a seal is set on.
  fileprivate func isCovered(by seal: Mark) -> Bool {
    guard ![.seal, .issuer, .date, .watermark].contains(label.element) else { return false }
    // The point of its frame nearest to the circle's centre.
    let (centreX, centreY) = (seal.frame.centreX, seal.frame.centreY)
    let dx = centreX - min(max(centreX, frame.left), frame.right)
    let dy = centreY - min(max(centreY, frame.top), frame.bottom)
    let radius = seal.frame.size.width.half
    return dx.emu * dx.emu + dy.emu * dy.emu < radius.emu * radius.emu
  }
}

extension Page {
  fileprivate var frame: Frame { Frame(x: .zero, y: .zero, width: size.width, height: size.height) }
}

extension Frame {
  fileprivate func contains(_ other: Frame) -> Bool {
    other.left >= left && other.top >= top && other.right <= right && other.bottom <= bottom
  }
}
