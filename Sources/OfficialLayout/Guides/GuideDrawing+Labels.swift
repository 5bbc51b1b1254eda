import Typesetting

/// The words in the side margins: distances at the left, names at the right.
extension GuideDrawing {
  /// Draws the distances down the page, each with its ends.
  mutating func drawDistances() {
    let x = side.area.left - Place.line
    let right = side.area.left - Place.words
    let distances = side.distances
    let labels = distances.map { distance in
      let lines = pen.lines([distance.name, distance.value], in: right - Place.edge)
      let middle = distance.from + distance.length.half
      return GuideColumn.Label(
        lines: lines, top: middle - (GuidePen.pitch * lines.count).half)
    }
    let tops = GuideColumn.tops(
      of: labels, from: Place.labels, to: side.paper.height - Place.names * 2,
      besides: side.marks.map(\.frame).filter { $0.left < side.area.left }.map(\.heights))
    for (index, distance) in distances.enumerated() {
      pen.dimension(from: distance.from, to: distance.to, x: x)
      for y in [distance.from, distance.to] { drawEnd(at: y, from: x) }
      for (line, text) in labels[index].lines.enumerated() {
        pen.write(
          text, x: right - pen.width(of: text), top: tops[index] + GuidePen.pitch * line)
      }
    }
  }

  /// A line from the margin to the element that a distance ends at.
  private mutating func drawEnd(at y: Length, from x: Length) {
    let ends = side.elements.filter { $0.frame.top == y || $0.frame.bottom == y }
    guard let left = ends.map(\.frame.left).min(), left > x else { return }
    pen.across(from: x, to: left, y: y, .light)
  }

  /// Draws each element's name, clause and measures beside it.
  mutating func drawNames() {
    let left = side.area.right + Place.words
    let room = side.paper.width - Place.edge - left
    let names = self.names
    let labels = names.map { name in
      GuideColumn.Label(
        lines: pen.lines([name.title, name.clause], in: room)
          + name.measures.flatMap { pen.lines([$0], in: room) },
        top: name.level - GuidePen.pitch.half)
    }
    let tops = GuideColumn.tops(
      of: labels, from: Place.labels, to: side.paper.height - Place.edge,
      besides: side.marks.map(\.frame).filter { $0.right > side.area.right }.map(\.heights))
    for (index, name) in names.enumerated() {
      for (line, text) in labels[index].lines.enumerated() {
        pen.write(text, x: left, top: tops[index] + GuidePen.pitch * line)
      }
      drawLeader(from: name, to: tops[index] + GuidePen.pitch.half)
    }
  }

  /// From the element to its name, with a step in the margin where the name had to move.
  private mutating func drawLeader(from name: Name, to y: Length) {
    let step = side.area.right + Place.line
    pen.across(from: name.edge, to: step, y: name.level, .light)
    let (top, bottom) = (min(name.level, y), max(name.level, y))
    if bottom > top { pen.down(from: top, to: bottom, x: step, .light) }
    pen.across(from: step, to: side.area.right + Place.words - Place.clear, y: y, .light)
  }

  /// What is written beside an element, and where its leader begins.
  private struct Name {
    var title: String
    var clause: String
    var measures: [String]
    var edge: Length
    var level: Length
  }

  /// The names from top to bottom; what stands several times in a row is named once.
  private var names: [Name] {
    var names: [Name] = []
    for element in side.elements {
      let measures = side.measures(of: element).map(\.text)
      let title = element.title.full
      if let last = names.indices.last(where: { names[$0].title == title }), element.isRepeated {
        names[last].measures += measures.filter { !names[last].measures.contains($0) }
        guard element.frame.right > names[last].edge else { continue }
        names[last].edge = element.frame.right
        names[last].level = level(of: element)
      } else {
        names.append(
          Name(
            title: title, clause: element.clause, measures: measures.withoutRepeats,
            edge: min(element.frame.right, side.area.right), level: level(of: element)))
      }
    }
    return names.sorted { $0.level < $1.level }
  }

  /// Where a leader leaves an element: beside its first line; below it where other text follows.
  private func level(of element: GuideElement) -> Length {
    let height = min(element.frame.size.height, side.sheet.grid.typeSize)
    let middle = element.frame.top + height.half
    let isFree = side.marks.allSatisfy {
      $0.frame.left < element.frame.right || $0.frame.top > middle || $0.frame.bottom < middle
    }
    return isFree ? middle : element.frame.bottom
  }
}

extension GuideElement {
  /// Whether a page may hold several that are measured alike.
  fileprivate var isRepeated: Bool {
    [.seal, .issuer, .imprintRule, .signatureStamp, .office, .body, .heading].contains(name)
  }
}

extension Frame {
  /// From its upper edge to its lower.
  fileprivate var heights: Range<Length> { top..<bottom }
}

extension [String] {
  /// Each once, in the order of their first coming.
  fileprivate var withoutRepeats: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
