import Foundation
import Testing

@Suite("Every class of hostile input of this room is met by something")
struct HostileClassTests {
  private static let tests = BatchBench.root.appendingPathComponent("Tests/BatchTests")

  /// The files in `Hostile/`, those in its folders too.
  private static func files() throws -> Set<String> {
    let folder = tests.appendingPathComponent("Hostile").path
    let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return Set(all.filter { $0.contains(".") })
  }

  @Test("Each class is there once and has an input or a test; each that is named is there")
  func covered() throws {
    #expect(HostileClass.all.map(\.number) == Array(23...29) + Array(37...41) + [49])
    let files = try Self.files()
    for item in HostileClass.all {
      #expect(!(item.files + item.tests).isEmpty, "\(item.number)")
      for file in item.files { #expect(files.contains(file), "\(item.number): \(file)") }
      for test in item.tests {
        let parts = test.split(separator: ":", maxSplits: 1).map(String.init)
        let source = try String(
          contentsOf: Self.tests.appendingPathComponent(parts[0]), encoding: .utf8)
        let title = parts[1].trimmingCharacters(in: .whitespaces)
        #expect(source.contains("\"\(title)"), "\(item.number): \(test)")
      }
    }
  }

  @Test("Each file in the folder is run by a case, or named by a class")
  func used() throws {
    let run = HostileInputTests.cases.flatMap { [$0.records, $0.template] }
    let named = HostileClass.all.flatMap(\.files)
    #expect(try Self.files().subtracting(run + named) == [])
    for file in named where !file.contains("/") {
      #expect(run.contains(file), "no case runs \(file)")
    }
  }
}
