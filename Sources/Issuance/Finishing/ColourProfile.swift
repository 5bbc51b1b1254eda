import Glibc

/// The ICC profile of sRGB, by which the colours of a file are meant. ICC.1:2001-04; IEC 61966-2-1.
///
/// Made of the standard's numbers, so that it is ours to give away and the same on every machine.
enum ColourProfile {
  /// The profile, version 2.1, a display's.
  static let sRGB: [UInt8] = {
    let curve = gradation
    let tags: [(String, [UInt8])] = [
      ("desc", description("sRGB")), ("cprt", text("No copyright")),
      ("wtpt", xyz(0.9642, 1, 0.8249)), ("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)),
      ("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)),
      ("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = number(tags.count)
    var data: [UInt8] = []
    let start = 128 + 4 + tags.count * 12
    var places: [[UInt8]: Int] = [:]
    for (name, bytes) in tags {
      let place = places[bytes] ?? start + data.count
      if places[bytes] == nil {
        data += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
      }
      places[bytes] = place
      table += Array(name.utf8) + number(place) + number(bytes.count)
    }
    return header(size: start + data.count) + table + data
  }()

  /// 6.1: a display's profile from RGB to XYZ under D50, perceptual, of no date.
  private static func header(size: Int) -> [UInt8] {
    var header = number(size) + number(0) + number(0x0210_0000)
    header += Array("mntrRGB XYZ ".utf8)
    header += [UInt8](repeating: 0, count: 12) + Array("acsp".utf8)
    header += [UInt8](repeating: 0, count: 28)
    header += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return header + [UInt8](repeating: 0, count: 128 - header.count)
  }

  /// 6.5.17: ASCII alone.
  private static func description(_ text: String) -> [UInt8] {
    let string = Array(text.utf8) + [0]
    return Array("desc".utf8) + number(0) + number(string.count) + string
      + [UInt8](repeating: 0, count: 78)
  }

  /// 6.5.18
  private static func text(_ text: String) -> [UInt8] {
    Array("text".utf8) + number(0) + Array(text.utf8) + [0]
  }

  /// 6.5.26
  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    Array("XYZ ".utf8) + number(0) + fixed(x) + fixed(y) + fixed(z)
  }

  /// 6.5.3: IEC 61966-2-1's curve at 256 points.
  private static var gradation: [UInt8] {
    let points = (0..<256).flatMap { index -> [UInt8] in
      let value = Double(index) / 255
      let light = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      return Array(number(Int((light * 65_535).rounded())).suffix(2))
    }
    return Array("curv".utf8) + number(0) + number(256) + points
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// 5.3.2: a number of sixteen bits after the point.
  private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65_536).rounded())) }
}
