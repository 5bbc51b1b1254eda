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
    let condensed = run.condensation == 1000 ? "" : "×\(decimals(run.condensation, places: 3))"
    return hundredths(run.size.emu, unit: 12_700) + condensed
      + (run.ink == .black ? "" : colour(run.ink))
  }

  /// Each once, in the order of their first coming.
  private func joined(_ names: [String]) -> String {
    names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: "+")
  }

  private func mm(_ length: Length) -> String { hundredths(length.emu, unit: 36_000) }

  /// Rounded in integers: the same text on every machine, and no minus before 0.00.
  private func hundredths(_ emu: Int, unit: Int) -> String {
    let scaled = Length(emu: emu).scaled(by: 100, over: unit).emu
    return decimals(scaled, places: 2)
  }

  private func decimals(_ value: Int, places: Int) -> String {
    let digits = String(abs(value))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  private func colour(_ ink: Ink) -> String {
    "#"
      + [ink.red, ink.green, ink.blue].map { channel in
        (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true)
      }.joined()
  }

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
