/// A PNG file's chunks, as far as pixels need them. PNG (ISO/IEC 15948), 5 and 11.
struct PNGChunks: Hashable, Sendable {
  /// Pixels across and down.
  private(set) var width = 0
  private(set) var height = 0
  /// Bits a sample.
  private(set) var depth: UInt8 = 0
  /// Grey, colours, palette; with or without coverage.
  private(set) var kind: UInt8 = 0
  /// Whether rows come in passes.
  private(set) var isInterlaced = false
  /// A palette's colours.
  private(set) var palette: [UInt8] = []
  /// A palette's coverages.
  private(set) var transparency: [UInt8] = []
  /// The deflated rows.
  private(set) var data: [UInt8] = []

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Reads a file.
  init(_ bytes: [UInt8]) throws(PDFFault) {
    guard bytes.starts(with: PNGChunks.signature) else {
      throw PDFFault("不是 PNG", "it is no PNG", at: 0)
    }
    var position = PNGChunks.signature.count
    while true {
      let (name, body) = try PNGChunks.chunk(in: bytes, at: position)
      if name == "IEND" { break }
      try take(name, body)
      position = body.endIndex + 4
    }
    guard width > 0, height > 0, !data.isEmpty else {
      throw PDFFault("没有像素", "it has no pixels", at: 0)
    }
  }

  /// A chunk's name and contents, its sum checked.
  private static func chunk(
    in bytes: [UInt8], at position: Int
  ) throws(PDFFault) -> (String, ArraySlice<UInt8>) {
    let fault = PDFFault("文件不全或已损坏", "it is broken", at: position)
    guard position + 12 <= bytes.count else { throw fault }
    let length = number(bytes[position..<position + 4])
    let end = position + 8 + length
    guard end + 4 <= bytes.count else { throw fault }
    guard CyclicSum.of(bytes[(position + 4)..<end]) == number(bytes[end..<end + 4]) else {
      throw fault
    }
    return (
      String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self),
      bytes[(position + 8)..<end]
    )
  }

  private mutating func take(_ name: String, _ body: ArraySlice<UInt8>) throws(PDFFault) {
    switch name {
    case "IHDR":
      guard body.count == 13 else { throw PDFFault("开头不对", "it begins wrongly", at: 0) }
      width = PNGChunks.number(body.prefix(4))
      height = PNGChunks.number(body.dropFirst(4).prefix(4))
      depth = body[body.startIndex + 8]
      kind = body[body.startIndex + 9]
      isInterlaced = body[body.startIndex + 12] != 0
    case "PLTE": palette = Array(body)
    case "tRNS": transparency = Array(body)
    case "IDAT": data += body
    case "acTL": throw PDFFault("是动图", "it moves", at: 0)
    default: break
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
