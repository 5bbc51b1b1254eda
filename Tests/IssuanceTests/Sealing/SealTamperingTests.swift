import CommandTesting
import Foundation
import Hongtou
import Testing

@testable import Issuance

@Suite("Whatever is changed after a seal is reported")
struct SealTamperingTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  private func sealed(_ file: String = "one.pdf", _ field: String? = nil) throws -> [UInt8] {
    try folder.sign(file, field: field, as: "sealed.pdf")
    return try folder.read("sealed.pdf")
  }

  /// What is wrong with `bytes`: a fault that ends the reading counts.
  private func codes(_ bytes: [UInt8], strict: Bool = false) throws -> Set<String> {
    do throws(Failure) {
      var verifier = try SealVerifier(bytes, name: "x")
      verifier.isStrict = strict
      return Set(try verifier.verify().allFindings.filter { $0.level == .error }.map(\.code))
    } catch {
      try #require(error.status == .badData)
      return ["damaged"]
    }
  }

  @Test("One byte flipped at 400 places outside the signature, and 100 inside")
  func flippedBytes() throws {
    let bytes = try sealed()
    try #require(try codes(bytes).isEmpty)
    let file = try RevisedFile(bytes)
    let place = try #require(
      file.latest.fields.first.flatMap { SignaturePlace($0, in: file.latest) })
    let length = try SealGap(place.gap, in: bytes).message.encoding.count * 2
    var random = SeededGenerator(seed: 9_704)
    let (outside, inside) = (Thoroughness.rounds(400), Thoroughness.rounds(100))
    for round in 0..<outside + inside {
      var changed = bytes
      var position = Int.random(in: 0..<bytes.count - place.gap.count, using: &random)
      if position >= place.gap.lowerBound { position += place.gap.count }
      if round >= outside {
        // Half of them in the message, half anywhere in the gap.
        let end =
          round < outside + inside / 2 ? place.gap.lowerBound + 1 + length : place.gap.upperBound
        position = Int.random(in: place.gap.lowerBound..<end, using: &random)
      }
      changed[position] ^= UInt8.random(in: 1...255, using: &random)
      #expect(try !codes(changed).isEmpty, "byte \(position)")
    }
  }

  @Test("Another digit at 200 places of the signature itself")
  func changedDigits() throws {
    let bytes = try sealed()
    let file = try RevisedFile(bytes)
    let place = try #require(
      file.latest.fields.first.flatMap { SignaturePlace($0, in: file.latest) })
    let length = try SealGap(place.gap, in: bytes).message.encoding.count * 2
    var random = SeededGenerator(seed: 2_012)
    for _ in 0..<Thoroughness.rounds(200) {
      var changed = bytes
      let position = place.gap.lowerBound + 1 + Int.random(in: 0..<length, using: &random)
      let digits = Array("0123456789abcdef".utf8).filter { $0 != bytes[position] }
      changed[position] = digits.randomElement(using: &random) ?? 0x30
      #expect(try !codes(changed).isEmpty, "byte \(position)")
    }
  }

  @Test("The signature in another spelling")
  func otherSpelling() throws {
    let bytes = try sealed()
    let file = try RevisedFile(bytes)
    let place = try #require(
      file.latest.fields.first.flatMap { SignaturePlace($0, in: file.latest) })
    let gap = place.gap
    var upper = bytes
    for index in gap where upper[index] >= UInt8(ascii: "a") { upper[index] &= 0xDF }
    #expect(try codes(upper) == ["seal.gap"])
    var spaced = bytes
    spaced[gap.upperBound - 2] = 0x20
    spaced[gap.upperBound - 3] = 0x20
    #expect(try codes(spaced).contains("seal.gap"))
    var tail = bytes
    tail[gap.upperBound - 2] = UInt8(ascii: "1")
    #expect(try codes(tail) == ["seal.gap"])
  }

  @Test("Bytes behind the end", arguments: ["\n", "x", "%%EOF\n", "9 0 obj\n<<>>\nendobj\n"])
  func appendedBytes(tail: String) throws {
    let codes = try codes(try sealed() + tail.utf8)
    #expect(codes == ["seal.trailing"])
  }

  /// `bytes` with an update that `write` makes.
  private func updated(
    _ bytes: [UInt8], _ write: (inout IncrementalUpdate, FileView) throws -> Void
  ) throws -> [UInt8] {
    let file = try RevisedFile(bytes)
    var update = IncrementalUpdate(file)
    try write(&update, file.latest)
    update.finish(identifier: [UInt8](repeating: 7, count: 16))
    return update.bytes
  }

  @Test("An object that nothing uses")
  func addedObject() throws {
    let bytes = try updated(try sealed()) { update, _ in
      update.write(.dictionary(["Hidden": .integer(1)]), as: update.newReference())
    }
    #expect(try codes(bytes) == ["seal.added-object"])
  }

  @Test("Another annotation on a page")
  func addedAnnotation() throws {
    let bytes = try updated(try sealed()) { update, view in
      let page = try #require(view.pages.first)
      var dictionary = try #require(view[page]?.value.dictionary)
      let note = update.newReference()
      update.write(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name("Text"), "Contents": .text("改为二十万元"),
          "Rect": .array([.integer(10), .integer(10), .integer(30), .integer(30)]),
        ]), as: note)
      dictionary["Annots"] = .array(view.annotations(of: page) + [.reference(note)])
      update.write(.dictionary(dictionary), as: page)
    }
    #expect(try codes(bytes) == ["seal.changed", "seal.added-object"])
  }

  @Test("Pages swapped")
  func swappedPages() throws {
    let bytes = try updated(try sealed("five.pdf", "财政部")) { update, view in
      let tree = try #require(view.catalogue["Pages"]?.reference)
      var dictionary = try #require(view[tree]?.value.dictionary)
      dictionary["Kids"] = .array((dictionary["Kids"]?.items ?? []).reversed())
      update.write(.dictionary(dictionary), as: tree)
    }
    let report = try SealVerifier(bytes, name: "").verify()
    #expect(report.findings.contains { $0.message.zh.contains("改动了页面次序") })
  }

  @Test("The page's content, the metadata, a sealed field moved")
  func changedObjects() throws {
    let bytes = try sealed()
    let content = try updated(bytes) { update, view in
      let page = try #require(view.pages.first)
      let stream = try #require(view[page]?.value["Contents"]?.references.last)
      update.write([:], stream: Array("q Q".utf8), as: stream)
    }
    #expect(try codes(content) == ["seal.changed"])
    let metadata = try updated(bytes) { update, view in
      let stream = try #require(view.catalogue["Metadata"]?.reference)
      update.write([:], stream: Array("<x/>".utf8), as: stream)
    }
    #expect(try codes(metadata) == ["seal.changed"])
    let moved = try updated(bytes) { update, view in
      let field = try #require(view.fields.first)
      var dictionary = field.dictionary
      dictionary["Rect"] = .array([PDFValue](repeating: .integer(0), count: 4))
      update.write(.dictionary(dictionary), as: field.reference)
    }
    #expect(try codes(moved) == ["seal.changed"])
  }

  @Test("Bytes of an update that are no object's, and an update of nothing")
  func strayBytes() throws {
    let bytes = try sealed()
    let stray = try updated(bytes) { update, _ in update.append("% 藏\nhidden\n".utf8) }
    #expect(try codes(stray) == ["seal.stray", "seal.idle"])
    #expect(try codes(try updated(bytes) { _, _ in }) == ["seal.idle"])
  }

  @Test("A shadow: an update whose table points at bytes that lay in the file before")
  func shadowObject() throws {
    let bytes = try sealed()
    let view = try RevisedFile(bytes).latest
    let page = try #require(view.pages.first.flatMap { view[$0] })
    let size = try #require(view.trailer["Size"]?.integer)
    let root = try #require(view.root)
    let tail = """
      xref
      \(page.reference.number) 1
      \(page.range.lowerBound.padded(to: 10)) 00000 n\u{20}
      trailer
      <</Size \(size)/Root \(root.number) 0 R/Prev \(try RevisedFile.lastOffset(bytes))>>
      startxref
      \(bytes.count)
      %%EOF

      """
    #expect(try codes(bytes + tail.utf8) == ["damaged"])
  }

  @Test("An object that begins inside another")
  func overlappingObjects() throws {
    let bytes = try sealed()
    let file = try RevisedFile(bytes)
    let size = try #require(file.latest.trailer["Size"]?.integer)
    let outer = "\(size) 0 obj\n(\(size + 1) 0 obj\n(x)\nendobj\n)\nendobj\n"
    let inner = bytes.count + "\(size) 0 obj\n(".utf8.count
    let tail = """
      \(outer)xref
      \(size) 2
      \(bytes.count.padded(to: 10)) 00000 n\u{20}
      \(inner.padded(to: 10)) 00000 n\u{20}
      trailer
      <</Size \(size + 2)/Root \(try #require(file.latest.root).number) 0 R\
      /Prev \(try RevisedFile.lastOffset(bytes))>>
      startxref
      \(bytes.count + outer.utf8.count)
      %%EOF

      """
    #expect(try codes(bytes + tail.utf8) == ["damaged"])
  }

  @Test("A seal after a seal that allows none")
  func sealAfterClosing() throws {
    try folder.sign("two.pdf", field: "财政部", as: "first.pdf")
    let file = try RevisedFile(try sealed("first.pdf", "教育部"))
    #expect(RevisionReview(file, 2, allowsSeals: true).findings().isEmpty)
    #expect(RevisionReview(file, 2, allowsSeals: false).findings().map(\.code) == ["seal.after"])
  }

  @Test("What may come after a closed file: a store of certificates, and nothing in it is strange")
  func extended() throws {
    let bytes = try updated(try sealed()) { update, view in
      let (store, certificate) = (update.newReference(), update.newReference())
      update.write([:], stream: [0x30, 0x00], as: certificate)
      update.write(.dictionary(["Certs": .array([.reference(certificate)])]), as: store)
      var catalogue = view.catalogue
      catalogue["DSS"] = .reference(store)
      update.write(.dictionary(catalogue), as: try #require(view.root))
    }
    #expect(try codes(bytes, strict: true).isEmpty)
    let report = try SealVerifier(bytes, name: "").verify()
    #expect(report.isValid && report.signatures.first?.coversAll == false)
  }

  @Test("Saved again by qpdf")
  func savedAgain() throws {
    _ = try sealed()
    let run = try Run("qpdf", "sealed.pdf", "again.pdf", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let verified = try Run(seal: "verify", "again.pdf", in: folder)
    #expect(verified.status == 65 && verified.output.contains("有问题"))
  }

  @Test("Strictly: an object that nothing reaches, put in before the seal")
  func orphan() throws {
    let file = try RevisedFile(folder.read("one.pdf"))
    var update = IncrementalUpdate(file)
    update.write(.dictionary(["Shadow": .integer(1)]), as: update.newReference())
    update.finish(identifier: [UInt8](repeating: 7, count: 16))
    try folder.write(update.bytes, to: "orphan.pdf")
    try folder.sign("orphan.pdf", as: "sealed.pdf")
    #expect(try codes(folder.read("sealed.pdf")).isEmpty)
    #expect(try codes(folder.read("sealed.pdf"), strict: true) == ["seal.orphan"])
  }

  @Test("Another file than the one that was to be sealed")
  func otherOriginal() throws {
    _ = try sealed()
    let script = """
      "$0" seal verify sealed.pdf --expect-sha256 $(sha256sum <one.pdf | cut -c-64) &&
      ! "$0" seal verify sealed.pdf --expect-sha256 $(sha256sum <two.pdf | cut -c-64)
      """
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 0 && run.errors.contains("seal.original"), "\(run.output)\(run.errors)")
  }
}

extension RevisedFile {
  /// Where the last cross-reference section of a file begins.
  fileprivate static func lastOffset(_ bytes: [UInt8]) throws -> Int {
    try #require(try RevisedFile(bytes).revisions.last).section.range.lowerBound
  }
}
