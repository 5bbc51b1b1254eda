/// How a PNG's pixels with coverage are laid out. PNG (ISO/IEC 15948), 11.2.2.
enum PNGLayout: Hashable, Sendable {
  /// Grey and coverage.
  case grey
  /// Red, green, blue and coverage.
  case colour
  /// A number of a palette of colours and coverages.
  case palette(colours: [UInt8], coverages: [UInt8])

  /// The layout of eight-bit rows, one after the other; nil for any other, or one without coverage.
  init?(_ chunks: PNGChunks) {
    guard chunks.depth == 8, !chunks.isInterlaced else { return nil }
    switch chunks.kind {
    case 4: self = .grey
    case 6: self = .colour
    case 3 where !chunks.transparency.isEmpty && chunks.palette.count.isMultiple(of: 3):
      self = .palette(colours: chunks.palette, coverages: chunks.transparency)
    default: return nil
    }
  }

  /// A pixel's bytes.
  var step: Int {
    switch self {
    case .grey: 2
    case .colour: 4
    case .palette: 1
    }
  }

  /// Pixels as colours and coverages.
  func parted(_ pixels: [UInt8]) -> (colours: [UInt8], coverage: [UInt8]) {
    let count = pixels.count / step
    var colours = [UInt8](repeating: 0, count: count * 3)
    var coverage = [UInt8](repeating: 0xFF, count: count)
    for index in 0..<count {
      let source = index * step
      switch self {
      case .grey:
        for part in 0..<3 { colours[index * 3 + part] = pixels[source] }
        coverage[index] = pixels[source + 1]
      case .colour:
        for part in 0..<3 { colours[index * 3 + part] = pixels[source + part] }
        coverage[index] = pixels[source + 3]
      case .palette(let table, let coverages):
        let entry = Int(pixels[source])
        if coverages.indices.contains(entry) { coverage[index] = coverages[entry] }
        guard entry * 3 + 2 < table.count else { continue }
        for part in 0..<3 { colours[index * 3 + part] = table[entry * 3 + part] }
      }
    }
    return (colours, coverage)
  }
}
