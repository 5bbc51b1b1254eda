/// A place where a line may end and the next begin.
struct LineStop {
  /// The box after the break: the next line's first.
  var start: Int
  /// The end of the ending line's boxes, trailing spaces left out.
  var end: Int
  /// How willingly.
  var level: BreakLevel

  /// The stops of a paragraph, its beginning and its end among them. Inside what is wider than
  /// `narrowest`, any place becomes an emergency stop.
  static func all(of boxes: [Box], levels: [BreakLevel], narrowest: Int) -> [LineStop] {
    var atBoxes = boxes.map { levels[Int($0.scalar)] }
    lift(&atBoxes, boxes, widerThan: narrowest) { place in
      !boxes[place].kinsoku.isBarredFromLineStart && !boxes[place - 1].kinsoku.isBarredFromLineEnd
    }
    // Thirty ！ in a row hold no lawful place at all; they are broken rather than set in the margin.
    lift(&atBoxes, boxes, widerThan: narrowest) { !boxes[$0].isSpace }
    return stops(boxes, atBoxes)
  }

  private static func lift(
    _ levels: inout [BreakLevel], _ boxes: [Box], widerThan narrowest: Int,
    where isLawful: (Int) -> Bool
  ) {
    var start = 0
    var lifted = 1
    var width = 0
    for index in boxes.indices {
      if index > 0, levels[index] != .forbidden {
        start = index
        lifted = index + 1
        width = 0
      }
      width += boxes[index].isSpace ? 0 : Int(boxes[index].width)
      guard width > narrowest, start < index else { continue }
      // The atom is lifted up to here; if it goes on, the rest is met again with its own width.
      for place in lifted...index where isLawful(place) && levels[place] == .forbidden {
        levels[place] = .emergency
      }
      lifted = index + 1
      guard levels[index] != .forbidden else { continue }
      start = index
      width = Int(boxes[index].width)
    }
  }

  private static func stops(_ boxes: [Box], _ levels: [BreakLevel]) -> [LineStop] {
    var stops: [LineStop] = []
    stops.reserveCapacity(boxes.count + 1)
    stops.append(LineStop(start: 0, end: 0, level: .allowed))
    var end = 0
    for index in boxes.indices {
      if index > 0, levels[index] != .forbidden, end > 0 {
        stops.append(LineStop(start: index, end: end, level: levels[index]))
      }
      if !boxes[index].isSpace { end = index + 1 }
    }
    stops.append(LineStop(start: boxes.count, end: max(end, 0), level: .allowed))
    return stops
  }
}
