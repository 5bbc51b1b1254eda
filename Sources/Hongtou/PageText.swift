import Typesetting

/// Pages as text: one line a mark, fields parted by tabs. The golden form: stable, and a changed page
/// shows as changed lines.
///
/// Fields: page, element, clause, paragraph and its line (`3.2`; `-` for an artifact), x, y, width and
/// height in mm, face, size in pt, text. A rule has `rule` for a face and its ink for a size; a zone
/// kept free has `zone` and `-`, a picture `picture` and its name. `↺` follows the face of what is
/// turned. A size is followed by `×0.85` where the glyphs are condensed, and by
/// the ink where that is not black. Several faces of one line are joined by `+`.
public struct PageText {
  private let faceName: (FaceID) -> String

  /// Creates a writer that names faces with `faceName`, e.g. by their PostScript names.
  public init(faceName: @escaping (FaceID) -> String) { self.faceName = faceName }

  /// `pages` as text, every line ended.
  public func text(of pages: [Page]) -> String {
    var lines = LineCount()
    var text = ""
    for (index, page) in pages.enumerated() {
      text += head(index + 1, page)
      for mark in page.marks { text += line(index + 1, mark, &lines) + "\n" }
    }
    return text
  }

  private func head(_ number: Int, _ page: Page) -> String {
    let size = "\(mm(page.size.width)) × \(mm(page.size.height))"
    return "# \(number)\t\(size)\(page.turn == 0 ? "" : "\t\(page.turn)°")\n"
  }

  private func line(_ page: Int, _ mark: Mark, _ lines: inout LineCount) -> String {
    let frame = mark.frame
    let label = mark.label
    return [
      "\(page)", label.element.rawValue, label.clause, lines.next(label.nature), mm(frame.left),
      mm(frame.top), mm(frame.size.width), mm(frame.size.height),
      face(mark.content) + (mark.isTurned ? "↺" : ""),
      size(mark.content), mark.text,
    ].joined(separator: "\t")
  }

  private func face(_ content: Mark.Content) -> String {
    switch content {
    case .text(let runs): joined(runs.map { faceName($0.face) })
    case .rule: "rule"
    case .picture: "picture"
    case .zone: "zone"
    }
  }

  private func size(_ content: Mark.Content) -> String {
    switch content {
    case .text(let runs): joined(runs.map(size))
    case .rule(let ink): colour(ink)
    case .picture(let name): name.rawValue
    case .zone: "-"
    }
  }

  private func size(_ run: GlyphRun) -> String {
    let condensed = run.condensation == 1000 ? "" : "×\(MeasureText.factor(run.condensation))"
    return MeasureText.points(run.size) + condensed + (run.ink == .black ? "" : colour(run.ink))
  }

  /// Each once, in the order of their first coming.
  private func joined(_ names: [String]) -> String {
    names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: "+")
  }

  private func mm(_ length: Length) -> String { MeasureText.millimetres(length) }

  private func colour(_ ink: Ink) -> String { MeasureText.colour(ink) }

  /// Counts the lines of each paragraph, over page ends.
  private struct LineCount {
    private var counts: [Int: Int] = [:]

    mutating func next(_ nature: MarkLabel.Nature) -> String {
      guard case .content(let paragraph, _) = nature else { return "-" }
      counts[paragraph, default: 0] += 1
      return "\(paragraph).\(counts[paragraph, default: 0])"
    }
  }
}
