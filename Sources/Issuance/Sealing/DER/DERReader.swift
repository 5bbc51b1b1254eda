/// Reads the distinguished encoding, strictly: definite and shortest lengths, one spelling a value,
/// nothing left over. X.690, 10–11.
enum DERReader {
  private static let deepest = 32

  /// The one value that `bytes` are, every value in it looked at.
  static func value(in bytes: some Collection<UInt8>) throws(DERFault) -> DERValue {
    var rest = Array(bytes)[...]
    let value = try next(&rest)
    guard rest.isEmpty else { throw .trailing }
    try check(value, depth: 0)
    return value
  }

  /// The value that `bytes` begin with, every value in it looked at.
  static func leading(in bytes: ArraySlice<UInt8>) throws(DERFault) -> DERValue {
    var rest = bytes
    let value = try next(&rest)
    try check(value, depth: 0)
    return value
  }

  /// The values that `bytes` are, one after the other.
  static func values(in bytes: ArraySlice<UInt8>) throws(DERFault) -> [DERValue] {
    var rest = bytes
    var values: [DERValue] = []
    while !rest.isEmpty { values.append(try next(&rest)) }
    return values
  }

  private static func next(_ rest: inout ArraySlice<UInt8>) throws(DERFault) -> DERValue {
    let start = rest.startIndex
    guard rest.count >= 2, let tag = rest.first else { throw .short }
    guard tag & 0x1F != 0x1F, tag != 0 else { throw .tag }
    let first = rest[start + 1]
    var length = Int(first)
    var body = start + 2
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard count > 0 else { throw .indefinite }
      guard count <= 4 else { throw .longLength }
      guard rest.count >= 2 + count else { throw .short }
      length = rest[body..<body + count].reduce(0) { $0 << 8 | Int($1) }
      guard length >= 0x80, rest[body] != 0 else { throw .longLength }
      body += count
    }
    guard length <= rest.endIndex - body else { throw .short }
    let end = body + length
    defer { rest = rest[end...] }
    return DERValue(tag: tag, encoding: rest[start..<end], content: rest[body..<end])
  }

  private static func check(_ value: DERValue, depth: Int) throws(DERFault) {
    guard depth < deepest else { throw .deep }
    if value.isConstructed {
      for part in try values(in: value.content) { try check(part, depth: depth + 1) }
    }
    guard isSpelledRight(value) else { throw .spelling }
  }

  /// What X.690, 8 and 11 ask of each universal type's contents.
  private static func isSpelledRight(_ value: DERValue) -> Bool {
    let content = value.content
    switch value.tag {
    case DERTag.boolean: return content.elementsEqual([0]) || content.elementsEqual([0xFF])
    case DERTag.integer, 0x0A:
      guard let first = content.first else { return false }
      guard content.count > 1 else { return true }
      let second = content[content.startIndex + 1]
      return !(first == 0 && second < 0x80) && !(first == 0xFF && second >= 0x80)
    case DERTag.bitString:
      guard let unused = content.first, unused < 8 else { return false }
      guard content.count > 1, let last = content.last else { return unused == 0 }
      return last & (1 << unused - 1) == 0
    case DERTag.null: return content.isEmpty
    case DERTag.objectIdentifier: return ObjectIdentifier(content: content) != nil
    // Strings and times are primitive here, sequences and sets are not.
    case 0x10, 0x11: return false
    case 0x20..<0x40: return value.tag == DERTag.sequence || value.tag == DERTag.set
    default: return true
    }
  }
}
