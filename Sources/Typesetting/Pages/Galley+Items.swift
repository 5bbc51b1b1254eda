/// What a paginator asks an item.
extension Galley.Item {
  /// A block that takes lines of text along.
  var keepsText: Bool {
    if case .block(let block) = self { block.textLinesKept > 0 } else { false }
  }

  /// A line of the text proper, or a row of its tables.
  var isText: Bool {
    switch self {
    case .line(let line): line.isText
    case .block(let block): block.isText
    case .gap, .gapToGrid, .pageBreak, .landscape: false
    }
  }

  /// A line, or what is moved to the next page as one.
  var isMovedLine: Bool {
    switch self {
    case .line: true
    case .block(let block): block.isText
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
