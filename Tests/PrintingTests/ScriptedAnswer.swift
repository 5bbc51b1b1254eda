import Foundation
import Printing

/// What a scripted printer sends back.
enum ScriptedAnswer {
  /// An answer as it should be.
  case answer(IPPMessage, [IPPMessage.Group])
  /// A status, and what belongs to it.
  case status(UInt16, IPPMessage, [IPPMessage.Group])
  /// No IPP: a line of HTTP.
  case http(String)
  /// As it should be, after so many seconds.
  case late(IPPMessage, [IPPMessage.Group], Double)
  /// Nothing, and the line is kept.
  case never
  /// Ten million bytes of attributes.
  case flood(IPPMessage)
  /// As it should be, a byte every 50 ms.
  case drip(IPPMessage, [IPPMessage.Group])
  /// As it should be, in another charset.
  case latin(IPPMessage, [IPPMessage.Group])
  /// Bytes that are no IPP.
  case babble
  /// As it should be, but for some bytes, or its end; which, the number says.
  case garbled(IPPMessage, [IPPMessage.Group], UInt64)

  /// Sends it.
  func write(to connection: Int32) {
    switch self {
    case .answer(let request, let groups): Self.send(Self.bytes(0, request, groups), connection)
    case .status(let code, let request, let groups):
      Self.send(Self.bytes(code, request, groups), connection)
    case .http(let line):
      Self.raw(Array("HTTP/1.1 \(line)\r\nContent-Length: 0\r\n\r\n".utf8), connection)
    case .late(let request, let groups, let seconds):
      usleep(UInt32(seconds * 1_000_000))
      Self.send(Self.bytes(0, request, groups), connection)
    case .never: usleep(20_000_000)
    case .flood(let request):
      let attribute = IPPAttribute("x", .name(String(repeating: "长", count: 300)))
      let group = IPPMessage.Group(.job, Array(repeating: attribute, count: 11_000))
      Self.send(Self.bytes(0, request, [group]), connection)
    case .drip(let request, let groups):
      for byte in Self.http(Self.bytes(0, request, groups)) {
        guard Self.raw([byte], connection) else { return }
        usleep(50_000)
      }
    case .latin(let request, let groups):
      Self.send(Self.bytes(0, request, groups, charset: "iso-8859-1"), connection)
    case .garbled(let request, let groups, let seed):
      Self.send(Self.garbled(Self.bytes(0, request, groups), seed), connection)
    case .babble: Self.send(Array("<html>很抱歉</html>".utf8), connection)
    }
  }

  private static func garbled(_ bytes: [UInt8], _ seed: UInt64) -> [UInt8] {
    var (bytes, random) = (bytes, SeededRandom(seed))
    for _ in 0..<1 + random.next() % 4 {
      let place = Int(random.next() % UInt64(bytes.count))
      bytes[place] = UInt8(truncatingIfNeeded: random.next())
      if random.next() % 8 == 0 { bytes.removeSubrange((place + 1)...) }
    }
    return bytes
  }

  private static func bytes(
    _ code: UInt16, _ request: IPPMessage, _ groups: [IPPMessage.Group], charset: String = "utf-8"
  ) -> [UInt8] {
    let head = IPPMessage.Group(
      .operation,
      [
        IPPAttribute("attributes-charset", .text(.charset, charset)),
        IPPAttribute("attributes-natural-language", .text(.language, "en")),
      ])
    return IPPMessage(code: code, requestID: request.requestID, groups: [head] + groups).bytes
  }

  private static func http(_ body: [UInt8]) -> [UInt8] {
    Array(
      """
      HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: \(body.count)\r\n\
      Connection: close\r\n\r\n
      """.utf8) + body
  }

  private static func send(_ body: [UInt8], _ connection: Int32) { raw(http(body), connection) }

  @discardableResult
  private static func raw(_ bytes: [UInt8], _ connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
