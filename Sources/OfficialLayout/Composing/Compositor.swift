import Diagnostics
import Typesetting

/// Sets the words of one document in lines, numbers its paragraphs, and keeps what there is to say
/// about them.
final class Compositor {
  private(set) var sheet: LayoutSheet
  let shaper: any Shaper
  /// Words by which titles are broken.
  let words: WordList
  /// Whether choices are reported.
  let explains: Bool
  /// What is known of the pictures the document names.
  let pictures: PictureMeasures
  private(set) var diagnostics: [Diagnostic] = []
  /// The document's notes and the numbers of those cited so far.
  var notes = NoteNumbers()
  /// What is known of the paragraphs set so far.
  var structure = DocumentStructure()
  private var paragraphs = 0
  /// How the paragraphs of the text were set, by their numbers.
  private var settings: [Int: ParagraphSetting] = [:]

  init(_ composer: Composer) {
    sheet = composer.sheet
    shaper = composer.shaper
    words = composer.words
    explains = composer.explains
    pictures = composer.pictures
  }

  /// What `body` sets on a landscape side, where sheet and type area lie across.
  /// GB/T 9704-2012, 8.
  func onTurnedSheet<Result>(_ body: () -> Result) -> Result {
    let upright = sheet
    sheet = sheet.turned
    defer { sheet = upright }
    return body()
  }

  /// The number that the next paragraph set will have.
  var upcomingParagraph: Int { paragraphs }

  /// The number of a paragraph that has no lines: a figure.
  func nextParagraph() -> Int {
    defer { paragraphs += 1 }
    return paragraphs
  }

  /// A line with the label of its mark.
  struct Line {
    var content: SetLine
    var label: MarkLabel
    var size: Length

    /// The line's mark, its measure beginning at `x` and its em box at `top`.
    func mark(x: Length, top: Length) -> Mark {
      Mark(
        runs: content.runs, left: content.left, right: content.right, x: x, top: top, size: size,
        label: label)
    }

    var width: Length { content.right - content.left }
  }

  /// What a text is, wherever it is put.
  struct Kind {
    var element: ElementName
    var clause: String
    var layer = MarkLabel.Layer.body
    var ink = Ink.black

    /// In place of a clause: what offices do and the standard says nothing of.
    static let local = "local"
  }

  /// Sets a paragraph in lines.
  func lines(
    of wording: Wording, as kind: Kind, size: Length? = nil, measure: Measure, looseness: Int = 0
  ) -> [Line] {
    let size = size ?? sheet.grid.typeSize
    let set = ParagraphSetter(shaper: shaper).set(
      TextParagraph(
        spans: wording.spans, size: size, measure: measure, looseness: looseness))
    return labelled(set, wording, kind, size, width: measure.width)
  }

  /// Sets a text in lines that need not fill `width`: a cell, a caption.
  func looseLines(of wording: Wording, as kind: Kind, size: Length, width: Length) -> [Line] {
    let measure = Measure(width: width, pitch: CharacterPitch(1, in: size))
    let set = ParagraphSetter(shaper: shaper).set(
      TextParagraph(
        spans: wording.spans, size: size, measure: measure, mode: .greedy, fillsLines: false))
    return labelled(set, wording, kind, size)
  }

  /// Sets a text on one line at its natural width; its measure begins at 0.
  func line(
    of wording: Wording, as kind: Kind, size: Length? = nil, pitch: CharacterPitch? = nil
  ) -> Line {
    let size = size ?? sheet.grid.typeSize
    let set = ParagraphSetter(shaper: shaper).setLine(
      wording.spans, size: size, pitch: pitch ?? sheet.pitch)
    return labelled(set, wording, kind, size)[0]
  }

  /// A paragraph of the text: what is needed to set it again. 7.3.5.5
  struct ParagraphSetting {
    var wording: Wording
    var kind: Kind
    var measure: Measure
  }

  /// Sets a paragraph of the text, which may be set again in a line more or less.
  func textLines(_ setting: ParagraphSetting) -> [Line] {
    settings[paragraphs] = setting
    return lines(of: setting.wording, as: setting.kind, measure: setting.measure)
  }

