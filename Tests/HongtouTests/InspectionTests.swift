import Diagnostics
import Foundation
import OfficialLayout
import Testing
import Typesetting

@testable import Hongtou

/// What `hongtou inspect` shows, on the samples with real faces.
@Suite("What stands where")
struct InspectionTests {
  @Test("Every mark of every page is there once", arguments: Sample.names)
  func complete(name: String) throws {
    let sample = try Sample(name)
    let inspection = sample.typesetter.inspection(of: sample.pages)
    #expect(inspection.pages.count == sample.pages.count)
    for (inspected, page) in zip(inspection.pages, sample.pages) {
      #expect(inspected.elements.count == page.marks.count)
      #expect(Set(inspected.elements.map(\.mark)) == Set(page.marks))
      #expect(inspected.elements.allSatisfy { $0.page == inspected.number })
    }
  }

  @Test("Content comes in reading order, what is only seen after it", arguments: Sample.names)
  func order(name: String) throws {
    let sample = try Sample(name)
    for page in sample.typesetter.inspection(of: sample.pages).pages {
      let natures = page.elements.map(\.isArtifact)
      #expect(natures == natures.sorted { !$0 && $1 })
    }
  }

  @Test("Paragraphs and lines are numbered as in the golden pages")
  func numbers() throws {
    let sample = try Sample("table")
    let golden = sample.typesetter.text(of: sample.pages).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      .filter { $0.count > 3 && $0[3] != "-" }.map { "\($0[0]) \($0[3])" }
    let inspection = sample.typesetter.inspection(of: sample.pages)
    let numbers = inspection.elements.compactMap { element in
      element.number.map { "\(element.page) \($0)" }
    }
    #expect(numbers == golden)
  }

  @Test("A line names the place in the manuscript where its first character stands")
  func sources() throws {
    let sample = try Sample("notice")
    let file = Sample.root.appendingPathComponent("Samples/notice.md")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var checked = 0
    for element in sample.typesetter.inspection(of: sample.pages).elements
    where element.element == .body {
      let source = try #require(element.mark.label.source)
      let start = lines[source.line - 1].dropFirst(source.column - 1)
      #expect(start.first == element.text.first, "\(source): \(element.text)")
      checked += 1
    }
    #expect(checked > 100)
  }

  @Test("JSON: every element parses, with the same fields", arguments: Sample.names)
  func json(name: String) throws {
    let sample = try Sample(name)
    for element in sample.typesetter.inspection(of: sample.pages).elements {
      let data = Data(element.json.text.utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(object.keys.sorted() == Self.fields)
      #expect(object["element"] as? String == element.element.rawValue)
      let left = try #require(object["left"] as? Double)
      #expect(abs(left - element.frame.left.millimetres) <= 0.005)
      #expect((object["types"] as? [[String: Any]])?.count == element.types.count)
    }
  }

  private static let fields = [
    "clause", "element", "height", "ink", "kind", "layer", "left", "line", "name", "nature", "page",
    "paragraph", "picture", "source", "text", "top", "turned", "types", "width",
  ]

  @Test("The title of the reply: all that is known of it")
  func title() throws {
    let sample = try Sample("yangpu-reply")
    let elements = sample.typesetter.inspection(of: sample.pages).elements
    let title = try #require(elements.first { $0.element == .title })
    #expect(title.name == Phrase("标题", "title"))
    #expect(title.number == "4.1" && title.kind == .text && title.text == "对区政协十四届五次会议")
    #expect(title.types == [TypeUse(face: "FandolSong-Bold", size: .pt(22))])
    #expect(title.mark.label.clause == "7.3.1" && !title.isArtifact)
    let mark = try #require(elements.first { $0.element == .issuerMark })
    #expect(mark.types.map(\.text) == ["FandolSong-Bold 42.00×0.957 #E60012"])
    #expect(mark.mark.label.layer == .head)
  }

  @Test("Each kind of mark is there: text, rules, places kept free, what is turned")
  func kinds() throws {
    let table = try Sample("table")
    let elements = table.typesetter.inspection(of: table.pages).elements
    #expect(Set(elements.map(\.kind)).isSuperset(of: [.text, .rule]))
    #expect(elements.contains { $0.mark.isTurned })
    let notice = try Sample("notice")
    let seal = notice.typesetter.inspection(of: notice.pages).elements
      .first { $0.element == .seal }
    #expect(seal?.kind == .zone && seal?.isArtifact == true)
  }

  @Test("Every element of the layout has a Chinese name of its own")
  func chineseNames() throws {
    let file = Sample.root.appendingPathComponent(
      "Sources/OfficialLayout/Composing/Names.swift")
    let names = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .compactMap { line -> String? in
        let parts = line.components(separatedBy: "ElementName(rawValue: \"")
        return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : nil
      }
    #expect(names.count > 35)
    let chinese = names.map { ElementName(rawValue: $0).chinese }
    #expect(zip(names, chinese).filter { $0 == $1 }.map(\.0).isEmpty)
    #expect(Set(chinese).count == chinese.count)
    #expect(ElementName(rawValue: "stranger").chinese == "stranger")
  }
}
