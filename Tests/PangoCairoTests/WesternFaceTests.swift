import Foundation
import PangoCairo
import Testing
import Typesetting

@Suite("Other faces for Western letters and digits") struct WesternFaceTests {
  private static let western = FontRole(rawValue: "body.western")

  private func fonts(_ family: String, folder: String? = nil) throws -> FontSet {
    var profile = try Fixture.profile("free")
    if let folder { profile.folders.append(folder) }
    profile.roles.append(.init(role: Self.western, families: [FontFamily(names: [family])]))
    return try FontSet(profile: profile)
  }

  /// The face of each cluster, by its PostScript name.
  private func faces(_ runs: [ShapingRun], _ fonts: FontSet) throws -> [String] {
    try PangoShaper(fonts).shape(runs).clusters.map { fonts.face($0.face).postScriptName }
  }

  @Test("letters and digits are in the Western face, Han in the role's own")
  func faces() throws {
    let runs = [
      ShapingRun(text: "共", role: .body, kind: .han),
      ShapingRun(text: "12", role: .body, kind: .western),
      ShapingRun(text: "3", role: .title, kind: .western),
    ]
    let found = try faces(runs, fonts("FandolKai"))
    #expect(
      found == [
        "FandolFang-Regular", "FandolKai-Regular", "FandolKai-Regular", "FandolSong-Bold",
      ])
    #expect(try faces(runs, Fixture.fonts())[1] == "FandolFang-Regular")
  }

  @Test("what the Western face lacks is the role's, and behind that any's; both are told")
  func lacking() throws {
    let fonts = try fonts("FandolKai")
    let text = try PangoShaper(fonts).shape([
      ShapingRun(text: "1Ɓ", role: .body, kind: .western)
    ])
    #expect(text.clusters.count == 2 && text.substitutions.count == 1)
    #expect(fonts.face(text.clusters[1].face).family.names[0] == "LXGW WenKai")
  }

  private static let dejaVu = "/usr/share/fonts/truetype/dejavu"

  @Test(
    "a face without Han shares the baseline of the role's own",
    .enabled(if: FileManager.default.fileExists(atPath: dejaVu + "/DejaVuSerif.ttf")))
  func baseline() throws {
    let fonts = try fonts("DejaVu Serif", folder: Self.dejaVu)
    let shaper = try PangoShaper(fonts)
    let text = shaper.shape([
      ShapingRun(text: "共", role: .body, kind: .han),
      ShapingRun(text: "1", role: .body, kind: .western),
    ])
    let faces = text.clusters.map(\.face)
    #expect(fonts.face(faces[1]).postScriptName == "DejaVuSerif")
    #expect(shaper.metrics(of: faces[0]) == shaper.metrics(of: faces[1]))
  }

  private static let nimbus = "/usr/share/fonts/opentype/urw-base35"

  @Test(
    "of a family's faces the upright one",
    .enabled(if: FileManager.default.fileExists(atPath: nimbus + "/NimbusRoman-Regular.otf")))
  func upright() throws {
    let fonts = try fonts("Nimbus Roman", folder: Self.nimbus)
    #expect(fonts.roles.last?.face.postScriptName == "NimbusRoman-Regular")
  }

  @Test("a font table names it by the role and .western; other words are refused")
  func table() throws {
    let whole = "name: x\nfolders:\n  - /a\nroles:\n  body:\n    - A\n"
    func codes(_ yaml: String) -> [String] {
      FontProfile.read(yaml: yaml, file: "f.yaml", roles: [.body]).diagnostics.map(\.code)
    }
    #expect(codes(whole + "  body.western:\n    - Times\n") == [])
    #expect(codes(whole + "  title.western:\n    - Times\n") == ["fonts.unknown-key"])
    #expect(codes(whole + "  body.eastern:\n    - Times\n") == ["fonts.unknown-key"])
  }

  @Test("a Western face that is not there is an error")
  func missing() { #expect(throws: FontError.self) { try fonts("Times No Such") } }

  @Test("the lock holds it")
  func lock() throws {
    let lock = try FontLock(fonts("FandolKai"))
    #expect(lock.entries.contains { $0.role == Self.western && $0.family == "FandolKai" })
  }
}
