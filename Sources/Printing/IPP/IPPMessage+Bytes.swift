extension IPPMessage {
  /// The message as it is sent. RFC 8010, 3.
  package var bytes: [UInt8] {
    // IPP/2.0: what every printer of the last ten years speaks.
    var bytes: [UInt8] = [2, 0]
    bytes.append(code)
    bytes.append(UInt32(bitPattern: requestID))
    for group in groups {
      bytes.append(group.tag.rawValue)
      for attribute in group.attributes { bytes.append(attribute) }
    }
    bytes.append(IPPTag.end.rawValue)
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: UInt16) {
    append(UInt8(number >> 8))
    append(UInt8(number & 0xFF))
  }

  fileprivate mutating func append(_ number: UInt32) {
    append(UInt16(number >> 16))
    append(UInt16(number & 0xFFFF))
  }

  fileprivate mutating func append(_ attribute: IPPAttribute) {
    // Second and further values come under an empty name.
    for (index, value) in attribute.values.enumerated() {
      append(value, named: index == 0 ? attribute.name : "")
    }
  }

  private mutating func append(_ value: IPPValue, named name: String) {
    switch value {
    case .integer(let number): append(.integer, name, Self.word(number))
    case .enumeration(let number): append(.enumeration, name, Self.word(number))
    case .boolean(let boolean): append(.boolean, name, [boolean ? 1 : 0])
    case .range(let lower, let upper): append(.range, name, Self.word(lower) + Self.word(upper))
    case .text(let tag, let string): append(tag, name, [UInt8](string.utf8))
    case .other(let tag, let bytes): append(tag, name, bytes)
    case .collection(let members):
      append(.collection, name, [])
      for member in members {
        append(.memberName, "", [UInt8](member.name.utf8))
        for value in member.values { append(value, named: "") }
      }
      append(.collectionEnd, "", [])
    }
  }

  private mutating func append(_ tag: IPPTag, _ name: String, _ value: [UInt8]) {
    append(tag.rawValue)
    append(UInt16(name.utf8.count))
    self += name.utf8
    append(UInt16(value.count))
    self += value
  }

  private static func word(_ number: Int) -> [UInt8] {
    let bits = UInt32(bitPattern: Int32(truncatingIfNeeded: number))
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> UInt32($0)) }
  }
}
