/// An object identifier. X.690, 8.19.
struct ObjectIdentifier: Hashable, Sendable {
  /// In dots, e.g. `1.2.840.113549.1.7.2`.
  let dotted: String

  /// An identifier written in dots.
  init(_ dotted: String) { self.dotted = dotted }

  /// An identifier from its contents; nil where they are none, or not the shortest.
  init?(content: ArraySlice<UInt8>) {
    guard let last = content.last, last < 0x80 else { return nil }
    var arcs: [Int] = []
    var arc = 0
    var isFirst = true
    for byte in content {
      guard !(isFirst && byte == 0x80), arc < 1 << 48 else { return nil }
      arc = arc << 7 | Int(byte & 0x7F)
      isFirst = byte < 0x80
      if isFirst {
        arcs.append(arc)
        arc = 0
      }
    }
    let head = min(arcs[0] / 40, 2)
    dotted = ([head, arcs[0] - head * 40] + arcs.dropFirst()).map(String.init)
      .joined(separator: ".")
  }

  /// The contents.
  var content: [UInt8] {
    let arcs = dotted.split(separator: ".").compactMap { Int($0) }
    guard arcs.count >= 2 else { return [] }
    return ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap { arc in
      var digits = [UInt8(arc & 0x7F)]
      var rest = arc >> 7
      while rest > 0 {
        digits.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
        rest >>= 7
      }
      return digits
    }
  }
}
