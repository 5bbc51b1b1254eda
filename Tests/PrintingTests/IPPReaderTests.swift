import Printing
import Testing

/// Printers' answers are read by us, so nothing in them may do harm.
@Suite("IPP messages")
struct IPPReaderTests {
  private static let message = IPPMessage(
    code: 0x0002, requestID: 7,
    groups: [
      .init(
        .operation,
        [
          IPPAttribute("attributes-charset", .text(.charset, "utf-8")),
          IPPAttribute("job-name", .name("关于开展检查的通知")),
        ]),
      .init(
        .job,
        [
          IPPAttribute("copies", .integer(3)),
          IPPAttribute("page-ranges", [.range(1, 3), .range(5, 5)]),
          IPPAttribute("finishings", .enumeration(28)), IPPAttribute("fidelity", .boolean(true)),
          IPPAttribute(
            "media-col",
            .collection([
              IPPAttribute(
                "media-size", .collection([IPPAttribute("x-dimension", .integer(21_000))])),
              IPPAttribute("media-source", .keyword("tray-2")),
            ])),
          IPPAttribute("nothing", .other(.noValue, [])),
        ]),
    ])

  @Test("What is written is read, and the document after it is left")
  func roundTrip() throws {
    let bytes = Self.message.bytes
    let (message, length) = try IPPReader.read(bytes + [1, 2, 3])
    #expect(message == Self.message)
    #expect(length == bytes.count)
  }

  @Test("Cut off anywhere, it is no message")
  func cut() {
    let bytes = Self.message.bytes
    for count in bytes.indices {
      #expect(throws: IPPReader.Fault.self) { try IPPReader.read(Array(bytes[..<count])) }
    }
  }

  @Test("100,000 spoiled messages: read or refused, never a crash")
  func spoiled() {
    var random = SeededRandom(7)
    for _ in 0..<20_000 {
      var bytes = Self.message.bytes
      for _ in 0..<5 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() & 255)
        if let (message, length) = try? IPPReader.read(bytes) {
          #expect(length <= bytes.count && message.groups.count <= bytes.count)
        }
      }
    }
  }

  @Test("A text with its language is the text")
  func spoken() throws {
    var bytes = IPPMessage(code: 0, groups: [.init(.job, [])]).bytes
    bytes.removeLast()
    bytes +=
      [0x36, 0, 1, 0x6E, 0, 10, 0, 2] + Array("en".utf8) + [0, 4] + Array("name".utf8) + [3]
    let message = try IPPReader.read(bytes).message
    #expect(message.group(.job)["n"] == [.name("name")])
  }

  @Test("Collections in collections without end, a million attributes: refused")
  func excessive() {
    var value = IPPValue.integer(1)
    for _ in 0..<20 { value = .collection([IPPAttribute("x", value)]) }
    let deep = IPPMessage(code: 0, groups: [.init(.job, [IPPAttribute("x", value)])])
    #expect(throws: IPPReader.Fault.excessive) { try IPPReader.read(deep.bytes) }
    let many = IPPMessage(
      code: 0,
      groups: [.init(.job, Array(repeating: IPPAttribute("x", .integer(1)), count: 150_000))])
    #expect(throws: IPPReader.Fault.excessive) { try IPPReader.read(many.bytes) }
  }

  @Test("A print server with 300 queues of 200 values each is read: it was refused as excessive")
  func manyQueues() throws {
    let group = IPPMessage.Group(
      .printer, [IPPAttribute("x", Array(repeating: .integer(1), count: 200))])
    let server = IPPMessage(code: 0, groups: Array(repeating: group, count: 300))
    #expect(try IPPReader.read(server.bytes).message.groups(.printer).count == 300)
  }

  @Test("Text that is no UTF-8, numbers of the wrong length: refused")
  func malformed() {
    func message(_ tag: IPPTag, _ bytes: [UInt8]) -> [UInt8] {
      IPPMessage(code: 0, groups: [.init(.job, [IPPAttribute("x", .other(tag, bytes))])]).bytes
    }
    #expect(throws: IPPReader.Fault.notUTF8("x")) {
      try IPPReader.read(message(.name, [0xC3, 0x28]))
    }
    #expect(throws: IPPReader.Fault.malformed("x")) {
      try IPPReader.read(message(.integer, [1, 2]))
    }
    #expect(throws: IPPReader.Fault.malformed("x")) { try IPPReader.read(message(.boolean, [2])) }
  }
}
