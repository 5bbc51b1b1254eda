import CommandTesting
import Foundation
import Hongtou
import Testing

@testable import Issuance

/// Bytes from anywhere: nothing crashes, nothing takes long, nothing is taken for a valid seal.
@Suite("Hostile bytes")
struct SealHostileTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  /// `bytes` with one to four changes near each other: bits, cuts, copies, digits.
  private func mutated(
    _ bytes: [UInt8], in range: Range<Int>, _ random: inout SeededGenerator
  ) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = min(Int.random(in: range, using: &random), result.count - 1)
      let length = min(Int.random(in: 1...40, using: &random), result.count - place)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: result[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: result.removeSubrange(place..<place + length)
      case 2: result.insert(contentsOf: result[place..<place + length], at: place)
      case 3:
        result[place] =
          [0x30, 0x39, 0x2D, 0x3C, 0x28, 0x5B, 0x00, 0xFF].randomElement(using: &random) ?? 0
      default: result.replaceSubrange(place..<place + length, with: "9223372036854775807".utf8)
      }
    }
    return result
  }

  @Test("1,000 mutants of a sealed file's structure: each is reported, none is a crash")
  func files() throws {
    try folder.sign("one.pdf", as: "sealed.pdf")
    let bytes = try folder.read("sealed.pdf")
    let file = try RevisedFile(bytes)
    let place = try #require(
      file.latest.fields.first.flatMap { SignaturePlace($0, in: file.latest) })
    let starts = file.revisions.map(\.section.range.lowerBound)
    var random = SeededGenerator(seed: 33_476)
    for round in 0..<Thoroughness.rounds(1_000) {
      // The first table, what stands before the signature, or what stands after it.
      let range = [
        starts[0]..<starts[0] + 2_000, place.gap.lowerBound - 400..<place.gap.lowerBound + 40,
        place.gap.upperBound - 2..<bytes.count,
      ][round % 3]
      let mutant = mutated(bytes, in: range, &random)
      guard mutant != bytes else { continue }
      let report = try? SealVerifier(mutant, name: "").verify()
      #expect(report?.isValid != true, "round \(round)")
    }
  }

  @Test("2,000 mutants of a message and of a job, 300 of a picture: no crash")
  func parts() throws {
    let run = try Run(
      shell: """
        "$0" seal prepare one.pdf && "$0" seal digest one.prepared.pdf --content one.bin &&
        openssl cms -sign -binary -cades -md sha256 -signer ec.pem -inkey ec.key \\
          -certfile ca.pem -in one.bin -outform DER -out one.der
        """, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let (message, job) = try (folder.read("one.der"), folder.read("one.job.json"))
    let picture = try folder.read("seal.png")
    var random = SeededGenerator(seed: 38_540)
    var read = 0
    for _ in 0..<1_000 {
      let mutant = mutated(message, in: 0..<message.count, &random)
      if let value = try? DERReader.value(in: mutant), (try? SignedMessage(value)) != nil {
        read += 1
      }
      _ = try? SealJob(mutated(job, in: 0..<job.count, &random), name: "")
    }
    // Some have to get through, or nothing behind the first check was tried.
    #expect(read > 0)
    for _ in 0..<300 {
      _ = try? SealPicture(mutated(picture, in: 0..<200, &random), name: "")
    }
  }

  @Test("A job whose numbers lead out of the file is refused")
  func wildJob() throws {
    try #require(try Run(seal: "prepare", "one.pdf", in: folder).status == 0)
    let text = String(decoding: try folder.read("one.job.json"), as: UTF8.self)
    for range in [
      "[0,1,9223372036854775807,1]", "[0,-9223372036854775808,5,5]", "[]", "[0,1,2]",
      "[9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807]",
    ] {
      let changed = text.replacing(/"byteRange":\[[^\]]*\]/, with: "\"byteRange\":\(range)")
      let job = try SealJob(Array(changed.utf8), name: "")
      let failure = #expect(throws: Failure.self) {
        try SealEmbedding(job, name: "").embed(
          .opaque([0x30, 0]), in: folder.read("one.prepared.pdf"))
      }
      #expect(failure?.status == .badData)
    }
    let wide = text.replacing("\"reserve\":32768", with: "\"reserve\":9223372036854775807")
    #expect(throws: Failure.self) { try SealJob(Array(wide.utf8), name: "") }
  }

  @Test("A file of strings in strings is read once, not once an object")
  func nestedObjects() throws {
    let count = 20_000
    var body = "%PDF-1.7\n"
    var offsets: [Int] = []
    for number in 1...count {
      offsets.append(body.utf8.count)
      body += "\(number) 0 obj ("
    }
    body += String(repeating: ") endobj ", count: count) + "\n"
    let start = body.utf8.count
    body += "xref\n1 \(count)\n"
    for offset in offsets { body += "\(offset.padded(to: 10)) 00000 n \n" }
    body += "trailer\n<</Size \(count + 1)>>\nstartxref\n\(start)\n%%EOF\n"
    let clock = ContinuousClock.now
    #expect(throws: PDFFault.self) { try RevisedFile(Array(body.utf8)) }
    #expect(ContinuousClock.now - clock < .seconds(10))
  }
}
