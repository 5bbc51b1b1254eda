import Diagnostics

/// Reads a block of the JSON form: a string is a paragraph, an object says what it is.
enum JSONBlock {
  /// Reads `value` into `assembly`.
  static func read(
    _ value: FieldValue, builder: inout DocumentBuilder, into assembly: inout BodyAssembly
  ) {
    guard case .mapping(let fields, _) = value else {
      guard let text = trimmed(value, &builder, &assembly) else { return }
      return assembly.appendParagraph(Paragraph(text))
    }
    let parts = fields.compactMap { Part(named: $0.key.string) }
    guard let first = parts.first, parts.count == fields.count else {
      return reject(value, &builder)
    }
    switch first {
    case .marker where parts.count == 1: readMarker(fields[0].value, &builder, &assembly)
    case .table where parts.count == 1: readTable(fields[0].value, &builder, &assembly)
    case .figure where parts.count == 1: readFigure(fields[0].value, &builder, &assembly)
    case .footnote where parts.count == 1: readFootnote(fields[0].value, &builder, &assembly)
    default:
      guard parts.contains(.paragraph) else { return reject(value, &builder) }
      readParagraph(fields, &builder, &assembly)
    }
  }

  private static func reject(_ value: FieldValue, _ builder: inout DocumentBuilder) {
    let known: [Part] = [.paragraph, .table, .figure, .footnote, .marker, .attachment]
    let names = known.map(\.rawValue).joined(separator: "、")
    builder.report(
      "json.block", "不认识这个段落", "unknown block", value,
      hint: Phrase("可以是：\(names)", "one of: \(names)"))
  }

