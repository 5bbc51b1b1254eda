import Hongtou
import Typesetting

/// Finished pages as `bare.c` reads them: faces, glyphs, pictures, places, text; nothing left to work
/// out.
struct Positions {
  /// A face at a size.
  private struct Style: Hashable {
    var face: FaceID
    var size: Length
    var condensation: Int
    var isTurned: Bool
  }

  private let typesetter: Typesetter
  private let folder: String
  private var styles = Register<Style>()
  private var pictures = Register<PictureName>()
  private var body = ""

  /// The positions of `pages`, set from a manuscript in `folder`, whose name ends with a slash.
  init(of pages: [Page], by typesetter: Typesetter, folder: String) {
    self.typesetter = typesetter
    self.folder = folder
    for page in pages { add(page) }
    body = "pages \(pages.count)\n" + body
  }

  /// What `bare.c` reads.
  var bytes: [UInt8] {
    var text = "styles \(styles.members.count)\n"
    for style in styles.members { text += line(style) }
    text += "pictures \(pictures.members.count)\n"
    for picture in pictures.members { text += folder + picture.rawValue + "\n" }
    return Array((text + body).utf8)
  }

  private func line(_ style: Style) -> String {
    let face = typesetter.face(style.face)
    return "\(face.file) \(face.index) \(style.size.points) \(Double(style.condensation) / 1000)"
      + " \(style.isTurned ? 1 : 0)\n"
  }

  /// Content first, then artifacts, as our canvas draws them: so both files are drawn alike.
  private mutating func add(_ page: Page) {
    let content = page.marks.filter { !$0.isArtifact } + page.marks.filter(\.isArtifact)
    var lines: [String] = []
    for mark in content {
      switch mark.content {
      case .text(let runs): lines += runs.map { line($0, of: mark) }
      case .rule(let ink): lines.append("R \(colour(ink)) \(place(mark.frame))")
      case .picture(let name):
        let number = pictures.number(of: name)
        lines.append("P \(number) \(mark.isTurned ? 1 : 0) \(place(mark.frame))")
      case .zone: break
      }
    }
    body += "\(page.size.width.points) \(page.size.height.points) \(lines.count)\n"
    for line in lines { body += line + "\n" }
  }

  private mutating func line(_ run: GlyphRun, of mark: Mark) -> String {
    let style = Style(
      face: run.face, size: run.size, condensation: run.condensation, isTurned: mark.isTurned)
    var text = "T \(colour(run.ink)) \(styles.number(of: style)) \(run.glyphs.count)"
    text += " \(run.clusters.count) \(run.text.utf8.count)"
    for glyph in run.glyphs {
      let right = run.origin.x + Length(emu: Int(glyph.x))
      let down = run.origin.y + Length(emu: Int(glyph.y))
      let x = mark.origin.x + (mark.isTurned ? down : right)
      let y = mark.isTurned ? mark.origin.y - right : mark.origin.y + down
      text += " \(glyph.id) \(x.points) \(y.points)"
    }
    for cluster in run.clusters { text += " \(cluster.utf8Count) \(cluster.glyphCount)" }
    return text + " " + run.text
  }

  private func place(_ frame: Frame) -> String {
    [frame.left, frame.top, frame.size.width, frame.size.height].map { "\($0.points)" }
      .joined(separator: " ")
  }

  private func colour(_ ink: Ink) -> String {
    [ink.red, ink.green, ink.blue].map { "\(Double($0) / 255)" }.joined(separator: " ")
  }
}

extension Mark {
  fileprivate var isArtifact: Bool {
    if case .artifact = label.nature { true } else { false }
  }
}
