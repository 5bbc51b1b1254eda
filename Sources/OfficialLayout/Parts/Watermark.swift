import OfficialDocument
import Typesetting

extension Compositor {
  /// What every page of a document that is no final bears under its text, in the middle of the sheet:
  /// its 状态. Nothing for 定稿.
  func watermark(of status: Status) -> [Mark] {
    guard status != .final else { return [] }
    let place = sheet.watermark
    var wording = Wording()
    wording.add(status.rawValue, role: .heading1)
    let line = line(
      of: wording,
      as: Kind(element: .watermark, clause: Kind.local, ink: place.ink), size: place.size,
      pitch: CharacterPitch(1, in: place.size))
    var mark = line.mark(
      x: (sheet.page.width - line.width).half, top: (sheet.page.height - place.size).half)
    mark.label.nature = .backdrop
    return [mark]
  }
}
