import CommandTesting
import Foundation
import Issuance
import Testing

@Suite("Several seals, one after the other")
struct SealJointTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  /// Seals all fields of `name`, and says what the files are called.
  private func sealed(_ name: String, _ fields: [String]) throws -> String {
    var file = "\(name).pdf"
    for (index, field) in fields.enumerated() {
      let output = "\(name)-\(index + 1).pdf"
      try folder.sign(file, field: field, as: output)
      file = output
    }
    return file
  }

  private static let cases = [
    ("two", ["教育部", "财政部"]), ("five", ["财政部", "教育部", "科技部", "民政部", "司法部"]),
  ]

  @Test("2 and 5 seals all stay valid, here and to pdfsig", arguments: cases)
  func seals(name: String, fields: [String]) throws {
    let file = try sealed(name, fields)
    let verified = try Run(
      seal: "verify", file, "--strict", "--trust", "ca.pem", in: folder)
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("\(fields.count) 个签章，均有效"))
    let pdfsig = try Run("pdfsig", file, in: folder).output
    #expect(pdfsig.ranges(of: "Signature is Valid.").count == fields.count)
    #expect(pdfsig.ranges(of: "  - Total document signed").count == 1)
    let report = try SealVerifier(folder.read(file), name: "").verify()
    #expect(report.permission == 2 && report.revisions == fields.count + 1)
    #expect(report.signatures.map(\.field) == fields)
    #expect(report.signatures.map(\.coversAll).firstIndex(of: true) == fields.count - 1)
  }

  @Test("pyHanko calls every one of them valid, and each later revision a seal's", arguments: cases)
  func pyHanko(name: String, fields: [String]) throws {
    let file = try sealed(name, fields)
    let run = try Run(
      Run.pyHanko, "sign", "validate", "--pretty-print", "--trust", "ca.pem", file,
      in: folder)
    let judged = run.output.ranges(of: "The signature is judged VALID.").count
    #expect(judged == fields.count, "\(run.output)\(run.errors)")
    #expect(!run.output.contains("INVALID"))
    #expect(run.output.ranges(of: "no SV issues").count == fields.count)
  }

  @Test("Another signer seals a field of ours after us; what else it changes is told")
  func otherSigner() throws {
    try folder.sign("two.pdf", field: "财政部", as: "first.pdf")
    let run = try Run(
      Run.pyHanko, "sign", "addsig", "--field", "教育部", "--use-pades", "pemder", "--key",
      "ec.key", "--cert", "ec.pem", "--chain", "ca.pem", "--no-pass", "first.pdf", "second.pdf",
      in: folder)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    let report = try SealVerifier(folder.read("second.pdf"), name: "").verify()
    #expect(report.signatures.count == 2 && report.signatures[0].isValid)
    #expect(report.signatures[1].coversAll)
    // It writes its name into the metadata, which is no sealing.
    #expect(report.findings.contains { $0.message.zh.contains("改动了元数据") })
    #expect(!report.findings.contains { $0.message.zh.contains("签名域") })
  }

  @Test("The seal changes the page inside its rectangle only")
  func raster() throws {
    try folder.sign("one.pdf", as: "sealed.pdf")
    for name in ["one", "sealed"] {
      let run = try Run(
        "pdftoppm", "-r", "100", "-gray", "\(name).pdf", name, in: folder)
      try #require(run.status == 0, "\(run.errors)")
    }
    let info = try SealForm(folder.read("one.pdf"), name: "")
    let place = try #require(info.places.first)
    let box = place.millimetres.compactMap(Double.init)
    for page in 1...info.pages {
      let pixels = try (raster("one-\(page).pgm"), raster("sealed-\(page).pgm"))
      #expect(pixels.0.width == pixels.1.width && pixels.0.bytes.count == pixels.1.bytes.count)
      let changed = zip(pixels.0.bytes, pixels.1.bytes).enumerated().filter { $0.1.0 != $0.1.1 }
        .map { (x: $0.0 % pixels.0.width, y: $0.0 / pixels.0.width) }
      #expect(changed.isEmpty == (page != place.page))
      let dot = 25.4 / 100
      // A pixel that the edge crosses belongs to the inside.
      let inside = changed.allSatisfy { point in
        Double(point.x + 1) * dot >= box[0] && Double(point.x) * dot <= box[0] + box[2]
          && Double(point.y + 1) * dot >= box[1] && Double(point.y) * dot <= box[1] + box[3]
      }
      #expect(inside)
    }
  }

  /// A PGM's pixels.
  private func raster(_ name: String) throws -> (width: Int, bytes: ArraySlice<UInt8>) {
    let data = try folder.read(name)
    let head = data.split(separator: 0x0A, maxSplits: 3)
    let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    return (size[0], data.suffix(size[0] * size[1]))
  }
}

extension Run {
  /// pyHanko, as `Tests/Validation/install-pyhanko` installs it.
  static let pyHanko = root.appendingPathComponent(".tools/pyhanko/bin/pyhanko").path
}
