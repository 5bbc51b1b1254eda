import Foundation
import Testing

/// The clause ledger is never ahead of the tests.
@Suite("条款账")
struct LedgerTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func rows() throws -> [[String]] {
    let file = root.appendingPathComponent("Sources/Hongtou/Hongtou.docc/Conformance.md")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") }
      .map { line in
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      .filter { $0.count == 5 && $0[0] != "条" }
  }

  /// The names of all tests, as they stand in the sources.
  private func testNames() throws -> String {
    let folder = root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" && $0.lastPathComponent != "LedgerTests.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }

  @Test("每一行有记号；“强制”的每个测试都在")
  func everyTestIsThere() throws {
    let sources = try testNames()
    let rows = try rows()
    #expect(rows.count > 40)
    for row in rows {
      #expect(["强制", "作者", "不适用", "尚未"].contains(row[4]), "\(row[0])")
      guard row[4] == "强制" else { continue }
      let names = row[3].split(separator: "`").map(String.init).filter { $0 != "、" }
      #expect(!names.isEmpty, "\(row[0]) names no test")
      for name in names { #expect(sources.contains("\"\(name)\""), "\(row[0]): \(name)") }
    }
  }

  @Test("第5章和第7章的每一条都在账上")
  func everyClauseIsThere() throws {
    let clauses = try rows().map { String($0[0].prefix { $0.isNumber || $0 == "." }) }
    let wanted =
      ["5.1", "5.2.1", "5.2.2", "5.2.3", "5.2.4", "7.1"] + (1...7).map { "7.2.\($0)" }
      + (1...7).filter { $0 != 5 }.map { "7.3.\($0)" } + (1...5).map { "7.3.5.\($0)" }
      + (1...3).map { "7.4.\($0)" } + ["7.5", "8", "10.1", "10.2", "10.3"]
    for clause in wanted { #expect(clauses.contains(clause), "\(clause)") }
  }
}