  /// The lines of a paragraph of the text set again, `looseness` lines more than is best; nil where
  /// that cannot be had. Nothing is reported.
  func textLines(ofParagraph number: Int, looseness: Int) -> [Line]? {
    guard let setting = settings[number] else { return nil }
    let (kept, said) = (paragraphs, diagnostics)
    defer { (paragraphs, diagnostics) = (kept, said) }
    paragraphs = number
    return lines(
      of: setting.wording, as: setting.kind, measure: setting.measure, looseness: looseness)
  }

  /// Reports something.
  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private func labelled(
    _ set: SetParagraph, _ wording: Wording, _ kind: Kind, _ size: Length, width: Length? = nil
  ) -> [Line] {
    let places = wording.places(ofScalars: set.lines.map(\.scalars.lowerBound))
    let paragraph = paragraphs
    paragraphs += 1
    reportSubstitutions(in: set, of: wording)
    return zip(set.lines, places).map { line, place in
      var line = line
      if kind.ink != .black {
        for index in line.runs.indices { line.runs[index].ink = kind.ink }
      }
      reportStretch(of: line, at: place, within: width)
      // The place in reading order is known only when all pages are.
      let label = MarkLabel(
        element: kind.element, clause: kind.clause, layer: kind.layer,
        nature: .content(paragraph: paragraph, order: 0), source: place)
      return Line(content: line, label: label, size: size)
    }
  }

  private func reportSubstitutions(in set: SetParagraph, of wording: Wording) {
    guard !set.substitutions.isEmpty else { return }
    let places = wording.places(ofScalars: set.substitutions.map(\.scalar))
    for (substitution, place) in zip(set.substitutions, places) {
      report(.substitution(substitution, at: place))
    }
  }

  /// A line that could not be filled well is set all the same, and named.
  private func reportStretch(of line: SetLine, at place: SourceRange?, within width: Length?) {
    let isShort = width.map { !line.isLast && line.right < $0 } ?? false
    guard line.gap > Compositor.widestGap || isShort else { return }
    let thousandths = line.gap * 1_000 / CharacterPitch.cell
    report(
      Diagnostic(
        .warning, "typesetting.stretched-line",
        isShort
          ? Phrase("这一行排不满", "this line does not fill the measure")
          : Phrase(
            "这一行字距拉大了千分之\(thousandths)字",
            "the characters of this line are \(thousandths)/1000 em apart"),
        hint: Phrase("在长串西文或网址前后调整文字", "reword around a long Western word or URL"),
        at: place, clause: "GB/T 9704-2012 5.2.3"))
  }

  /// Beyond 0.1 em between Han, readers see gaps and text extraction sees spaces.
  private static let widestGap = CharacterPitch.cell / 10
}

extension LayoutSheet {
  /// 28 characters fill 156 mm. 5.2.3
  var pitch: CharacterPitch { CharacterPitch(grid.columns, in: typeArea.width) }

  /// The lines of a page. 5.2.3
  package var baselineGrid: BaselineGrid {
    let area = typeArea
    if let pitch = grid.linePitch {
      return BaselineGrid(
        top: area.headMargin, height: area.height, lines: grid.lines, pitch: pitch,
        typeSize: grid.typeSize)
    }
    return BaselineGrid(
      top: area.headMargin, height: area.height, lines: grid.lines, typeSize: grid.typeSize)
  }

  /// The full measure with indents in 1/65,536 cells.
  func measure(firstIndent: Int = 0, turnoverIndent: Int = 0) -> Measure {
    Measure(
      width: typeArea.width, pitch: pitch, firstIndent: firstIndent, turnoverIndent: turnoverIndent)
  }
}

extension Diagnostic {
  fileprivate static func substitution(
    _ substitution: ScalarSubstitution, at place: SourceRange?
  ) -> Diagnostic {
    let text = substitution.text
    let code = text.unicodeScalars.map(\.codePoint).joined(separator: " ")
    guard let family = substitution.family else {
      return Diagnostic(
        .error, "font.missing-glyph",
        Phrase("没有字体含有“\(text)”（\(code)）", "no face has “\(text)” (\(code))"),
        hint: Phrase(
          "安装含有此字的字体，并写入字体表", "install a face that has it and name it in the font table"),
        at: place)
    }
    return Diagnostic(
      .warning, "font.fallback-glyph",
      Phrase(
        "“\(text)”（\(code)）用了后备字体 \(family)", "“\(text)” (\(code)) is set in the fallback \(family)"
      ),
      at: place, clause: "GB/T 9704-2012 5.2.2")
  }
}

extension Unicode.Scalar {
  /// `U+` and four digits or more.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
