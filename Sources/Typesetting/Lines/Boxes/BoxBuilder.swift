/// Turns shaped clusters into boxes: forces full-width characters into cells and reads from the ink
/// how much blank each mark can lose.
struct BoxBuilder {
  /// The clearance that stays beside the ink of a squeezed mark: 0.06 em.
  static let clearance: Int32 = 3_932
  /// Marks give half a cell at most. CLREQ, "adjustment of punctuation width".
  static let half: Int32 = 32_768
  /// A full-width face's quotes are at least this wide; a narrower one is proportional and is put
  /// in its cell by its ink: 0.9 em.
  static let proportional: Int32 = 58_982
  /// From a proportional quote's ink to the outer edge of its cell: FandolFang's “ has 0.085 em.
  static let bearing: Int32 = 5_571

  private let text: TextAnalysis
  /// Type size over cell width, times 65,536: ink is in ems, boxes are in cells.
  private let scale: Int

  /// Creates a builder for text of `size` on `pitch`.
  init(_ text: TextAnalysis, size: Length, pitch: CharacterPitch) {
    self.text = text
    scale = (size.emu * pitch.count * CharacterPitch.cell).dividedRounding(by: pitch.span.emu)
  }

  /// The boxes, one a cluster.
  func boxes(of clusters: [Cluster]) -> [Box] {
    var boxes: [Box] = []
    boxes.reserveCapacity(clusters.count)
    var scalar = 0
    for cluster in clusters {
      boxes.append(box(of: cluster, at: scalar))
      scalar += Int(cluster.scalarCount)
    }
    precondition(scalar == text.count, "a shaper covers every scalar of its runs exactly once")
    boxes.withUnsafeMutableBufferPointer(linkNeighbours)
    return boxes
  }

  private func linkNeighbours(_ boxes: inout UnsafeMutableBufferPointer<Box>) {
    for index in boxes.indices.dropLast() {
      let gap = GapRules.gap(between: boxes[index], and: boxes[index + 1])
      boxes[index].gap = gap
      boxes[index].pair = GapRules.pair(of: boxes[index], and: boxes[index + 1])
      guard boxes[index].kinsoku == .space, index > 0 else { continue }
      // The space of 10 000 is part of the number. GB/T 15835-2011, 5.1.
      boxes[index].isWordSpace =
        boxes[index - 1].kinsoku != .digit || boxes[index + 1].kinsoku != .digit
    }
  }

  private func box(of cluster: Cluster, at scalar: Int) -> Box {
    let kinsoku = text.kinsoku[scalar]
    let width = width(of: cluster, at: scalar, kinsoku)
    var box = Box(
      width: width, offset: (width - scaled(cluster.advance)) / 2, scalar: Int32(scalar),
      kinsoku: kinsoku, isWide: text.isWide[scalar])
    guard kinsoku != .ideograph, text.isWide[scalar], cluster.scalarCount == 1 else { return box }
    if cluster.advance < BoxBuilder.proportional { seat(&box, cluster) }
    box.squeeze = BoxBuilder.squeeze(of: kinsoku, text.scalars[scalar])
    if box.squeeze != .never { measureBlank(of: &box, cluster) }
    return box
  }

  /// Full-width characters fill their cells whatever the advance of the face, which may be a
  /// fallback; others keep their advance, an em being a cell.
  private func width(of cluster: Cluster, at scalar: Int, _ kinsoku: Kinsoku) -> Int32 {
    if kinsoku == .zeroWidthSpace { return 0 }
    guard text.isWide[scalar] else { return cluster.advance }
    var cells: Int32 = 0
    for index in scalar..<scalar + Int(cluster.scalarCount) where text.isWide[index] {
      // ⸺ and ⸻ are two and three cells long. CLREQ.
      cells += text.scalars[index] == 0x2E3A ? 2 : text.scalars[index] == 0x2E3B ? 3 : 1
    }
    // A sequence of emoji that its face does not join is as long as it is drawn.
    if text.kinds[scalar] == .other { cells = max(cells, (cluster.advance + 32_768) >> 16) }
    return cells << 16
  }

  /// Puts the ink of a proportional quote where a full-width one has it.
  private func seat(_ box: inout Box, _ cluster: Cluster) {
    switch box.kinsoku {
    case .opening: box.offset = box.width - BoxBuilder.bearing - scaled(cluster.inkRight)
    case .closing: box.offset = BoxBuilder.bearing - scaled(cluster.inkLeft)
    default: box.offset = (box.width - scaled(cluster.inkLeft + cluster.inkRight)) / 2
    }
  }

  private func measureBlank(of box: inout Box, _ cluster: Cluster) {
    let half = box.squeeze == .interpunct ? BoxBuilder.half / 2 : BoxBuilder.half
    let left = box.offset + scaled(cluster.inkLeft) - BoxBuilder.clearance
    let right = box.width - box.offset - scaled(cluster.inkRight) - BoxBuilder.clearance
    if box.kinsoku != .opening { box.rightTrim = min(max(right, 0), half) }
    if box.kinsoku == .opening || box.kinsoku == .interpunct {
      box.leftTrim = min(max(left, 0), half)
    }
  }

  @inline(__always) private func scaled(_ ems: Int32) -> Int32 {
    Int32(truncatingIfNeeded: (Int(ems) * scale) >> 16)
  }

  private static func squeeze(of kinsoku: Kinsoku, _ scalar: UInt32) -> Box.Squeeze {
    switch kinsoku {
    case .opening, .closing: .bracket
    case .interpunct: .interpunct
    case .pause: isStop(scalar) ? .stop : .comma
    default: .never
    }
  }

  /// 。 ． ！ ？ ‼ ⁇ ⁈ ⁉.
  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF0E, 0xFF01, 0xFF1F, 0x203C, 0x2047...0x2049: true
    default: false
    }
  }
}
