import Testing

@testable import OfficialDocument

@Suite("Code points that are no characters yet")
struct UnassignedTests {
  @Test(
    "Refused by number, in the text and in an element",
    arguments: [0x378, 0x218C, 0x244B, 0x2E9A, 0x2FD6, 0xFF00, 0x2FA1E] as [UInt32])
  func refused(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let digits = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    for reading in [readBody("\n正文\(scalar)字\n"), read("---\n\n标题: \(scalar)知\n---\n")] {
      #expect(reading.errors.count == 1)
      #expect(reading.errors.first?.hasPrefix("input.unassigned ") == true)
      #expect(reading.diagnostics.first?.message.en == "unassigned code point \(name)")
    }
    #expect(readBody("正文\(scalar)字\n").errors == ["input.unassigned 3:3"])
    #expect(readJSON("{\"标题\": \"通\(scalar)知\"}").errors.first?.hasPrefix("input.un") == true)
  }

  @Test(
    "What is assigned may stand, however rare", arguments: ["①", "Ⅳ", "㎡", "⺌", "𠮷", "\u{30000}"])
  func assigned(text: String) {
    #expect(readBody("正文\(text)字\n").errors == [])
  }

  @Test("Nothing the gate refuses passes at a glance")
  func glance() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), String(scalar).plainCharacterCount != nil
      else { continue }
      #expect(RefusedScalar(scalar) == nil, "U+\(String(value, radix: 16))")
    }
  }
}
