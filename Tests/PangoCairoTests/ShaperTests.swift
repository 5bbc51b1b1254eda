import PangoCairo
import Testing
import Typesetting

@Suite("Shaping") struct ShaperTests {
  let shaper: PangoShaper
  let em: Int32 = 65_536

  init() throws { shaper = try PangoShaper(Fixture.fonts()) }

  private func shape(
    _ text: String, _ kind: ShapingRun.Kind = .han, role: FontRole = .body
  ) -> ShapedText {
    shaper.shape([ShapingRun(text: text, role: role, kind: kind)])
  }

  /// Family of each substitution by cluster; `–` where no face has the character.
  private func lacks(_ text: ShapedText) -> [String] {
    text.substitutions.map { "\($0.cluster) \($0.family ?? "–")" }
  }

  /// What every shaped text must hold to: clusters cover the text and the glyphs, without gaps.
  private func expectWhole(_ shaped: ShapedText, _ text: String) {
    #expect(shaped.clusters.reduce(0) { $0 + Int($1.utf8Count) } == text.utf8.count)
    #expect(
      shaped.clusters.reduce(0) { $0 + Int($1.scalarCount) } == text.unicodeScalars.count)
    var glyph: Int32 = 0
    for cluster in shaped.clusters {
      #expect(cluster.glyphStart == glyph)
      glyph += cluster.glyphCount
    }
    #expect(Int(glyph) == shaped.glyphs.count)
  }

  @Test("a Han is one cluster of one em in the role's face")
  func han() {
    let shaped = shape("国务院")
    expectWhole(shaped, "国务院")
    #expect(shaped.clusters.map(\.advance) == [em, em, em])
    #expect(Set(shaped.clusters.map(\.face)).count == 1)
    #expect(shaper.fonts.face(shaped.clusters[0].face).postScriptName == "FandolFang-Regular")
    #expect(shaped.substitutions == [])
    #expect(shaped.clusters.allSatisfy { $0.inkLeft < $0.inkRight })
  }

  @Test("a second shaping, from the cache, is the first")
  func cached() {
    let text = "为做好——“十五五”规划，2026年〔3〕号……e\u{301}葛\u{E0100}"
    let first = shape(text)
    #expect(shape(text) == first)
    expectWhole(first, text)
  }

  @Test("each role has its own face")
  func roles() {
    let faces = ["title", "body", "heading1", "heading2", "folio"].map { name in
      shaper.fonts.face(shape("国", role: FontRole(rawValue: name)).clusters[0].face).postScriptName
    }
    #expect(
      faces == [
        "FandolSong-Bold", "FandolFang-Regular", "FandolHei-Regular", "FandolKai-Regular",
        "FandolSong-Regular",
      ])
  }

  @Test("镕 and 喆, which Fandol lacks, come from LXGW WenKai and are reported")
  func fallback() {
    let shaped = shape("朱镕基、李喆")
    #expect(lacks(shaped) == ["1 LXGW WenKai", "5 LXGW WenKai"])
    #expect(shaper.fonts.face(shaped.clusters[1].face).postScriptName == "LXGWWenKai-Regular")
    #expect(lacks(shape("镕", role: .title)) == ["0 LXGW WenKai"])
  }

  @Test("a character no face has is returned and reported")
  func missing() {
    let shaped = shape("中\u{30000}国")
    expectWhole(shaped, "中\u{30000}国")
    #expect(lacks(shaped) == ["1 –"])
    #expect(shaped.glyphs[1].id == 0)
    #expect(lacks(shape("བོད", .other)).allSatisfy { $0.hasSuffix("–") })
    #expect(!lacks(shape("བོད", .other)).isEmpty)
  }

  @Test("—— is the Chinese dash beside Latin too", arguments: ["A——中", "——A", "中——A"])
  func dash(_ text: String) throws {
    let parts = text.split(separator: "——", omittingEmptySubsequences: false)
    let runs = [
      ShapingRun(text: String(parts[0]), role: .body, kind: .han),
      ShapingRun(text: "——", role: .body, kind: .han),
      ShapingRun(text: String(parts[1]), role: .body, kind: .western),
    ]
    let shaped = shaper.shape(runs.filter { !$0.text.isEmpty })
    expectWhole(shaped, text)
    let face = try PangoShaper(shaper.fonts)
    let dash = face.shape([ShapingRun(text: "——", role: .body, kind: .han)])
    let width = shaped.clusters.filter { $0.utf8Count >= 3 && $0.advance >= em }
      .reduce(0) { $0 + $1.advance }
    #expect(dash.clusters.reduce(0) { $0 + $1.advance } == 2 * em)
    #expect(width == 2 * em + (text.contains("中") ? em : 0))
    // FandolFang's dash runs from edge to edge, so that two join.
    #expect(dash.clusters.first?.inkLeft ?? 1 <= 0)
    #expect(dash.clusters.last.map { $0.inkRight >= $0.advance } ?? false)
  }

  @Test("a base and its marks are one cluster")
  func combining() {
    for kind in [ShapingRun.Kind.han, .western, .other] {
      let shaped = shape("ae\u{301}\u{323}b", kind)
      expectWhole(shaped, "ae\u{301}\u{323}b")
      #expect(shaped.clusters.map(\.scalarCount) == [1, 3, 1])
    }
    let ideograph = shape("葛\u{E0100}葛")
    #expect(ideograph.clusters.map(\.scalarCount) == [2, 1])
    expectWhole(ideograph, "葛\u{E0100}葛")
  }

  @Test("a character tied by U+200D stays with what it is tied to")
  func joiner() {
    let text = "家\u{200D}人们"
    let shaped = shape(text)
    expectWhole(shaped, text)
    #expect(shaped.clusters.reduce(0) { $0 + Int($1.scalarCount) } == 4)
  }

  @Test("Western text is shaped as Pango shapes it, cached or not")
  func western() {
    let shaped = shape("GDP 2.5% AVATAR fi", .western)
    expectWhole(shaped, "GDP 2.5% AVATAR fi")
    #expect(shaped.clusters.allSatisfy { $0.advance > 0 && $0.advance < em })
    let other = shape("GDP 2.5% AVATAR fi", .other)
    #expect(shaped.clusters.map(\.advance) == other.clusters.map(\.advance))
    #expect(shaped.glyphs == other.glyphs)
  }

  @Test("Arabic joins and comes in logical order", arguments: ["ئۇيغۇر", "ab ئۇيغۇر"])
  func otherScripts(_ text: String) { expectWhole(shape(text, .other), text) }

  @Test("the centre of a face is the mean ink centre of its Han")
  func inkCentre() {
    let face = shape("国").clusters[0].face
    let fallback = shape("镕").clusters[0].face
    let fandol = Double(shaper.metrics(of: face).inkCentre) / 65_536
    let wenkai = Double(shaper.metrics(of: fallback).inkCentre) / 65_536
    #expect(abs(fandol - 0.307) < 0.003)
    #expect(abs(wenkai - 0.354) < 0.003)
  }

  @Test("an empty paragraph has no clusters")
  func empty() {
    #expect(shaper.shape([]) == ShapedText())
    #expect(shape("", .other) == ShapedText())
  }
}
