import Diagnostics

/// Reads a profile's few keys: objects and numbers of JSON, each key once, none unknown.
struct OffsetProfileReader {
  /// What is wrong with a profile.
  enum Fault: Error, Hashable {
    /// It is not of this form, from this byte on.
    case syntax(Int)
    /// A key that means nothing, or stands twice.
    case key(String)

    /// What is wrong, in words.
    var phrase: Phrase {
      switch self {
      case .syntax(let byte):
        Phrase("第 \(byte + 1) 个字节起不合格式", "malformed from byte \(byte + 1) on")
      case .key(let key): Phrase("没有“\(key)”这个键，或写了两次", "‘\(key)’ is unknown or stands twice")
      }
    }
  }

  private let bytes: [UInt8]
  private var index = 0

  /// Reads the text of a profile.
  static func read(_ bytes: [UInt8]) throws(Fault) -> OffsetProfile {
    var reader = OffsetProfileReader(bytes: bytes)
    var profile = OffsetProfile()
    try reader.object { reader, key throws(Fault) in
      switch key {
      case "front": profile.front = try reader.side()
      case "back": profile.back = try reader.side()
      default: throw .key(key)
      }
    }
    reader.skipSpaces()
    guard reader.index == bytes.count else { throw .syntax(reader.index) }
    return profile
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func side() throws(Fault) -> SideOffset {
    var side = SideOffset()
    try object { reader, key throws(Fault) in
      switch key {
      case "dx_mm": side.dx = try reader.number()
      case "dy_mm": side.dy = try reader.number()
      case "scale_x": side.scaleX = try reader.number()
      case "scale_y": side.scaleY = try reader.number()
      default: throw .key(key)
      }
    }
    return side
  }

  private mutating func object(
    _ member: (inout OffsetProfileReader, String) throws(Fault) -> Void
  ) throws(Fault) {
    var seen: Set<String> = []
    try take("{")
    if has("}") { return }
    repeat {
      let key = try key()
      guard seen.insert(key).inserted else { throw .key(key) }
      try take(":")
      try member(&self, key)
    } while has(",")
    try take("}")
  }

  private mutating func key() throws(Fault) -> String {
    try take("\"")
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
    let key = String(decoding: bytes[start..<index], as: UTF8.self)
    try take("\"")
    return key
  }

  private mutating func number() throws(Fault) -> Double {
    skipSpaces()
    let start = index
    while index < bytes.count, "+-.0123456789eE".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let number = Double(text), number.isFinite else { throw .syntax(start) }
    return number
  }

  private mutating func take(_ mark: Unicode.Scalar) throws(Fault) {
    guard has(mark) else { throw .syntax(index) }
  }

  private mutating func has(_ mark: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count, " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
  }
}
