import Typesetting

/// What stands on the pages of a document, to be read by people, other programs and comparisons.
public struct Inspection: Hashable, Sendable {
  /// The pages.
  public var pages: [InspectedPage]

  /// Looks at `pages`; `faceName` names faces, e.g. by their PostScript names.
  public init(of pages: [Page], faceName: (FaceID) -> String) {
    var lines: [Int: Int] = [:]
    self.pages = zip(1..., pages).map { number, page in
      let elements = Inspection.inOrder(page.marks).map { mark in
        PlacedElement(
          page: number, line: Inspection.line(of: mark, counting: &lines), mark: mark,
          types: Inspection.types(of: mark, faceName))
      }
      return InspectedPage(
        number: number, size: page.size, turn: page.turn, elements: elements)
    }
  }

  /// What stands on all pages, one after the other.
  public var elements: [PlacedElement] { pages.flatMap(\.elements) }

  /// Content as it comes, which is as it is read; what is only seen has no such order.
  private static func inOrder(_ marks: [Mark]) -> [Mark] {
    marks.filter { !$0.isArtifact }
      + marks.filter(\.isArtifact).sorted {
        ($0.frame.top, $0.frame.left) < ($1.frame.top, $1.frame.left)
      }
  }

  private static func line(of mark: Mark, counting lines: inout [Int: Int]) -> Int? {
    guard case .content(let paragraph, _) = mark.label.nature else { return nil }
    lines[paragraph, default: 0] += 1
    return lines[paragraph]
  }

  private static func types(of mark: Mark, _ faceName: (FaceID) -> String) -> [TypeUse] {
    mark.runs.reduce(into: []) { uses, run in
      let use = TypeUse(
        face: faceName(run.face), size: run.size, condensation: run.condensation, ink: run.ink)
      if !uses.contains(use) { uses.append(use) }
    }
  }
}

extension Mark {
  fileprivate var isArtifact: Bool { label.nature.isArtifact }
}
