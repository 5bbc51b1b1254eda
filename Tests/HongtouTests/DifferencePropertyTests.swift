import Foundation
import SquareShaping
import Testing
import Typesetting

@testable import Hongtou

/// What holds of all comparisons, on the samples with real faces.
@Suite("Comparisons of samples")
struct DifferencePropertyTests {
  private static let pairs = zip(Sample.names, Sample.names.dropFirst() + Sample.names.prefix(1))
    .map { [$0, $1] }

  @Test("A document does not differ from itself", arguments: Sample.names)
  func identity(name: String) throws {
    let sample = try Sample(name)
    let again = try Sample(name)
    let inspection = sample.typesetter.inspection(of: sample.pages)
    #expect(inspection.differences(to: again.typesetter.inspection(of: again.pages)).isEmpty)
  }

  @Test("Of two documents, each element is told of once or the same", arguments: pairs)
  func complete(names: [String]) throws {
    let (a, b) = (try inspection(names[0]), try inspection(names[1]))
    let matches = ElementMatching(a.elements, b.elements).matches
    #expect(matches.compactMap(\.before) == a.elements)
    #expect(Set(matches.compactMap(\.after)) == Set(b.elements))
    #expect(matches.compactMap(\.after).count == b.elements.count)
  }

  @Test("B to A is A to B in a mirror", arguments: pairs)
  func mirror(names: [String]) throws {
    try expectMirror(try inspection(names[0]), try inspection(names[1]))
  }

  @Test("The same of manuscripts whose lines were dropped, doubled, swapped and changed")
  func edits() throws {
    let typesetter = try Sample.freeTypesetter()
    var generator = Generator(seed: 9)
    let file = Sample.root.appendingPathComponent("Samples/table.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let original = try inspection(of: text, typesetter)
    for _ in 0..<12 {
      let edited = try inspection(of: edited(text, &generator), typesetter)
      try expectMirror(original, edited)
      #expect(edited.differences(to: edited).isEmpty)
    }
  }

  @Test("Applied to what was, the differences make what is")
  func sufficient() throws {
    let (a, b) = (try inspection("notice"), try inspection("request"))
    let changed = a.differences(to: b).flatMap(\.elements)
    let same = Set(a.elements.map(\.seen)).subtracting(changed.compactMap(\.before?.seen))
    #expect(same.isSubset(of: Set(b.elements.map(\.seen))))
    #expect(same.union(changed.compactMap(\.after?.seen)) == Set(b.elements.map(\.seen)))
  }

  private func inspection(_ name: String) throws -> Inspection {
    let sample = try Sample(name)
    return sample.typesetter.inspection(of: sample.pages)
  }

  private func inspection(of text: String, _ typesetter: Typesetter) throws -> Inspection {
    let document = Typesetter.read(Array(text.utf8), file: "a.md").document
    return typesetter.inspection(of: try typesetter.composition(of: document).pages)
  }

  private func expectMirror(_ a: Inspection, _ b: Inspection) throws {
    let there = a.differences(to: b)
    let back = b.differences(to: a)
    #expect(!there.isEmpty || a.elements.map(\.seen) == b.elements.map(\.seen))
    #expect(Set(there.flatMap(\.elements)) == Set(back.flatMap(\.elements).map(\.mirrored)))
    for difference in there.flatMap(\.json) {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(difference.text.utf8))
      }
    }
  }

  private func edited(_ text: String, _ generator: inout Generator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = (lines.lastIndex(of: "---") ?? 0) + 1
    for _ in 0..<3 {
      let index = Int.random(in: body..<lines.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines.swapAt(index, Int.random(in: body..<lines.count, using: &generator))
      default: lines[index] = lines[index].replacing("资金", with: "经费")
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension PlacedElement {
  /// What can be seen of it.
  fileprivate var seen: String { "\(page)\t\(element)\t\(mark.content)\t\(frame)" }
}
