import Foundation
import PangoCairo
import Typesetting

/// The faces the tests are set with: the free profile of this repository.
enum Fixture {
  struct MissingFonts: Error, CustomStringConvertible {
    var description: String
  }

  /// The repository, from this file's place in it.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func profile(_ name: String) throws -> FontProfile {
    let file = "\(root)/Fonts/\(name).yaml"
    let yaml = try String(contentsOfFile: file, encoding: .utf8)
    let (profile, diagnostics) = FontProfile.read(yaml: yaml, file: file, roles: FontRole.all)
    guard let profile else { throw MissingFonts(description: "\(diagnostics)") }
    return profile
  }

  static func fonts(_ name: String = "free") throws -> FontSet {
    guard FileManager.default.fileExists(atPath: "\(root)/Fonts/fandol/FandolFang-Regular.ttf")
    else { throw MissingFonts(description: "Fonts/fandol is empty: run Fonts/get-fonts.sh") }
    return try FontSet(profile: profile(name))
  }

  static let metadata = DocumentMetadata(
    title: "关于做好有关工作的通知", author: "国务院办公厅", created: "2026-11-23T08:00:00+08:00")

  static func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/hongtou-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

/// Runs an outside program and returns what it prints.
func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws
  -> (status: Int32, output: String)
{
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}

extension FontRole {
  static let title = FontRole(rawValue: "title")
  static let body = FontRole(rawValue: "body")
  static let all = ["title", "body", "heading1", "heading2", "folio", "mark"]
    .map(FontRole.init(rawValue:))
}
