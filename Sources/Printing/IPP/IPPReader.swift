/// Reads IPP messages that nobody vouches for: every length is checked, depth and number are
/// bounded, text is UTF-8 or refused. RFC 8010, 3.
package struct IPPReader {
  /// Why bytes are no message.
  package enum Fault: Error, Hashable {
    /// They end early, or lengths point past their end.
    case truncated
    /// A value's length is not its kind's.
    case malformed(String)
    /// Text that is no UTF-8.
    case notUTF8(String)
    /// More attributes, or deeper ones, than any printer has reason to send.
    case excessive
  }

  /// The most values in a message: a printer's own are some 200, those of a print server with some
  /// hundreds of queues as many for each.
  private static let mostAttributes = 100_000
  /// The deepest collection in collections; media-col-database has 3.
  private static let mostDepth = 8

  private let bytes: [UInt8]
  private var index = 0
  private var attributeCount = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The message at the beginning of `bytes`, and how many bytes it is long: a document may follow.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> (message: IPPMessage, length: Int) {
    var reader = IPPReader(bytes)
    let message = try reader.message()
    return (message, reader.index)
  }

  private mutating func message() throws(Fault) -> IPPMessage {
    _ = try number(ofBytes: 2)
    let code = UInt16(try number(ofBytes: 2))
    let requestID = Int32(truncatingIfNeeded: try number(ofBytes: 4))
    var message = IPPMessage(code: code, requestID: requestID, groups: [])
    while true {
      let tag = IPPTag(rawValue: try byte())
      if tag == .end { return message }
      if tag.isDelimiter {
        message.groups.append(.init(tag, []))
        continue
      }
      guard !message.groups.isEmpty else { throw .malformed("group") }
      let last = message.groups.count - 1
      try addValue(tag, to: &message.groups[last].attributes)
    }
  }

  /// Reads a value; a name begins an attribute, no name adds to the one before.
  private mutating func addValue(
    _ tag: IPPTag, to attributes: inout [IPPAttribute]
  ) throws(Fault) {
    let name = try text(try chunk(), "name")
    let value = try value(tag, of: name, depth: 0)
    if !name.isEmpty {
      try count()
      attributes.append(IPPAttribute(name, value))
    } else {
      guard !attributes.isEmpty else { throw .malformed("name") }
      try count()
      attributes[attributes.count - 1].values.append(value)
    }
  }

  private mutating func count() throws(Fault) {
    attributeCount += 1
    guard attributeCount <= IPPReader.mostAttributes else { throw .excessive }
  }

  private mutating func value(
    _ tag: IPPTag, of name: String, depth: Int
  ) throws(Fault) -> IPPValue {
    let chunk = try chunk()
    if tag == .collection { return .collection(try members(depth: depth + 1)) }
    func integer(_ bytes: ArraySlice<UInt8>) -> Int {
      Int(Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) }))
    }
    switch tag {
    case .integer, .enumeration:
      guard chunk.count == 4 else { throw .malformed(name) }
      return tag == .integer ? .integer(integer(chunk)) : .enumeration(integer(chunk))
    case .boolean:
      guard let byte = chunk.first, chunk.count == 1, byte < 2 else { throw .malformed(name) }
      return .boolean(byte == 1)
    case .range:
      guard chunk.count == 8 else { throw .malformed(name) }
      return .range(integer(chunk.prefix(4)), integer(chunk.suffix(4)))
    case .textWithLanguage, .nameWithLanguage:
      return .text(
        tag == .textWithLanguage ? .text : .name, try text(try spoken(chunk, name), name))
    default:
      return tag.isText ? .text(tag, try text(chunk, name)) : .other(tag, Array(chunk))
    }
  }

  /// The members up to the collection's end. RFC 8010, 3.1.6.
  private mutating func members(depth: Int) throws(Fault) -> [IPPAttribute] {
    guard depth <= IPPReader.mostDepth else { throw .excessive }
    var members: [IPPAttribute] = []
    while true {
      let tag = IPPTag(rawValue: try byte())
      let name = try chunk()
      guard name.isEmpty, !tag.isDelimiter else { throw .malformed("collection") }
      try count()
      switch tag {
      case .collectionEnd:
        _ = try chunk()
        return members
      case .memberName:
        members.append(IPPAttribute(try text(try chunk(), "member"), []))
      default:
        guard let last = members.last?.name else { throw .malformed("collection") }
        members[members.count - 1].values.append(try value(tag, of: last, depth: depth))
      }
    }
  }

  /// The characters of a value that names its language first. RFC 8010, 3.9.
  private func spoken(
    _ chunk: ArraySlice<UInt8>, _ name: String
  ) throws(Fault) -> ArraySlice<UInt8> {
    func length(_ bytes: ArraySlice<UInt8>) -> Int {
      bytes.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    }
    let afterLanguage = chunk.dropFirst(2 + length(chunk))
    guard chunk.count >= 4, afterLanguage.count >= 2,
      afterLanguage.count == 2 + length(afterLanguage)
    else { throw .malformed(name) }
    return afterLanguage.dropFirst(2)
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ name: String) throws(Fault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(name) }
    return text
  }

  /// Two bytes of length, and so many bytes.
  private mutating func chunk() throws(Fault) -> ArraySlice<UInt8> {
    let length = try number(ofBytes: 2)
    guard length <= bytes.count - index else { throw .truncated }
    defer { index += length }
    return bytes[index..<index + length]
  }

  private mutating func byte() throws(Fault) -> UInt8 {
    guard index < bytes.count else { throw .truncated }
    defer { index += 1 }
    return bytes[index]
  }

  private mutating func number(ofBytes count: Int) throws(Fault) -> Int {
    var number = 0
    for _ in 0..<count { number = number << 8 | Int(try byte()) }
    return number
  }
}
