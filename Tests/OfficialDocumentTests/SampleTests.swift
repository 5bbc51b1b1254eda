import Diagnostics
import Testing

@testable import OfficialDocument

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("The samples")
struct SampleTests {
  private static let names = ["yangpu-reply", "notice", "request"]

  /// Reads a sample beside the tests.
  private func sample(_ name: String) throws -> Reading {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/Samples/\(name).md", "rb"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return ManuscriptReader.read(Array(bytes[..<count]), file: "\(name).md")
  }

  @Test("Nothing is found in them", arguments: names)
  func clean(name: String) throws {
    let reading = try sample(name)
    #expect(reading.found == [])
    #expect(ContentChecks.check(reading.document, requirements: .general) == [])
  }

  @Test("They keep every character through JSON and back", arguments: names)
  func roundTrip(name: String) throws {
    let document = try sample(name).document
    let json = readJSON(JSONWriter.text(of: document)).document
    let manuscript = read(ManuscriptWriter.text(of: json)).document
    #expect(json.shape == document.shape)
    #expect(manuscript.shape == document.shape)
  }

  @Test("The reply's text is the source's, odd places included")
  func reply() throws {
    let document = try sample("yangpu-reply").document
    let text = document.paragraphs.map(\.text.string).joined()
    // Count and FNV-1a hash of the source's text, its page cuts joined.
    #expect(text.count == 2669)
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    #expect(hash == 0x9893_4dc3_7fae_a8ee)
    #expect(text.contains("（以下简称）。"))
    #expect(text.hasSuffix("再次向您表示感谢！。"))
    #expect(document.title.map(\.string) == ["对区政协十四届五次会议 第 E116 号提案的答复"])
    #expect(document.addressees.map(\.string) == ["刘伦峰委员"])
    #expect(document.paragraphs.compactMap(\.level) == [1, 1, 1, 1, 1])
  }

  @Test("The notice uses all four levels and every element of the ordinary format")
  func notice() throws {
    let document = try sample("notice").document
    #expect(Set(document.paragraphs.compactMap(\.level)) == [1, 2, 3, 4])
    #expect(document.attachments.map(\.title.string) == document.attachmentNote.map(\.name.string))
    #expect(document.annotation?.string == "此件不公开，只发至县级")
    for key in [
      Key.copyNumber, .classification, .classificationTerm, .urgency, .issuerMark,
      .documentNumber, .title, .addressees, .attachments, .issuer, .date, .seal, .annotation,
      .copyRecipients, .printingOffice, .printingDate,
    ] {
      #expect(document.has(key), "\(key.name)")
    }
  }
}
