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
    let start = SourceRange(file: file, line: 1, column: 1)
    guard let first = lines.first, first.isFence else {
      body = lines[...]
      guard needsFrontMatter else { return }
      diagnostics.append(
        Diagnostic(
          .error, "manuscript.no-front-matter",
          Phrase("文件应以 --- 行开头", "the file must begin with ---"),
          hint: Phrase("在两行 --- 之间写版式、标题等要素", "give the elements between two lines of ---"),
          at: start))
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: \.isFence) else {
      frontMatter = Array(lines.dropFirst())
      diagnostics.append(
        Diagnostic(
          .error, "manuscript.front-matter-not-closed", Phrase("元数据没有结束的 ---", "no closing ---"),
          hint: Phrase("在正文前加一行 ---", "put a line of --- before the text"), at: start))
      return
    }
    frontMatter = Array(lines[1..<end])
    body = lines[(end + 1)...]
  }
}
