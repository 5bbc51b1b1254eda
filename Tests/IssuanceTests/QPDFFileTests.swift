import Diagnostics
import Issuance
import Testing

@Suite("PDF files as libqpdf reads them")
struct QPDFFileTests {
  @Test("values come as they stand in the file, references unfollowed")
  func values() throws {
    let file = try QPDFFile(QPDFFileTests.small, name: "small.pdf")
    #expect(file.pageCount == 1)
    #expect(file.catalog["Pages"] == .reference(PDFReference(2)))
    #expect(file[PDFReference(3)]["MediaBox"] == .array([0, 0, 100, 100].map { .integer($0) }))
    #expect(file[PDFReference(3)]["Alt"] == .string([0x61, 0x00, 0x62]))
    #expect(file[PDFReference(3)]["Odd name"] == .real("1.50"))
    #expect(file.page(0) == PDFReference(3))
  }

  @Test("a file that is none, and one cut off, are bad data")
  func broken() {
    for bytes in [Array("not a pdf".utf8), Array(QPDFFileTests.small.prefix(150))] {
      let failure = #expect(throws: Failure.self) { try QPDFFile(bytes, name: "broken.pdf") }
      #expect(failure?.status == .badData)
    }
  }

  @Test("a value's source reads back as the value")
  func source() {
    let value = PDFValue.dictionary([
      "Title": .text("公文"), "A B": .array([.integer(1), .null, .boolean(true), .real("0.5")]),
      "Plain": .text("plain"), "R": .reference(PDFReference(7)),
    ])
    #expect(
      value.source
        == "<</A#20B [1 null true 0.5] /Plain (plain) /R 7 0 R /Title <feff516c6587>>>")
  }

  /// One page, with its cross-reference table.
  private static let small: [UInt8] = {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Alt <610062>/Odd#20name 1.50>>",
    ]
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 4\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }()
}
