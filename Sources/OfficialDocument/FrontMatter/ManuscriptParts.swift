import Diagnostics

/// A manuscript cut in two at its `---` lines.
struct ManuscriptParts {
  /// The lines between the two `---`.
  private(set) var frontMatter: [SourceLine] = []
  /// The lines after them.
  private(set) var body: ArraySlice<SourceLine> = []
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Cuts `lines`.
  init(_ lines: [SourceLine], file: String, needsFrontMatter: Bool = true) {
    guard let first = lines.first, first.isFence || needsFrontMatter && first.isLikeFence else {
      body = lines[...]
      if needsFrontMatter { reportNone(file) }
      return
    }
    if first.isFence || first.leadingSpaces == 0 {
      cut(lines, file)
    } else {
      reportIndentation(file)
    }
  }

  private mutating func cut(_ lines: [SourceLine], _ file: String) {
    let rest = lines.dropFirst()
    guard let end = rest.firstIndex(where: \.isFence) ?? rest.firstIndex(where: \.isLikeFence)
    else { return reportNoEnd(rest, file) }
    for fence in [lines[0], lines[end]] where !fence.isFence { report(fence, file) }
    frontMatter = Array(lines[1..<end])
    body = lines[(end + 1)...]
  }

  private mutating func reportNone(_ file: String) {
    report(
      "manuscript.no-front-matter", "文件应以 --- 行开头", "the file must begin with ---",
      hint: Phrase("在两行 --- 之间写版式、标题等要素", "give the elements between two lines of ---"), file)
  }

  private mutating func reportIndentation(_ file: String) {
    report(
      "manuscript.no-front-matter", "文件应以顶格的 --- 行开头", "the file must begin with --- at column 1",
      hint: Phrase(
        "每一行都顶格写，缩进由版式设定", "begin every line at column 1: indents are set by the layout"), file)
  }

  /// The elements are left unread: where they end is not known.
  private mutating func reportNoEnd(_ lines: ArraySlice<SourceLine>, _ file: String) {
    let isText: (SourceLine) -> Bool = {
      !$0.isBlank && ![0x20, 0x2D, 0x23].contains($0.bytes.first)
        && FrontMatterLine($0.text).colon == nil
    }
    let text = lines.first(where: isText)?.number
    report(
      "manuscript.front-matter-not-closed", "元数据没有结束的 ---", "no closing ---",
      hint: text.map {
        Phrase("在正文前加一行 ---（像是第 \($0) 行之前）", "put a line of --- before the text, line \($0)")
      } ?? Phrase("在正文前加一行 ---", "put a line of --- before the text"), file)
  }

  private mutating func report(_ fence: SourceLine, _ file: String) {
    report(
      "manuscript.fence", "这一行应是三个半角的 -，顶格写", "this line should be three hyphens, at column 1",
      hint: Phrase("写作 ---", "write ---"), file, line: fence.number)
  }

  private mutating func report(
    _ code: String, _ zh: String, _ en: String, hint: Phrase, _ file: String, line: Int = 1
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code, Phrase(zh, en), hint: hint,
        at: SourceRange(file: file, line: line, column: 1)))
  }
}

extension SourceLine {
  /// Whether it is what a clerk's keyboard or a word processor makes of `---`, or `---` indented.
  fileprivate var isLikeFence: Bool {
    let dashes = String(decoding: trimmed, as: UTF8.self)
    return dashes.count >= 2 && dashes.allSatisfy { "-－—–―─".contains($0) }
  }
}
