import Diagnostics

/// Reads the lines after the front matter: 正文 and 附件.
///
/// The grammar is closed and line-oriented: a line is a paragraph unless it is one of the block
/// lines, and everything that is not declared syntax comes out as it was typed.
struct BodyReader {
  /// 正文.
  private(set) var body: [Block] = []
  /// 附件, in the file's order.
  private(set) var attachments: [Attachment] = []

  private let file: String
  private let lines: [BodyLine]
  private var assembly: BodyAssembly
  private var annex: (label: SourcedText, title: SourcedText)?

  /// Everything found.
  var diagnostics: [Diagnostic] { assembly.diagnostics }

  /// Reads `lines`.
  init(_ lines: ArraySlice<SourceLine>, file: String) {
    self.file = file
    assembly = BodyAssembly(file: file)
    self.lines = lines.compactMap { BodyLine($0, file: file) }
    let spaced = self.lines.filter(\.hasOuterSpaces)
    if let first = spaced.first { assembly.report(first.spaceWarning(of: spaced.count)) }
    var index = 0
    while index < self.lines.count { index = read(at: index) }
    finishPart()
    assembly.checkNotes()
  }

  /// Reads the block that begins at `index`; returns the index after it.
  private mutating func read(at index: Int) -> Int {
    let line = lines[index]
    guard !line.isEscaped else {
      assembly.append(plain: line)
      return index + 1
    }
    switch line.block {
    case .annex(let prefix): return readAnnex(at: index, prefix: prefix)
    case .tableRow: return readTable(at: index, caption: nil)
    case .caption where isTable(after: index):
      return readTable(at: index + 1, caption: line.text(after: 2))
    case .heading(let level, let prefix): assembly.append(line, level: level, prefix: prefix)
    case .figure(let figure): assembly.append(figure, at: line)
    case .footnote(let name, let prefix):
      assembly.append(Footnote(name: name, text: line.text(after: prefix)))
    case .pageBreak: assembly.append(.pageBreak(line.source))
    case .landscapeBegins: assembly.append(.landscapeBegins(line.source))
    case .landscapeEnds: assembly.append(.landscapeEnds(line.source))
    case .caption, .paragraph: assembly.append(line)
    }
    return index + 1
  }

  /// Whether the very next line of the file is a table's row.
  private func isTable(after index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    return isRow(at: index + 1, after: lines[index].source.line)
  }

  private func isRow(at index: Int, after number: Int) -> Bool {
    lines.indices.contains(index) && lines[index].block == .tableRow
      && lines[index].source.line == number + 1
  }

  private mutating func readTable(at index: Int, caption: SourcedText?) -> Int {
    var end = index + 1
    while isRow(at: end, after: lines[end - 1].source.line) { end += 1 }
    assembly.append(table: lines[index..<end], caption: caption)
    return end
  }

  /// An annex begins: the next line is its title.
  private mutating func readAnnex(at index: Int, prefix: Int) -> Int {
    finishPart()
    let label = lines[index].text(after: prefix)
    guard index + 1 < lines.count else {
      assembly.report(
        Diagnostic(
          .error, "manuscript.annex-without-title",
          Phrase("“\(label.string)”后面没有标题", "no title after \(label.string)"),
          hint: Phrase("下一行写附件的标题", "write its title on the next line"), at: label.source))
      return index + 1
    }
    let title = lines[index + 1]
    annex = (label, title.isEscaped ? title.escapedText : title.text(after: 0))
    return index + 2
  }

  /// Closes 正文 or the annex before.
  private mutating func finishPart() {
    let blocks = assembly.finishPart()
    if let annex {
      attachments.append(Attachment(label: annex.label, title: annex.title, body: blocks))
    } else {
      body += blocks
    }
    annex = nil
  }
}
