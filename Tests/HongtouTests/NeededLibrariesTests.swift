import CommandTesting
import Foundation
import Testing

/// What a start has to load. Every library costs each run its share of a millisecond, and one that a
/// single subcommand needs is opened by that subcommand.
@Suite("The libraries the binary needs")
struct NeededLibrariesTests {
  private static let allowed: Set<String> = [
    "libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6", "ld-linux-x86-64.so.2",
    "ld-linux-aarch64.so.1", "libz.so.1",
    "libpangocairo-1.0.so.0", "libpangoft2-1.0.so.0", "libpango-1.0.so.0", "libcairo.so.2",
    "libfontconfig.so.1", "libfreetype.so.6", "libharfbuzz.so.0", "libgobject-2.0.so.0",
    "libglib-2.0.so.0",
    // The ledger's, by way of GRDB, which links it: 0.4 ms of a start.
    "libsqlite3.so.0",
  ]

  /// Swift's own, in a debug build; in a release they are part of the binary.
  private static func isSwift(_ name: String) -> Bool {
    ["libswift", "lib_Foundation", "libFoundation", "libdispatch", "libBlocksRuntime", "lib_"]
      .contains { name.hasPrefix($0) }
  }

  @Test("None but these: no CUPS, no chafa, nothing that came in unasked")
  func needed() throws {
    let names = try needed(by: Run.command)
    try #require(names.contains("libc.so.6"))
    let others = names.filter { !Self.allowed.contains($0) && !Self.isSwift($0) }
    #expect(others.isEmpty)
  }

  private func needed(by binary: URL) throws -> [String] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["LC_ALL=C", "readelf", "-d", binary.path]
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").filter { $0.contains("(NEEDED)") }.compactMap { line in
      line.split(separator: "[").last?.split(separator: "]").first.map(String.init)
    }
  }
}
