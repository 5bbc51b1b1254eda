import CommandTesting
import Foundation
import Testing

/// The guide for programs is never ahead of the command: what its table names is in the results.
@Suite("给程序调用")
struct CallingFromProgramsTests {
  private static let guide = Run.root.appendingPathComponent(
    "Sources/Hongtou/Hongtou.docc/CallingFromPrograms.md")

  /// The words in backquotes of the table's row about `command`, but for file names and options.
  private func keys(of command: String) throws -> [String] {
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(command)") }
    let cells = try #require(row).split(separator: "|")
    let words = try #require(cells.last).split(separator: "`", omittingEmptySubsequences: false)
    return words.enumerated().compactMap { index, word in
      index % 2 == 1 && word.allSatisfy { $0.isLetter || $0.isNumber } ? String(word) : nil
    }
  }

  /// The keys of a result, and of the objects in it.
  private func keys(in output: String) throws -> Set<String> {
    let line = try #require(output.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let members = try #require(object as? [String: Any])
    let inner = members.values.compactMap { ($0 as? [String: Any])?.keys }
    return Set(members.keys).union(inner.joined())
  }

  @Test("表里写的各项，结果里都有")
  func table() throws {
    let folder = try TemporaryFolder()
    let sample = Run.root.appendingPathComponent("Samples/letter.md")
    let file = try folder.write(String(contentsOf: sample, encoding: .utf8), to: "函.md")
    let pdf = folder.file("函.pdf")
    let commands: [(name: String, arguments: [String], status: Int32)] = [
      ("typeset", ["typeset", file, "--fonts", "free"], 0),
      ("fonts", ["fonts", "--fonts", "free"], 0), ("layouts list", ["layouts", "list"], 0),
      ("seal prepare", ["seal", "prepare", pdf], 0), ("seal info", ["seal", "info", pdf], 0),
      ("seal verify", ["seal", "verify", pdf], 65),
    ]
    for (name, arguments, status) in commands {
      let run = try Run(arguments + ["--json"])
      #expect(run.status == status, "\(name): \(run.errors)")
      let (named, found) = (try keys(of: name), try keys(in: run.output))
      #expect(!named.isEmpty && found.isSuperset(of: named), "\(name): \(named), \(found)")
    }
  }
}
