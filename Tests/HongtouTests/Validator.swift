import CommandTesting
import Foundation
import Hongtou
import Testing

/// A JSON Schema validator that is not ours: Python's `jsonschema`, by `Tests/Schema/validate`.
struct Validator {
  private let folder: TemporaryFolder
  private let schema: String

  init(_ schema: Schema) throws {
    folder = try TemporaryFolder()
    self.schema = folder.file("schema.json")
    let bytes = try schema.text(Resources(Sample.root.path))
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "schema.json")
  }

  /// What is wrong with each of `files`; nil for one that is right.
  func faults(files: [String]) throws -> [String?] {
    let script = Sample.root.appendingPathComponent("Tests/Schema/validate").path
    let run = try Run(program: script, [schema] + files)
    try #require(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0 == "ok" ? nil : String($0) }
    try #require(lines.count == files.count)
    return lines
  }

  /// What is wrong with each of `texts`.
  func faults(texts: [String]) throws -> [String?] {
    try faults(
      files: texts.enumerated().map { try folder.write($0.element, to: "\($0.offset).txt") })
  }
}
