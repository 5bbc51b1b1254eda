/// Breaks a paragraph into the lines that cost least in all.
///
/// Dynamic programming over the stops: O(n · window) time, O(n) memory, whole numbers only, so that
/// the same text breaks the same everywhere.
struct LineBreaker {
  /// A line with more left over than three cells is weighed only when there is no fuller one.
  static let window = 3 * CharacterPitch.cell

  /// The boxes.
  let boxes: [Box]
  /// Their running totals.
  let sums: [LineSums]
  /// Where lines may end.
  let stops: [LineStop]
  /// The width of the first line.
  let firstTarget: Int
  /// The width of the others.
  let target: Int

  /// Prepares a paragraph; targets in units of `CharacterPitch.cell`.
  init(boxes: [Box], levels: [BreakLevel], firstTarget: Int, target: Int) {
    self.boxes = boxes
    sums = LineSums.all(of: boxes)
    stops = LineStop.all(of: boxes, levels: levels, narrowest: min(firstTarget, target))
    self.firstTarget = firstTarget
    self.target = target
  }

  /// The best lines, `looseness` more than the best where that can be had without a poor line.
  func lines(looseness: Int) -> [BrokenLine] {
    var admitted = stops.filter { $0.level != .emergency }
    var best = OptimalPath(self, admitted)
    if admitted.count < stops.count, best.lines(self).contains(where: \.fit.isPoor) {
      admitted = stops
      best = OptimalPath(self, admitted)
    }
    let lines = best.lines(self)
    guard looseness != 0, boxes.count > 0 else { return lines }
    let loose = LoosePath(self, admitted, counts: best.counts).lines(self, looseness: looseness)
    guard let loose, !loose.contains(where: \.fit.isPoor) else { return lines }
    return loose
  }

  /// The target of a line that begins at `start`.
  @inline(__always)
  func target(from start: Int) -> Int { start == 0 ? firstTarget : target }

  /// The line between two stops, as it would be set.
  func line(from a: LineStop, to b: LineStop) -> BrokenLine {
    let range = a.start..<max(a.start, b.end)
    let fit = withBuffers { boxes, sums in
      LineContent(range, boxes: boxes, sums: sums, isFirst: a.start == 0)
        .fit(target(from: a.start), isLast: b.start == boxes.count)
    }
    return BrokenLine(boxes: range, next: b.start, fit: fit)
  }

  /// Calls `body` with the boxes and their totals as plain buffers.
  func withBuffers<Result>(
    _ body: (UnsafeBufferPointer<Box>, UnsafeBufferPointer<LineSums>) -> Result
  ) -> Result {
    boxes.withUnsafeBufferPointer { boxes in
      sums.withUnsafeBufferPointer { sums in body(boxes, sums) }
    }
  }

  /// The price of ending the paragraph with the line from box `start`: 孤字不成行.
  static func endPenalty(_ sums: UnsafeBufferPointer<LineSums>, from start: Int) -> Int {
    guard start > 0 else { return 0 }
    switch sums[sums.count - 1].characters &- sums[start].characters {
    case ...1: return LineCost.orphan
    case 2: return LineCost.twoOrphans
    default: return 0
    }
  }
}
