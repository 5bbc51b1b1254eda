import Typesetting

/// Pages two on a side of a sheet, so that the sheets, folded and put into each other, are a
/// booklet stapled in the fold (骑马订).
struct Booklet {
  /// The sides, front and back of each sheet, the outermost sheet first.
  let sides: [Page]

  /// Imposes `pages`; white ones are added at the end until there are four a sheet.
  init(_ pages: [Page]) {
    guard let size = pages.first?.size else {
      sides = []
      return
    }
    let count = (pages.count + 3) / 4 * 4
    func marks(_ number: Int, right: Length) -> [Mark] {
      guard number <= pages.count else { return [] }
      return pages[number - 1].marks.map { $0.moved(right: right, down: .zero) }
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
}
