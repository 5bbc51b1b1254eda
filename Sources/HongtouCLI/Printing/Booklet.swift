import OfficialLayout
import Typesetting

/// Pages two on a side of a sheet, so that the sheets, folded and put into each other, are a
/// booklet stapled in the fold (骑马订).
struct Booklet {
  /// The sides, front and back of each sheet, the outermost sheet first.
  let sides: [Page]

  /// Imposes `pages`, four a sheet.
  init(_ pages: [Page]) {
    guard let size = pages.first?.size else {
      sides = []
      return
    }
    let pages = Booklet.filled(pages)
    let count = pages.count
    func marks(_ number: Int, right: Length) -> [Mark] {
      pages[number - 1].marks.map { $0.moved(right: right, down: .zero) }
    }
    let spread = Size(width: size.width * 2, height: size.height)
    sides = (0..<count / 2).map { side in
      // The outermost sheet holds the last page and the first, its back the second and the last but
      // one: of each pair one is `side + 1`, on the right of fronts and on the left of backs.
      let (near, far) = (side + 1, count - side)
      let (left, right) = side % 2 == 0 ? (far, near) : (near, far)
      return Page(
        size: spread, marks: marks(left, right: .zero) + marks(right, right: size.width))
    }
  }

  /// `pages` with white ones until there are four a sheet. 版记 stays on the last, the back of the
  /// booklet; where white pages come before it, its page has no folio. GB/T 9704-2012, 7.4 and 7.5.
  private static func filled(_ pages: [Page]) -> [Page] {
    let lack = (4 - pages.count % 4) % 4
    guard lack > 0, let last = pages.last else { return pages }
    let white = Page(size: last.size, marks: [])
    let imprint = last.marks.filter { $0.label.clause.hasPrefix("7.4") }
    guard !imprint.isEmpty else { return pages + Array(repeating: white, count: lack) }
    let isRepeated = { (mark: Mark) in mark.label.element == .watermark }
    let text = last.marks.filter { !$0.label.clause.hasPrefix("7.4") }
    let hasText = text.contains { $0.label.element != .folio && !isRepeated($0) }
    var (page, back) = (last, last)
    page.marks = hasText ? text : []
    back.marks = last.marks.filter(isRepeated) + imprint
    return pages.dropLast() + [page] + Array(repeating: white, count: lack - 1) + [back]
  }
}
