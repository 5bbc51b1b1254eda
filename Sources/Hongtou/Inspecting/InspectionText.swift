import Diagnostics
import Typesetting

/// What stands on pages, for people: by page and element, in columns of a terminal 80 wide.
///
/// Over the marks of one element stand its name, its clause and what is special about it; each mark
/// has a line with its number (paragraph and line), its frame in mm, its place in the manuscript and
/// its type, and under it what it shows.
public struct InspectionText {
  /// The language of the words; elements are named in both.
  public var language: Language
  /// The manuscript, as diagnostics call it; what comes from another file, e.g. an annex, has that
  /// file's name. Nil where nobody cares.
  public var file: String?

  /// Creates a writer.
  public init(language: Language = .zh, file: String? = nil) {
    self.language = language
    self.file = file
  }

  /// `inspection` as text, every line ended.
  public func text(of inspection: Inspection) -> String {
    inspection.pages.map(text(of:)).joined(separator: "\n")
  }

  /// A page as text, every line ended.
  public func text(of page: InspectedPage) -> String {
    var text = head(of: page)
    var shown: Heading?
    for element in page.elements {
      let heading = Heading(element)
      if heading != shown { text += line(of: heading) }
      shown = heading
      text += lines(of: element)
    }
    return text
  }

  /// What the marks of one element have in common.
  private struct Heading: Hashable {
    let name: Phrase
    let clause: String
    let layer: MarkLabel.Layer
    let isArtifact: Bool
    let isTurned: Bool
    let file: String?

    init(_ element: PlacedElement) {
      name = element.name
      clause = element.mark.label.clause
      layer = element.mark.label.layer
      isArtifact = element.isArtifact
      isTurned = element.mark.isTurned
      file = element.mark.label.source?.file
    }
  }

  private func head(of page: InspectedPage) -> String {
    let width = MeasureText.millimetres(page.size.width)
    let height = MeasureText.millimetres(page.size.height)
    let turn = page.turn == 0 ? "" : "  \(page.turn)°"
    let title = Phrase("第 \(page.number) 面", "Page \(page.number)").text(in: language)
    let names = [
      Phrase("段.行", "no."), Phrase("左", "left"), Phrase("上", "top"), Phrase("宽", "width"),
      Phrase("高", "height"), Phrase("行:列", "source"),
    ].map { $0.text(in: language) }
    let type = Phrase("字体 字号", "face, size").text(in: language)
    return "\(title)  \(width) × \(height) mm\(turn)\n\(row(names))  \(type)\n"
  }

  private func line(of heading: Heading) -> String {
    var words = [
      "\(heading.name.zh) \(heading.name.en)", VisibleText.of(heading.clause),
    ]
    if heading.layer == .head { words.append(Phrase("红头层", "head layer").text(in: language)) }
    if heading.isArtifact { words.append(Phrase("不读出", "artifact").text(in: language)) }
    if heading.isTurned { words.append(Phrase("横排", "turned").text(in: language)) }
    if let file, let other = heading.file, other != file { words.append(VisibleText.of(other)) }
    return words.joined(separator: "  ") + "\n"
  }

  private func lines(of element: PlacedElement) -> String {
    let frame = element.frame
    let measures = [frame.left, frame.top, frame.size.width, frame.size.height]
      .map(MeasureText.millimetres)
    let source = element.mark.label.source.map { "\($0.line):\($0.column)" } ?? "-"
    let start = row([element.number ?? "-"] + measures + [source])
    let type = CellColumns.filled(words(for: element), after: start + "  ")
    let shown =
      element.text.isEmpty ? [] : [CellColumns.wrapped(element.text, after: InspectionText.indent)]
    return ([type] + shown).map { $0 + "\n" }.joined()
  }

  /// What stands in the place of its type: the types, or what it is instead of text.
  private func words(for element: PlacedElement) -> String {
    switch element.mark.content {
    case .text: element.types.map(\.text).joined(separator: " + ")
    case .rule(let ink): Phrase("线", "rule").text(in: language) + " " + MeasureText.colour(ink)
    case .picture(let name):
      Phrase("图", "picture").text(in: language) + " " + VisibleText.of(name.rawValue)
    case .zone: Phrase("空位", "kept free").text(in: language)
    }
  }

  /// Where what is shown begins.
  private static let indent = "        "

  /// Columns of a row: number, four measures, place in the manuscript. What is wider pushes the rest
  /// to the right.
  private static let columns = [6, 6, 6, 6, 6, 7]

  private func row(_ fields: [String]) -> String {
    zip(fields, InspectionText.columns).map { CellColumns.right($0, $1) }.joined(separator: " ")
  }
}
