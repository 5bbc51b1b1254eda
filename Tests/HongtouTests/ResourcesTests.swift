import CommandTesting
import Foundation
import Testing

@testable import Hongtou

@Suite("Sheets are found where they are said to be")
struct ResourcesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("Layouts"), withIntermediateDirectories: false)
    try folder.write("# 注\ntitle: 通用 # x\n", to: "Layouts/general.yaml")
    try folder.write("page:\n  title: no\n", to: "Layouts/local.yaml")
    try folder.write("", to: "Layouts/.hidden.yaml")
    try folder.write("", to: "Layouts/notes.txt")
  }

  @Test("The folder that is given, and no other")
  func given() throws {
    #expect(try Resources(folder.path).root == folder.path)
    let failure = #expect(throws: Failure.self) { try Resources(folder.file("none")) }
    #expect(failure?.status == .configuration)
    #expect(failure?.message.zh.contains(folder.file("none")) == true)
  }

  @Test("Without one, the source tree")
  func sourceTree() throws {
    #expect(FileManager.default.fileExists(atPath: try Resources().root + "/Package.swift"))
  }

  @Test("Sheets by name and by title, ordered")
  func entries() throws {
    let layouts = try Layouts(Resources(folder.path))
    #expect(layouts.entries.map(\.name) == ["general", "local"])
    #expect(layouts.entries.map(\.title) == ["通用", ""])
    #expect(try layouts.path(of: "通用") == folder.file("Layouts/general.yaml"))
    #expect(try layouts.path(of: "local") == folder.file("Layouts/local.yaml"))
    #expect(try layouts.path(of: "./my.yaml") == "./my.yaml")
  }

  @Test("A layout that is not there: 78, and which there are")
  func unknown() throws {
    let layouts = try Layouts(Resources(folder.path))
    let failure = #expect(throws: Failure.self) { try layouts.path(of: "信函") }
    #expect(failure?.status == .configuration)
    #expect(failure?.hint?.zh == "可用的版式：通用 general、local")
  }
}
