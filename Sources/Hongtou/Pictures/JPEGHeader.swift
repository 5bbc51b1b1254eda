import Diagnostics
import OfficialLayout

/// A JPEG's segments, walked from SOI to EOI. ITU-T T.81, annex B.
struct JPEGHeader {
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  private(set) var measure = PictureMeasure(width: 0, height: 0, hasAlpha: false)

  private static let startOfScan: UInt8 = 0xDA
  private static let endOfImage: UInt8 = 0xD9
  private static let application0: UInt8 = 0xE0

  init(_ bytes: [UInt8]) throws(PictureFault) {
    var reader = ByteReader(bytes, at: 2)
    while true {
      let marker = try JPEGHeader.marker(&reader)
      if marker == JPEGHeader.endOfImage {
        guard measure.width > 0 else { throw .damaged }
        return
      }
      // TEM and RST stand alone.
      if marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }
      guard let length = reader.number(bytes: 2) else { throw .truncated }
      guard length >= 2 else { throw .damaged }
      guard let content = reader.take(length - 2) else { throw .truncated }
      try read(marker, content)
      if marker == JPEGHeader.startOfScan, measure.width == 0 { throw .damaged }
    }
  }

  /// The next marker: after a scan's dots, in which FF is followed by 0 or RST, beyond them.
  private static func marker(_ reader: inout ByteReader) throws(PictureFault) -> UInt8 {
    while reader.skip(past: 0xFF) {
      guard let code = reader.byte() else { throw .truncated }
      if code == 0xFF {
        reader.stepBack()
      } else if code != 0 {
        return code
      }
    }
    throw .truncated
  }

  private mutating func read(_ marker: UInt8, _ content: ArraySlice<UInt8>) throws(PictureFault) {
    switch marker {
    // SOF0 to SOF2: baseline, extended, progressive, coded by Huffman's method.
    case 0xC0...0xC2: try readFrame(content)
    // DHT, JPG, DAC are no frames.
    case 0xC4, 0xC8, 0xCC: break
    case 0xC3...0xCF:
      throw .unsupported(Phrase("无损或算术编码的 JPEG", "a lossless or arithmetic JPEG"))
    case JPEGHeader.application0: readResolution(content)
    default: break
    }
  }

  /// A frame's header. ITU-T T.81, B.2.2.
  private mutating func readFrame(_ content: ArraySlice<UInt8>) throws(PictureFault) {
    var reader = ByteReader(Array(content))
    guard let depth = reader.byte(), let height = reader.number(bytes: 2),
      let width = reader.number(bytes: 2), let colours = reader.byte(), measure.width == 0
    else { throw .damaged }
    try PictureHeader.check(width: width, height: height)
    guard depth == 8 else { throw .unsupported(Phrase("每色 12 位的图", "12 bits a colour")) }
    guard colours != 4 else { throw .unsupported(Phrase("CMYK 图", "in CMYK")) }
    guard colours == 1 || colours == 3 else { throw .damaged }
    measure.width = width
    measure.height = height
  }

  /// JFIF: dots an inch or a centimetre. ITU-T T.871, 10.1.
  private mutating func readResolution(_ content: ArraySlice<UInt8>) {
    guard content.starts(with: Array("JFIF\0".utf8)) else { return }
    var reader = ByteReader(Array(content), at: 7)
    guard let unit = reader.byte(), let across = reader.number(bytes: 2),
      let down = reader.number(bytes: 2), across == down, across > 0
    else { return }
    switch unit {
    case 1: measure.dotsPerMetre = (across * 10_000 + 127) / 254
    case 2: measure.dotsPerMetre = across * 100
    default: break
    }
  }
}
