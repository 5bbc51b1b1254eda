import Diagnostics
import OfficialDocument
import Typesetting

/// 排版后所剩空白处不能容下印章或签发人签名章、成文日期时，可以采取调整行距、字距的措施解决.
/// GB/T 9704-2012, 7.3.5.5.
///
/// Where names and seals go to a new page and would take lines along that have room on the page
/// before, the remedies are tried one after the other, the mildest first; the first that leaves
/// every page full is taken and told. If none does, the lines go along.
struct ClosingPage {
  let compositor: Compositor
  /// The text and its closing, or the end of the text where it is long.
  let galley: Galley
  /// How many pages there are before it.
  let pagesBefore: Int
  /// Puts a galley on pages, some of them with line pitches of their own.
  let paginate: (Galley, [Int: Length]) -> [Paginator.Side]

  /// How many paragraphs of a kind are set again: beyond, a remedy costs more than it is worth.
  private static let mostTrials = 8

  private var place: LayoutSheet.Closing { compositor.sheet.closing }

  /// The pages with the remedy they need, if any.
  func remedied(_ pages: [Paginator.Side]) -> [Paginator.Side] {
    guard let short = pages.firstIndex(where: { $0.carried > 0 }) else { return pages }
    for remedy in [fewerLines, moreLines, otherPitch, tracked] {
      if let (pages, note) = remedy(short, pages[short].bottom) {
        report(note)
        return pages
      }
    }
    let lines = pages[short].carried
    report(
      Phrase(
        "落款移到下一面，带 \(lines) 行同页",
        "the closing goes overleaf and takes \(lines) lines along"
      ))
    return pages
  }

  private typealias Remedied = (pages: [Paginator.Side], note: Phrase)

  /// A paragraph or two a line shorter by their punctuation alone.
  private func fewerLines(_: Int, _: Length) -> Remedied? {
    reset(looseness: -1, gaps: 0...0) { lines in
      Phrase("为使落款与正文同页，正文紧排少 \(lines) 行", "the text is set \(lines) lines shorter for the closing")
    }
  }

  /// A paragraph or two a line longer, so that text enough goes overleaf.
  private func moreLines(_: Int, _: Length) -> Remedied? {
    reset(looseness: 1, gaps: 0...place.tracking) { lines in
      Phrase("为使落款与正文同页，正文松排多 \(lines) 行", "the text is set \(lines) lines longer for the closing")
    }
  }

  /// Nearer lines on the page that the closing then fits, or wider ones on the page it leaves, which
  /// is then to be no less full than it is with lines carried on: to `bottom`.
  private func otherPitch(_ page: Int, _ bottom: Length) -> Remedied? {
    let natural = compositor.sheet.baselineGrid.offset(ofLine: 1)
    let step = Length.mm(0.05)  // finer than the eye sees
    let number = pagesBefore + page + 1
    var pitches: [Length] = []
    var pitch = natural - step
    while pitch >= place.leastLinePitch {
      pitches.append(pitch)
      pitch -= step
    }
    if place.leastLinePitch < natural { pitches.append(place.leastLinePitch) }
    if place.widestLinePitch > natural { pitches.append(place.widestLinePitch) }
    for pitch in pitches {
      let pages = paginate(galley, [page: pitch])
      guard isGood(pages), pages[page].bottom >= bottom else { continue }
      let millimetres = (pitch.millimetres * 100).rounded() / 100
      return (
        pages,
        Phrase(
          "为使落款与正文同页，第 \(number) 面行距调为 \(millimetres) mm",
          "page \(number) has a line pitch of \(millimetres) mm for the closing")
      )
    }
    return nil
  }

  /// A paragraph or two a line shorter, their characters nearer to one another.
  private func tracked(_: Int, _: Length) -> Remedied? {
    reset(looseness: -1, gaps: -place.tracking...0) { lines in
      Phrase(
        "为使落款与正文同页，正文收紧字距少 \(lines) 行",
        "the text is set \(lines) lines shorter by tracking for the closing")
    }
  }

