import Diagnostics
import OfficialLayout

/// A PNG's chunks, walked from the first to IEND. ISO/IEC 15948.
///
/// Every critical chunk's CRC is checked, so that no decoder meets a damaged file; nothing is
/// decompressed.
struct PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private(set) var measure = PictureMeasure(width: 0, height: 0, hasAlpha: false)
  private var hasDots = false

  private struct Chunk {
    var name: String
    var content: ArraySlice<UInt8>
    /// A chunk that a reader must know has a capital first letter. ISO/IEC 15948, 5.4.
    var isCritical: Bool { name.utf8.first.map { $0 & 0x20 == 0 } ?? false }
  }

  init(_ bytes: [UInt8]) throws(PictureFault) {
    var reader = ByteReader(bytes, at: PNGHeader.signature.count)
    let first = try PNGHeader.chunk(&reader)
    guard first.name == "IHDR" else { throw .damaged }
    try read(first.content)
    while true {
      let chunk = try PNGHeader.chunk(&reader)
      switch chunk.name {
      case "IEND" where hasDots: return
      case "IHDR", "IEND": throw .damaged
      case "IDAT": hasDots = true
      case "acTL": throw .unsupported(Phrase("动画", "animated"))
      case "tRNS": measure.hasAlpha = true
      case "pHYs": readResolution(chunk.content)
      default: break
      }
    }
  }

  private static func chunk(_ reader: inout ByteReader) throws(PictureFault) -> Chunk {
    guard let length = reader.number(bytes: 4), let named = reader.take(4),
      let content = reader.take(length), let sum = reader.number(bytes: 4)
    else { throw .truncated }
    let chunk = Chunk(name: String(decoding: named, as: UTF8.self), content: content)
    if chunk.isCritical {
      guard CheckSum.of(named + content) == sum else { throw .damaged }
    }
    return chunk
  }

  /// IHDR. ISO/IEC 15948, 11.2.2.
  private mutating func read(_ content: ArraySlice<UInt8>) throws(PictureFault) {
    var reader = ByteReader(Array(content))
    guard content.count == 13, let width = reader.number(bytes: 4),
      let height = reader.number(bytes: 4), let depth = reader.byte(), let colour = reader.byte()
    else { throw .damaged }
    try PictureHeader.check(width: width, height: height)
    guard depth <= 8 else { throw .unsupported(Phrase("每色 16 位的图", "16 bits a colour")) }
    guard [1, 2, 4, 8].contains(depth), [0, 2, 3, 4, 6].contains(colour) else { throw .damaged }
    measure.width = width
    measure.height = height
    measure.hasAlpha = colour & 4 != 0
  }

  /// pHYs in dots a metre. ISO/IEC 15948, 11.3.5.3.
  private mutating func readResolution(_ content: ArraySlice<UInt8>) {
    var reader = ByteReader(Array(content))
    guard let across = reader.number(bytes: 4), let down = reader.number(bytes: 4),
      reader.byte() == 1, across == down, across > 0
    else { return }
    measure.dotsPerMetre = across
  }
}
