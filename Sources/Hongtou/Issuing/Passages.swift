import OfficialLayout
import Typesetting

/// The pages of a document parted into passages, each drawn in a tag of its own, and which passages
/// each paragraph is made of.
struct Passages {
  /// A paragraph as it is found on the pages.
  struct Paragraph {
    /// Its number.
    var number: Int
    /// What it is and which clause put it there.
    var label: MarkLabel
    /// Its passages.
    var parts: [Part] = []
  }

  /// A passage of a paragraph.
  struct Part {
    /// Its page, from 0.
    var page: Int
    /// Its place among the page's tags, from 0.
    var tag: Int
    /// Whether it belongs to the heading that the paragraph begins with.
    var isHead: Bool
  }

  /// The pages, for the canvas.
  private(set) var pages: [TaggedPage] = []
  /// The paragraphs, in the order they are read.
  private(set) var paragraphs: [Paragraph] = []

  private let headings: [Int: DocumentStructure.Heading]
  /// Where each paragraph is in `paragraphs`.
  private var places: [Int: Int] = [:]
  /// How many scalars of a run-in heading are still to come.
  private var headScalars: [Int: Int] = [:]

  /// Parts `pages`.
  init(_ pages: [Page], _ structure: DocumentStructure) {
    headings = structure.headings
    self.pages.reserveCapacity(pages.count)
    for page in pages { add(page) }
  }

  private mutating func add(_ page: Page) {
    var tagged = TaggedPage(size: page.size)
    var last: (paragraph: Int, isHead: Bool)?
    for mark in page.marks {
      guard let paragraph = mark.label.paragraph else {
        tagged.artifacts.append(mark)
        continue
      }
      for (piece, isHead) in pieces(of: mark, in: paragraph) {
        if let last, last == (paragraph, isHead) {
          tagged.passages[tagged.passages.count - 1].append(piece)
          continue
        }
        last = (paragraph, isHead)
        let part = Part(page: pages.count, tag: tagged.passages.count, isHead: isHead)
        add(part, of: paragraph, mark.label)
        tagged.passages.append([piece])
      }
    }
    pages.append(tagged)
  }

  private mutating func add(_ part: Part, of paragraph: Int, _ label: MarkLabel) {
    let place = places[paragraph] ?? paragraphs.count
    if place == paragraphs.count {
      places[paragraph] = place
      paragraphs.append(Paragraph(number: paragraph, label: label))
    }
    paragraphs[place].parts.append(part)
  }

  /// A line of a paragraph that begins with a heading, parted where the heading ends.
  private mutating func pieces(of mark: Mark, in paragraph: Int) -> [(Mark, isHead: Bool)] {
    guard let length = headings[paragraph]?.runsInto else { return [(mark, false)] }
    let left = headScalars[paragraph] ?? length
    guard left > 0, case .text(let runs) = mark.content else { return [(mark, false)] }
    let (head, rest) = runs.parted(after: left)
    headScalars[paragraph] = left - head.reduce(0) { $0 + $1.text.unicodeScalars.count }
    return [(head, true), (rest, false)].compactMap { runs, isHead in
      guard !runs.isEmpty else { return nil }
      var piece = mark
      piece.content = .text(runs)
      return (piece, isHead)
    }
  }
}

extension [GlyphRun] {
  /// The runs of the first `count` scalars, and the others; what is shaped together stays together.
  fileprivate func parted(after count: Int) -> (first: [GlyphRun], rest: [GlyphRun]) {
    var left = count
    var (first, rest): ([GlyphRun], [GlyphRun]) = ([], [])
    for run in self {
      let scalars = run.text.unicodeScalars.count
      if left >= scalars {
        first.append(run)
      } else if left > 0 {
        let (head, tail) = run.parted(after: left)
        first.append(head)
        rest.append(tail)
      } else {
        rest.append(run)
      }
      left -= scalars
    }
    return (first, rest)
  }
}

extension GlyphRun {
  /// The run up to the cluster that holds its scalar `count`, and after it.
  fileprivate func parted(after count: Int) -> (GlyphRun, GlyphRun) {
    let bytes = String(text.unicodeScalars.prefix(count)).utf8.count
    var (first, rest) = (self, self)
    var (taken, glyphs, clusters) = (0, 0, 0)
    for cluster in self.clusters where taken < bytes {
      taken += Int(cluster.utf8Count)
      glyphs += Int(cluster.glyphCount)
      clusters += 1
    }
    first.glyphs = Array(self.glyphs.prefix(glyphs))
    rest.glyphs = Array(self.glyphs.dropFirst(glyphs))
    first.clusters = Array(self.clusters.prefix(clusters))
    rest.clusters = Array(self.clusters.dropFirst(clusters))
    let units = Array(text.utf8)
    first.text = String(decoding: units.prefix(taken), as: UTF8.self)
    rest.text = String(decoding: units.dropFirst(taken), as: UTF8.self)
    return (first, rest)
  }
}