  /// Sets one paragraph again, then two, until every page is full.
  ///
  /// - Parameter gaps: by how much gaps between Han may change, in 1/65,536 em.
  private func reset(
    looseness: Int, gaps: ClosedRange<Int>, note: (Int) -> Phrase
  ) -> Remedied? {
    var found: [(items: Range<Int>, lines: [Galley.Item])] = []
    for paragraph in paragraphs(for: looseness).prefix(Self.mostTrials) {
      guard let lines = again(paragraph, looseness: looseness, gaps: gaps) else { continue }
      let pages = paginate(galley.replacing([(paragraph.items, lines)]), [:])
      if isGood(pages) { return (pages, note(1)) }
      found.append((paragraph.items, lines))
    }
    for (index, first) in found.enumerated() {
      for second in found.dropFirst(index + 1) {
        let pages = paginate(galley.replacing([first, second]), [:])
        if isGood(pages) { return (pages, note(2)) }
      }
    }
    return nil
  }

  private func again(
    _ paragraph: GalleyParagraph, looseness: Int, gaps: ClosedRange<Int>
  ) -> [Galley.Item]? {
    guard
      let lines = compositor.textLines(ofParagraph: paragraph.number, looseness: looseness),
      lines.count == paragraph.items.count + looseness,
      lines.allSatisfy({ gaps.contains($0.content.gap) })
    else { return nil }
    return compositor.items(lines)
  }

  /// The paragraphs of the text that may be set again: shorter, those whose last line is shortest;
  /// longer, those whose last line is fullest.
  private func paragraphs(for looseness: Int) -> [GalleyParagraph] {
    galley.paragraphs.filter { $0.items.count > 1 }.sorted {
      looseness < 0 ? $0.lastWidth < $1.lastWidth : $0.lastWidth > $1.lastWidth
    }
  }

  private func isGood(_ pages: [Paginator.Side]) -> Bool {
    pages.allSatisfy { $0.carried == 0 }
  }

  private func report(_ message: Phrase) {
    let block = galley.items.lazy.compactMap { item -> SourceRange? in
      guard case .block(let block) = item, block.textLinesKept > 0 else { return nil }
      return block.marks.lazy.compactMap(\.label.source).first
    }.first
    compositor.report(
      Diagnostic(
        .note, "layout.closing-remedy", message, at: block, clause: "GB/T 9704-2012 7.3.5.5"))
  }
}

/// The lines of a paragraph in a galley.
struct GalleyParagraph {
  /// The paragraph's number.
  var number: Int
  /// Its items.
  var items: Range<Int>
  /// Where its last line ends.
  var lastWidth: Length
}

extension Galley {
  /// How many lines of text there are.
  var textLines: Int {
    items.reduce(0) { $0 + $1.textLines }
  }

  /// The paragraphs of the text, headings aside.
  var paragraphs: [GalleyParagraph] {
    var found: [GalleyParagraph] = []
    for (index, item) in items.enumerated() {
      guard case .line(let line) = item, line.isText, !line.keepsWithNext,
        case .content(let number, _) = line.label.nature
      else { continue }
      if let last = found.last, last.number == number, last.items.upperBound == index {
        found[found.count - 1].items = last.items.lowerBound..<index + 1
        found[found.count - 1].lastWidth = line.right
      } else {
        found.append(
          GalleyParagraph(number: number, items: index..<index + 1, lastWidth: line.right))
      }
    }
    return found
  }

  /// The galley with other items in some places.
  func replacing(_ changes: [(items: Range<Int>, lines: [Item])]) -> Galley {
    var galley = self
    for change in changes.sorted(by: { $0.items.lowerBound > $1.items.lowerBound }) {
      galley.items.replaceSubrange(change.items, with: change.lines)
    }
    return galley
  }
}
