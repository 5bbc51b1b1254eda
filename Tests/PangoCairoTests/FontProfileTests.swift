import PangoCairo
import Testing
import Typesetting

@Suite("Font profiles") struct FontProfileTests {
  private func diagnostics(_ yaml: String) -> [String] {
    FontProfile.read(yaml: yaml, file: "f.yaml", roles: [.body]).diagnostics
      .map { "\($0.source?.description ?? "") \($0.code)" }
  }

  private let whole = "name: x\nfolders:\n  - /a\nroles:\n  body:\n    - A / 乙:bold\n"

  @Test("both profiles are well formed and name every role")
  func shipped() throws {
    for name in ["free", "licensed"] {
      let profile = try Fixture.profile(name)
      #expect(profile.name == name)
      #expect(Set(profile.roles.map(\.role)) == Set(FontRole.all))
    }
  }

  @Test("the free faces stand behind the licensed ones, in the same order")
  func tail() throws {
    let free = try Fixture.profile("free")
    let licensed = try Fixture.profile("licensed")
    #expect(free.any == licensed.any)
    for (mine, theirs) in zip(free.roles, licensed.roles) {
      #expect(mine.role == theirs.role)
      #expect(mine.families == Array(theirs.families.suffix(mine.families.count)))
    }
  }

  @Test("a family has names and a weight")
  func family() {
    let (profile, _) = FontProfile.read(yaml: whole, file: "/x/f.yaml", roles: [.body])
    #expect(profile?.roles.first?.families == [FontFamily(names: ["A", "乙"], weight: .bold)])
    #expect(FontFamily("A:heavy") == nil)
    #expect(FontFamily("A / ") == nil)
    #expect(FontFamily("a:bold:bold") == nil)
  }

  @Test("a relative folder counts from the profile")
  func folder() {
    let yaml = whole.replacing("/a", with: "fandol")
    let (profile, _) = FontProfile.read(yaml: yaml, file: "/x/f.yaml", roles: [.body])
    #expect(profile?.folders == ["/x/fandol"])
  }

  @Test("what is not of the form is refused at its line and column")
  func refusals() {
    #expect(diagnostics(whole) == [])
    #expect(diagnostics(whole + "colour: red\n") == ["f.yaml:7:1 fonts.unknown-key"])
    #expect(diagnostics(whole + "  heading9:\n    - A\n") == ["f.yaml:7:3 fonts.unknown-key"])
    #expect(diagnostics(whole + "    - A:fat\n") == ["f.yaml:7:7 fonts.family"])
    #expect(diagnostics(whole + "any: A\n") == ["f.yaml:7:6 fonts.form"])
    #expect(diagnostics("name: x\nroles: {body: [A]}\n") == ["f.yaml:1:1 fonts.missing-key"])
    #expect(diagnostics("name: x\nfolders: []\nroles: {}\n") == ["f.yaml:1:1 fonts.missing-role"])
    #expect(diagnostics("- x\n") == ["f.yaml:1:1 fonts.form"])
    #expect(diagnostics("name: [\n") == ["f.yaml:2:1 fonts.yaml"])
  }
}
