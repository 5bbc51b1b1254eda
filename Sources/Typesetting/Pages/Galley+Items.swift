/// What a paginator asks an item.
extension Galley.Item {
  /// A block that takes lines of text along.
  var keepsText: Bool {
    if case .block(let block) = self { block.textLinesKept > 0 } else { false }
  }

  /// Lines of the text proper; a row of a table counts as one.
  public var textLines: Int {
    switch self {
    case .line(let line): line.isText ? 1 : 0
    case .block(let block): block.textLines
    case .gap, .gapToGrid, .pageBreak, .landscape: 0
    }
  }

  /// A line, or what is moved to the next page as one.
  var isMovedLine: Bool {
    switch self {
    case .line: true
    case .block(let block): block.textLines > 0
    case .gap, .gapToGrid, .pageBreak, .landscape: false
    }
  }

  /// Gaps and page breaks: nothing at the top of a page.
  var isSpace: Bool {
    switch self {
    case .gap, .gapToGrid, .pageBreak: true
    case .line, .block, .landscape: false
    }
  }

  /// Nothing after it stands on the same page.
  var endsPage: Bool {
    switch self {
    case .pageBreak, .landscape: true
    case .line, .block, .gap, .gapToGrid: false
    }
  }

  /// The notes cited on it.
  var notes: [GalleyBlock] {
    if case .line(let line) = self { line.notes } else { [] }
  }
}
