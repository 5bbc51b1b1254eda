import Foundation
import Testing

/// The classes of hostile inputs this room answers for, each item with the tests that show what the
/// command ends with and what it says.
@Suite("恶意输入：本室各类都有测试")
struct HostileClassTests {
  private static let classes: [Int: [String: [String]]] = [
    28: [
      "份号 already in the ledger": ["NumberedPrintTests.taken", "NumberedPrintTests.dryRun"]
    ],
    40: [
      "two processes on one ledger": ["LedgerLockTests.twoProcesses", "LedgerLockTests.race"],
      "a writer that minds no lock": ["LedgerLockTests.overtaken"],
    ],
    46: [
      "jam": ["HostilePrinterTests.jam"], "out of paper": ["HostilePrinterTests.outOfPaper"],
      "connection reset after last byte": [
        "HostilePrinterTests.reset", "HostilePrinterTests.lost", "KillTests.droppedLine",
      ],
      "job aborted": ["HostilePrinterTests.aborted"],
      "completes twice": ["HostilePrinterTests.completesTwice"],
      "401": ["HostilePrinterTests.credentials"],
      "never answers": [
        "HostilePrinterTests.neverAnswers", "HostilePrinterTests.drip",
        "HostilePrinterTests.atOnce",
        "TimeLimitTests.names", "TimeLimitTests.handshake",
      ],
      "10 MB attribute": ["HostilePrinterTests.flood"],
      "wrong charset": ["HostilePrinterTests.charset", "HostilePrinterTests.babble"],
    ],
    47: [
      "lacks duplex": ["PrinterTroubleTests.simplex"],
      "lacks staple, A4": ["PrinterTroubleTests.lacking"],
      "Validate-Job refuses": ["HostilePrinterTests.validation"],
    ],
    48: [
      "torn": ["LedgerTests.notALedger", "LedgerTests.tornLog", "LedgerBytesTests.flipped"],
      "edited": ["LedgerTests.changed", "LedgerTests.guarded"],
      "missing": ["LedgerTests.notALedger"], "truncated": ["LedgerTests.changed"],
      "rolled back": ["LedgerTests.rolledBack"],
    ],
    50: [
      "hostile FONTCONFIG_FILE": ["EnvironmentTests.fontconfig"],
      "HOME unset, no temporary folder": ["EnvironmentTests.bare", "LedgerTests.home"],
      "umask 000": ["EnvironmentTests.umask"],
    ],
    51: [
      "-- tricks": ["ArgumentTests.doubleDash"],
      "option-like file names": ["ArgumentTests.optionLikeNames", "ArgumentTests.doubleDash"],
      "2 MB arguments": ["ArgumentTests.longArguments"],
      "response files": ["ArgumentTests.responseFiles"], "no shell": ["ArgumentTests.shellWords"],
    ],
  ]

  @Test("28、40、46、47、48、50、51：一类不缺，所说的测试都在")
  func covered() throws {
    #expect(Self.classes.keys.sorted() == [28, 40, 46, 47, 48, 50, 51])
    for (number, items) in Self.classes {
      #expect(!items.isEmpty)
      for (item, tests) in items {
        #expect(!tests.isEmpty, "\(number): \(item)")
        for test in tests { #expect(try isThere(test), "\(number): \(item): \(test)") }
      }
    }
  }

  /// Whether `Suite.function` is a test in the file of that suite.
  private func isThere(_ name: String) throws -> Bool {
    let parts = name.split(separator: ".")
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("\(parts[0]).swift"), encoding: .utf8)
    return text.components(separatedBy: "@Test").dropFirst().contains { test in
      test.components(separatedBy: "func ").dropFirst().first?.hasPrefix("\(parts[1])(") == true
    }
  }
}
