import Diagnostics
import Foundation
import Hongtou
import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

/// A manuscript of `Samples/`, set with the free faces.
struct Sample {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The names of all samples.
  static let names = manuscripts(in: "")
  /// The names of the standard's figures, built again as manuscripts.
  static let figures = manuscripts(in: "figures/")

  private static func manuscripts(in folder: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Samples/\(folder)").path)
    return (files ?? []).filter { $0.hasSuffix(".md") }.map { folder + $0.dropLast(3) }.sorted()
  }

  /// The samples whose sheet is a letter's.
  static let letters = names(of: ["信函"])
  /// All others: what the type area bounds, and the imprint ends.
  static let others = names.filter { !letters.contains($0) }
  /// The samples in the general format, or one like it.
  static let general = names(of: ["通用", "提案答复"])

  private static func names(of layouts: Set<String>) -> [String] {
    names.filter { name in
      let file = root.appendingPathComponent("Samples/\(name).md")
      guard let bytes = try? Data(contentsOf: file) else { return false }
      let layout = Typesetter.read([UInt8](bytes), file: name).document.layout?.string
      return layouts.contains(layout ?? "通用")
    }
  }

  /// Those whose text is of paragraphs alone: no tables, notes or landscape sides.
  static let plainNames: [String] = names.filter { name in
    let file = root.appendingPathComponent("Samples/\(name).md")
    guard let bytes = try? Data(contentsOf: file) else { return true }
    let document = Typesetter.read([UInt8](bytes), file: name).document
    return (document.body + document.attachments.flatMap(\.body)).allSatisfy { block in
      guard case .paragraph(let paragraph) = block else { return false }
      return paragraph.citations.isEmpty
    }
  }

  let name: String
  let typesetter: Typesetter
  let document: Document
  let composition: Composition
  /// What was said of the manuscript and of its pages.
  let diagnostics: [Diagnostic]

  init(_ name: String) throws {
    self.name = name
    typesetter = try Sample.freeTypesetter()
    let file = Sample.root.appendingPathComponent("Samples/\(name).md")
    let reading = Typesetter.read([UInt8](try Data(contentsOf: file)), file: file.path)
    document = reading.document
    composition = try typesetter.composition(of: document)
    diagnostics = reading.diagnostics + composition.diagnostics
    try #require(!reading.diagnostics.hasErrors && !composition.diagnostics.hasErrors)
  }

  /// A typesetter with the free faces. Without those that get-fonts.sh makes, others would step in
  /// and every measure be off by a little: so that is said before anything is measured.
  static func freeTypesetter() throws -> Typesetter {
    let face = root.appendingPathComponent("Fonts/fandol/FandolFang-Regular.ttf").path
    try #require(
      FileManager.default.fileExists(atPath: face), "no \(face): run Fonts/get-fonts.sh")
    return try Typesetter(resources: root.path, fonts: .free)
  }

  var pages: [Page] { composition.pages }

  /// The ink of a text mark as the faces' outlines have it.
  func ink(_ mark: Mark) throws -> Frame {
    try #require(typesetter.inkFrame(of: mark), "no ink: \(mark.text)")
  }
}

extension Page {
  func marks(_ element: ElementName) -> [Mark] { marks.filter { $0.label.element == element } }

  func mark(_ element: ElementName) throws -> Mark {
    try #require(marks(element).first, "no \(element.rawValue)")
  }

  /// The lines of 正文.
  var textLines: [Mark] {
    marks.filter { $0.label.element == .body || $0.label.element == .heading }
  }
}

extension Length {
  func isNear(_ millimetres: Double, _ tolerance: Double) -> Bool {
    abs(self.millimetres - millimetres) <= tolerance
  }
}
