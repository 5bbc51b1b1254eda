import Testing

@testable import Issuance

@Suite("Encodings that sealing reads and writes")
struct SealEncodingTests {
  @Test(
    "DER is read in one spelling only",
    arguments: [
      ([0x30, 0x80, 0x00, 0x00], DERFault.indefinite), ([0x30, 0x81, 0x01, 0x00], .longLength),
      ([0x30, 0x82, 0x00, 0x81], .longLength), ([0x30, 0x81, 0x81], .short),
      ([0x02, 0x02, 0x00, 0x01], .spelling),
      ([0x02, 0x00], .spelling), ([0x01, 0x01, 0x01], .spelling), ([0x05, 0x01, 0x00], .spelling),
      ([0x03, 0x02, 0x01, 0x01], .spelling), ([0x06, 0x02, 0x80, 0x01], .spelling),
      ([0x06, 0x01, 0x81], .spelling), ([0x1F, 0x01, 0x00], .tag), ([0x30, 0x01], .short),
      ([0x05, 0x00, 0x00], .trailing), ([0x30, 0x02, 0x02, 0x00], .spelling), ([], .short),
    ] as [([UInt8], DERFault)])
  func strictDER(bytes: [UInt8], fault: DERFault) {
    #expect(throws: fault) { try DERReader.value(in: bytes) }
  }

  @Test("What DER writes it reads, identifiers too")
  func writtenDER() throws {
    let long = [UInt8](repeating: 7, count: 70_000)
    let bytes = DER.sequence(
      DER.identifier("1.2.840.113549.1.9.16.2.47"), DER.octets(long), DER.number(3), DER.null)
    let value = try DERReader.value(in: bytes)
    #expect(value.parts.map(\.tag) == [0x06, 0x04, 0x02, 0x05])
    #expect(value.parts[0].identifier == "1.2.840.113549.1.9.16.2.47")
    #expect(value.parts[1].content.elementsEqual(long) && value.parts[2].number == 3)
    // X.690, 11.6: a set's parts are in order.
    #expect(DER.set([DER.number(2), DER.number(1)]) == [0x31, 6, 2, 1, 1, 2, 1, 2])
  }

  @Test("Nesting without end is refused, and soon")
  func deepDER() {
    var bytes: [UInt8] = []
    for _ in 0..<40 { bytes = DER.sequence(bytes) }
    #expect(throws: DERFault.deep) { try DERReader.value(in: bytes) }
  }

  @Test(
    "Moments, to the second and back",
    arguments: [
      ("2026-11-23T08:00:00+08:00", "D:20261123080000+08'00'", 1_795_392_000),
      ("1970-01-01T00:00:00Z", "D:19700101000000Z", 0),
      ("2000-02-29T23:59:59Z", "D:20000229235959Z", 951_868_799),
      ("2100-03-01T00:00:00-03:30", "D:21000301000000-03'30'", 4_107_555_000),
    ])
  func moments(text: String, pdf: String, seconds: Int) throws {
    let time = try #require(CalendarTime(text))
    #expect(time.seconds == seconds && time.text == text && time.pdfDate == pdf)
    #expect(CalendarTime(pdfDate: pdf) == time)
  }

  @Test(
    "No moments",
    arguments: [
      "2026-02-30T00:00:00Z", "2026-11-23", "2026-11-23T08:00:00", "2026-11-23T24:00:00Z",
      "2026-11-23T08:00:00+8:00", "２026-11-23T08:00:00Z", "",
    ])
  func noMoments(text: String) { #expect(CalendarTime(text) == nil) }

  @Test(
    "JSON that is none, or says a thing twice",
    arguments: [
      "{\"a\":1,\"a\":2}", "{\"a\":1", "{a:1}", "[1,]", "{} x", "\"\u{1}\"", "nul", "\"\\ud800\"",
      "1e999", "",
    ])
  func noJSON(text: String) { #expect(JSONReader.value(in: Array(text.utf8)) == nil) }

  @Test("JSON that is read")
  func someJSON() throws {
    let text = "{ \"名\" : [1, -2.5e1, true, null, \"\\u7ea2\\n\\ud83d\\udc4d\"] }"
    let value = try #require(JSONReader.value(in: Array(text.utf8)))
    #expect(
      value["名"]?.items == [
        .number("1"), .number("-2.5e1"), .boolean(true), .null, .string("红\n👍"),
      ])
  }

  @Test(
    "PDF that is misspelt",
    arguments: [
      "<</A 1/A 2>>", "<</A>>", "<4g>", "[1", "(a", "/A#g1", "1.2.3x", "@", "<<1 2>>", "(a\\",
    ])
  func misspeltPDF(text: String) {
    var parser = PDFParser(Array(text.utf8))
    #expect(throws: PDFFault.self) { try parser.value() }
  }

  @Test("PDF's values as they are spelled")
  func spelledPDF() throws {
    var parser = PDFParser(
      Array("<</A[1 -2.50 12 0 R 3 4]/B(a\\(\\101\\n\\\r\nb)%x\n/C<4 1 4>/D#20e true>>".utf8))
    let value = try parser.value()
    #expect(
      value["A"]?.items == [
        .integer(1), .real("-2.50"), .reference(PDFReference(12)), .integer(3), .integer(4),
      ])
    #expect(value["B"]?.bytes == Array("a(A\nb".utf8) && value["C"]?.bytes == [0x41, 0x40])
    #expect(value["D e"] == .boolean(true))
  }

  @Test("Nothing is nested without end")
  func deepPDF() {
    var parser = PDFParser([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    #expect(throws: PDFFault.self) { try parser.value() }
  }
}
