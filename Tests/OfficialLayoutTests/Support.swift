import Diagnostics
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

#if canImport(Glibc)
  import Glibc
#endif

/// The text of a file of this repository.
func repositoryFile(_ path: String, from here: String = #filePath) throws -> String {
  let root = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")
  let file = try #require(fopen("\(root)/\(path)", "r"), "no such file: \(path)")
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A layout sheet of `Layouts/`, changed where `edits` say so.
func sheet(
  _ name: String = "general", _ edits: [String: String] = [:]) throws -> LayoutSheet {
  var text = try repositoryFile("Layouts/\(name).yaml")
  for (old, new) in edits {
    #expect(text.contains(old))
    text = text.replacing(old, with: new)
  }
  let (sheet, diagnostics) = LayoutSheet.read(text, file: "\(name).yaml")
  return try #require(sheet, "\(diagnostics)")
}

/// An author's text, its place told by `line`.
func text(_ string: String, line: Int = 1) -> SourcedText {
  SourcedText(string, at: SourceRange(file: "test.md", line: line, column: 1))
}

/// A paragraph of `count` Han characters, ending in a full stop.
func paragraph(_ count: Int, line: Int = 1) -> Block {
  .paragraph(Paragraph(text(String(repeating: "文", count: count - 1) + "。", line: line)))
}

extension Document {
  /// A document with what every one has, its body `lines` lines of one paragraph.
  static func sample(bodyLines lines: Int = 3) -> Document {
    var document = Document(file: "test.md")
    document.issuerMarks = [text("云岭省人民政府文件")]
    document.documentNumber = text("云政发〔2021〕9号")
    document.title = [text("关于测试版式的通知")]
    document.addressees = [text("各市人民政府")]
    document.body = [paragraph(lines * 28 - 2, line: 20)]
    document.issuers = [text("云岭省人民政府")]
    document.date = text("2021年4月9日")
    return document
  }

  func with(_ change: (inout Document) -> Void) -> Document {
    var copy = self
    change(&copy)
    return copy
  }
}

/// Composes with square characters.
func compose(_ document: Document, _ sheet: LayoutSheet? = nil) throws -> Composition {
  Composer(sheet: try sheet ?? OfficialLayoutTests.sheet(), shaper: SquareShaper())
    .compose(document)
}

extension Page {
  /// The marks of an element, in reading order.
  func marks(_ element: ElementName) -> [Mark] { marks.filter { $0.label.element == element } }

  /// The first mark of an element.
  func mark(_ element: ElementName) throws -> Mark {
    try #require(marks(element).first, "no \(element.rawValue)")
  }
}

extension Length {
  /// Whether two lengths are equal to `tolerance` millimetres.
  func isNear(_ millimetres: Double, _ tolerance: Double = 0.01) -> Bool {
    abs(self.millimetres - millimetres) <= tolerance
  }
}

extension Frame {
  /// Centre of its width in millimetres.
  var centre: Double { centreX.millimetres }
}