  private static func trimmed(
    _ value: FieldValue, _ builder: inout DocumentBuilder, _ assembly: inout BodyAssembly
  ) -> SourcedText? {
    guard let text = builder.text(value) else { return nil }
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" }
    guard let first = text.string.first, let last = text.string.last,
      isSpace(first) || isSpace(last)
    else { return text }
    assembly.report(
      Diagnostic(
        .warning, "manuscript.space-at-line-end",
        Phrase("段首或段尾的空格已略去", "spaces at the paragraph's ends are dropped"), at: text.source))
    var rest = text
    rest.string = String(
      text.string.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    rest.source.column += text.string.prefix(while: isSpace).count
    rest.source.length = rest.string.count
    return rest.string.isEmpty ? nil : rest
  }

  private static func readParagraph(
    _ fields: [Field], _ builder: inout DocumentBuilder, _ assembly: inout BodyAssembly
  ) {
    let lists = fields.filter { Part(named: $0.key.string) == .citations }
    let rest = fields.filter { Part(named: $0.key.string) != .citations }
    let parts = builder.parts(rest, among: [.paragraph, .level])
    // Spaces beside a citation are inside the line; only bare text has ends to trim.
    let source = parts[.paragraph] ?? SourcedText("", at: fields[0].key.source)
    let bare = trimmed(.text(source), &builder, &assembly)
    guard let text = lists.isEmpty ? bare : source else { return }
    var paragraph = Paragraph(text)
    for item in lists.flatMap({ builder.items(of: $0.value) }) {
      guard let citation = citation(item, within: text, &builder) else { continue }
      paragraph.citations.append(citation)
      assembly.cite(citation.name, at: item.source)
    }
    guard let level = parts[.level] else { return assembly.appendParagraph(paragraph) }
    switch Int(level.string) {
    case 0: assembly.appendPlain(paragraph)
    case .some(let level) where (1...4).contains(level):
      assembly.appendHeading(paragraph, level: level)
    default: builder.report("json.block", "级应是 0 到 4", "a level is 0 to 4", .text(level))
    }
  }

  private static func citation(
    _ value: FieldValue, within text: SourcedText, _ builder: inout DocumentBuilder
  ) -> Citation? {
    guard case .mapping(let fields, _) = value else { return nil }
    let parts = builder.parts(fields, among: [.offset, .name])
    guard let offset = parts[.offset].flatMap({ Int($0.string) }), let name = parts[.name]?.string,
      (0...text.string.count).contains(offset), isName(name)
    else {
      builder.report("json.block", "引注应有位置和名称", "a citation needs its offset and name", value)
      return nil
    }
    return Citation(offset: offset, name: name)
  }

  private static func isName(_ name: String) -> Bool {
    Footnote.citedName(in: "[^\(name)]") == name
  }

  private static func readMarker(
    _ value: FieldValue, _ builder: inout DocumentBuilder, _ assembly: inout BodyAssembly
  ) {
    switch builder.text(value)?.string {
    case "换页": assembly.append(.pageBreak(value.source))
    case "此处横排": assembly.append(.landscapeBegins(value.source))
    case "横排结束": assembly.append(.landscapeEnds(value.source))
    default: reject(value, &builder)
    }
  }

  private static func readFootnote(
    _ value: FieldValue, _ builder: inout DocumentBuilder, _ assembly: inout BodyAssembly
  ) {
    guard case .mapping(let fields, _) = value else { return reject(value, &builder) }
    let parts = builder.parts(fields, among: [.name, .text])
    guard let name = parts[.name]?.string, isName(name) else { return reject(value, &builder) }
    assembly.append(
      Footnote(name: name, text: parts[.text] ?? SourcedText("", at: value.source)))
  }

  private static func readFigure(
    _ value: FieldValue, _ builder: inout DocumentBuilder, _ assembly: inout BodyAssembly
  ) {
    guard case .mapping(let fields, _) = value else { return reject(value, &builder) }
    let parts = builder.parts(fields, among: [.caption, .file, .width])
    let caption = parts[.caption] ?? SourcedText("", at: value.source)
    // A figure is what a manuscript could say too.
    guard let file = parts[.file], FigureSyntax("![\(caption.string)](\(file.string))") != nil
    else { return reject(value, &builder) }
    let width = parts[.width].flatMap { Double($0.string) }
    assembly.append(
      .figure(Figure(caption: caption, file: file, width: width, source: value.source)))
  }

  private static func readTable(
    _ value: FieldValue, _ builder: inout DocumentBuilder, _ assembly: inout BodyAssembly
  ) {
    guard case .mapping(let fields, _) = value else { return reject(value, &builder) }
    let lists: [Part] = [.rows, .alignments, .widths]
    let isList: (Field) -> Bool = { Part(named: $0.key.string).map(lists.contains) ?? false }
    let others = fields.filter { !isList($0) }
    let parts = builder.parts(others, among: [.caption])
    // A caption without words is one all the same, as in a manuscript.
    let caption = others.first { Part(named: $0.key.string) == .caption }
      .map { parts[.caption] ?? SourcedText("", at: $0.value.source) }
    let listed = fields.filter(isList)
    func list(_ part: Part) -> FieldValue? {
      listed.first { Part(named: $0.key.string) == part }?.value
    }
    guard let rows = list(.rows) else { return reject(value, &builder) }
    let table = Table(
      caption: caption,
      rows: builder.items(of: rows).map { row in
        builder.items(of: row).map { builder.text($0) ?? SourcedText("", at: $0.source) }
      },
      alignments: list(.alignments).map { builder.items(of: $0) }?.map {
        builder.text($0).flatMap { Table.Alignment(rawValue: $0.string) }
      } ?? [],
      widths: list(.widths).map { widths($0, &builder) } ?? [], source: value.source)
    assembly.checkShape(table)
    assembly.append(.table(table))
  }

  /// A number of millimetres or null, a column each.
  private static func widths(
    _ value: FieldValue, _ builder: inout DocumentBuilder
  ) -> [Double?] {
    builder.items(of: value).map { item in
      guard let text = builder.text(item), !text.string.isEmpty else { return nil }
      let width = TableColumn.millimetres(text.string[...])
      if width == nil {
        builder.report("json.block", "列宽应是毫米数", "a column's width is in millimetres", item)
      }
      return width
    }
  }
}
