import Foundation
import PangoCairo
import Testing
import Typesetting

@Suite("Font sets") struct FontSetTests {
  @Test("each role gets the face the free profile names first")
  func roles() throws {
    let chosen = try Fixture.fonts().roles.map { report in
      "\(report.role.rawValue) \(report.face.postScriptName) \(report.missing.count)"
    }
    #expect(
      chosen == [
        "title FandolSong-Bold 0", "body FandolFang-Regular 0", "heading1 FandolHei-Regular 0",
        "heading2 FandolKai-Regular 0", "folio FandolSong-Regular 0", "mark FandolSong-Bold 0",
      ])
  }

  @Test("without licensed faces the licensed profile is the free one, and says what it misses")
  func licensed() throws {
    let folders = try [Fixture.root + "/Fonts/fandol", Fixture.profile("free").folders[1]]
    var profile = try Fixture.profile("licensed")
    profile.folders = folders
    let licensed = try FontSet(profile: profile)
    let free = try Fixture.fonts()
    #expect(licensed.roles.map(\.face) == free.roles.map(\.face))
    #expect(licensed.faces.map(\.file) == free.faces.map(\.file))
    #expect(licensed.roles[1].missing.map(\.names[0]).first == "仿宋_GB2312")
    #expect(licensed.roles[1].missing.count == 5)
  }

  @Test("a role without a face is an error that names the role and the families")
  func noFace() throws {
    var profile = try Fixture.profile("free")
    profile.roles[1].families = [FontFamily(names: ["仿宋_GB2312"])]
    #expect {
      try FontSet(profile: profile)
    } throws: { error in
      guard case .noFace(let role, let wanted, _, _)? = error as? FontError else { return false }
      return role == .body && wanted.map(\.description) == ["仿宋_GB2312"]
        && (error as? FontError)?.message.zh.contains("仿宋_GB2312") == true
    }
  }

  @Test("no installed face comes in unasked, whatever FONTCONFIG_FILE says")
  func hermetic() throws {
    let fonts = try Fixture.fonts()
    #expect(
      fonts.faces.allSatisfy { $0.file.contains("/fandol/") || $0.file.contains("lxgw-wenkai") })
  }

  @Test("a weight that is not there is not made up")
  func weight() throws {
    var profile = try Fixture.profile("free")
    profile.roles[1].families = [FontFamily(names: ["FandolKai"], weight: .bold)]
    #expect(throws: FontError.self) { try FontSet(profile: profile) }
  }

  @Test("a face that forbids embedding is refused")
  func restricted() throws {
    let folder = try Fixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = Fixture.root + "/Fonts/fandol/FandolKai-Regular.ttf"
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    let record = try #require(
      (12..<400).first { Array(bytes[$0..<$0 + 4]) == Array("OS/2".utf8) })
    let table = bytes[record + 8..<record + 12].reduce(0) { $0 << 8 | Int($1) }
    bytes[table + 9] = 2  // fsType: restricted licence
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/kai.ttf"))
    var profile = try Fixture.profile("free")
    profile.folders = [folder]
    profile.any = []
    profile.roles = [.init(role: .body, families: [FontFamily(names: ["FandolKai"])])]
    #expect {
      try FontSet(profile: profile, cache: .none)
    } throws: { error in
      guard case .noFace(_, _, let refused, _)? = error as? FontError else { return false }
      return refused.map(\.description) == ["FandolKai"]
    }
  }

  @Test("faces are found without a cache, and with one that cannot be written")
  func cache() throws {
    let profile = try Fixture.profile("free")
    for cache in [FontCache.none, .folder("/proc/none")] {
      #expect(try FontSet(profile: profile, cache: cache).faces.count == 7)
    }
  }

  @Test("a lock holds family and SHA-256, comes back from its file and refuses other bytes")
  func lock() throws {
    let fonts = try Fixture.fonts()
    let lock = try FontLock(fonts)
    let body = try #require(lock.entries.first { $0.role == .body })
    #expect(body.family == "FandolFang")
    let sum = try run("sha256sum", [Fixture.root + "/Fonts/fandol/FandolFang-Regular.ttf"])
    #expect(body.sha256 == sum.output.prefix(64))
    #expect(FontLock.read(yaml: lock.yaml, file: "l.yaml").lock == lock)
    try lock.verify(fonts)
    var other = lock
    other.entries[2].sha256 = String(repeating: "0", count: 64)
    #expect(throws: FontError.self) { try other.verify(fonts) }
    #expect(FontLock.read(yaml: "body:\n  - {family: A}\n", file: "l.yaml").lock == nil)
  }
}
