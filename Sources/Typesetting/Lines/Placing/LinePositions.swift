/// Where the boxes of a line stand: the origins of their glyphs and the line's width, in 1/65,536
/// cell from the line's left end. Buffers are kept from line to line.
struct LinePositions {
  /// The origin of each box's glyphs.
  private(set) var origins: [Int] = []
  /// The right edge of the last box.
  private(set) var width = 0

  /// Distributes what `fit` gives and takes: equally within a tier (CLREQ), each share computed from
  /// its index, so that the widths add up to the measure exactly.
  mutating func distribute(
    _ line: BrokenLine, content: LineContent, boxes: UnsafeBufferPointer<Box>, isFirst: Bool
  ) {
    origins.removeAll(keepingCapacity: true)
    var shares = TierShares(line.fit, content)
    var x = 0
    for index in line.boxes {
      let box = boxes[index]
      let left = shares.left(of: index, in: line.boxes, boxes, isFirst: isFirst)
      let right = shares.right(of: box, isLast: index == line.boxes.upperBound - 1)
      origins.append(x - left + Int(box.offset))
      x += Int(box.width) - left - right
      if box.isWordSpace { x += shares.space.next() }
      guard index < line.boxes.upperBound - 1 else { continue }
      switch box.gap {
      case .fixed: break
      case .han: x += shares.han.next()
      case .mixed: x += shares.mixed.next()
      }
    }
    width = x
  }

  /// Puts full-width boxes in cells and centres Western blocks in as many as they need.
  mutating func snap(_ line: BrokenLine, boxes: UnsafeBufferPointer<Box>) {
    origins.removeAll(keepingCapacity: true)
    var cells = 0
    var index = line.boxes.lowerBound
    while index < line.boxes.upperBound {
      var end = index
      var x = 0
      repeat {
        x += Int(boxes[end].width)
        end += 1
      } while end < line.boxes.upperBound && !boxes[end].isWide && !boxes[index].isWide
      let needed = GridBlock.cells(in: x)
      x = cells * CharacterPitch.cell + (needed * CharacterPitch.cell - x) / 2
      for box in boxes[index..<end] {
        origins.append(x + Int(box.offset))
        x += Int(box.width)
      }
      cells += needed
      index = end
    }
    width = cells * CharacterPitch.cell
  }

  /// Moves the glyphs of a box.
  mutating func shift(_ box: Int, by amount: Int) { origins[box] += amount }
}
