import Typesetting

/// 发文机关标志 as wide and as large as the sheet wishes it: the names of a joint document one above
/// the other, 文件 to their right. GB/T 9704-2012, 7.2.4.
struct MarkBlock {
  /// A line, and where its measure and its em box begin.
  struct Row {
    var line: Compositor.Line
    var x: Length
    var top: Length
  }

  /// Its lines in reading order; the names first, the lead agency's at the head.
  private(set) var rows: [Row]
  /// The wished type size, at which it is set.
  let size: Length

  /// A mark of one line.
  init(_ line: Compositor.Line) {
    rows = [Row(line: line, x: .zero, top: .zero)]
    size = line.size
  }

  /// Names one above the other, all as wide as the widest, measured by their ink: the edges of the
  /// block are what is seen.
  ///
  /// - Parameters:
  ///   - names: the lines, the lead agency's first.
  ///   - pitch: from one to the next.
  init(_ names: [Compositor.Line], size: Length, pitch: Length, shaper: any Shaper) {
    self.size = size
    let inks = names.map { $0.ink(by: shaper) }
    let widest = inks.map(\.size.width).max() ?? .zero
    rows = zip(names, inks).enumerated().map { index, name in
      let (line, ink) = name
      let room = widest - ink.size.width
      // A name of one character cannot be spread: it stands in the middle.
      let x = line.characters > 1 ? .zero : room.half
      return Row(line: line.spread(by: room), x: x - ink.left, top: pitch * index)
    }
  }

  /// Sets a word to the right of the block, its ink level with the middle of the block's.
  mutating func add(_ word: Compositor.Line, gap: Length, shaper: any Shaper) {
    let inks = rows.map { $0.line.ink(by: shaper).moved(right: $0.x, down: $0.top) }
    guard let block = Frame(enclosing: inks) else { return }
    let ink = word.ink(by: shaper)
    let top = block.centreY - ink.centreY
    rows.append(Row(line: word, x: block.right + gap - ink.left, top: top))
  }

  /// From the leftmost em box to the rightmost.
  var width: Length { right - left }

  private var left: Length { rows.map { $0.x + $0.line.content.left }.min() ?? .zero }
  private var right: Length { rows.map { $0.x + $0.line.content.right }.max() ?? .zero }

  /// The width in another size.
  func width(at size: Length) -> Length { width.scaled(by: size.emu, over: self.size.emu) }

  /// The marks in another size and narrower, centred on `centre`, their ink beginning at `top`.
  func marks(
    size: Length, condensation: Int, centre: Length, top: Length, shaper: any Shaper
  ) -> [Mark] {
    func narrowed(_ length: Length) -> Length {
      length.scaled(by: size.emu, over: self.size.emu).scaled(by: condensation, over: 1_000)
    }
    let start = centre - narrowed(width).half - narrowed(left)
    let drafts = rows.map { row in
      row.line.scaled(to: size).condensed(to: condensation).mark(
        x: start + narrowed(row.x), top: row.top.scaled(by: size.emu, over: self.size.emu))
    }
    let inkTop = drafts.map { $0.inkEdges(by: shaper).top }.min() ?? top
    return drafts.map { $0.moved(right: .zero, down: top - inkTop) }
  }
}

extension Compositor.Line {
  /// How many characters it has.
  fileprivate var characters: Int { content.runs.reduce(0) { $0 + $1.clusters.count } }

  /// Its ink, from the left end of its measure and the top of its em box.
  fileprivate func ink(by shaper: any Shaper) -> Frame {
    let mark = mark(x: .zero, top: .zero)
    return Frame(enclosing: mark.runs.compactMap { shaper.inkFrame(of: $0) }) ?? mark.frame
  }
}

extension Frame {
  /// The same frame elsewhere.
  fileprivate func moved(right dx: Length, down dy: Length) -> Frame {
    Frame(x: left + dx, y: top + dy, width: size.width, height: size.height)
  }
}
