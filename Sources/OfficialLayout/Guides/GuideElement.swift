import Typesetting

/// An element as it stands on one page: its marks and what they take up together.
struct GuideElement {
  /// The element.
  let name: ElementName
  /// What it is called.
  let title: GuideName
  /// The clause that put it there; 惯例 for what offices do and the standard says nothing of.
  let clause: String
  /// Its marks from top to bottom.
  private(set) var marks: [Mark]
  /// What its marks take up: for the issuer's mark its ink, which the standard measures; for all
  /// other text em boxes.
  private(set) var frame: Frame

  /// The elements on a page, from top to bottom. Lines of one element that follow one another are
  /// one; seals, stamps and names stand each by themselves.
  static func all(
    in marks: [Mark], sheet: LayoutSheet, shaper: any Shaper
  ) -> [GuideElement] {
    var found: [GuideElement] = []
    let sorted = marks.enumerated().sorted {
      ($0.element.frame.top, $0.offset) < ($1.element.frame.top, $1.offset)
    }
    for (_, mark) in sorted {
      guard let title = GuideName(mark.label.element, on: sheet) else { continue }
      let frame = mark.guideFrame(by: shaper)
      let last = found.lastIndex { $0.title == title }
      if let last, !mark.standsAlone, found[last].isFollowed(by: frame, among: found[last...]) {
        found[last].add(mark, frame)
      } else {
        found.append(
          GuideElement(
            name: mark.label.element, title: title, clause: mark.clauseName, marks: [mark],
            frame: frame))
      }
    }
    return found
  }

  /// Whether nothing else stands between this and what comes next of the same element.
  private func isFollowed(by next: Frame, among later: ArraySlice<GuideElement>) -> Bool {
    later.dropFirst().allSatisfy { $0.frame.top < frame.bottom || $0.frame.top >= next.top }
  }

  private mutating func add(_ mark: Mark, _ frame: Frame) {
    marks.append(mark)
    self.frame = Frame(enclosing: [self.frame, frame]) ?? self.frame
  }
}

extension Mark {
  /// Where it is measured.
  fileprivate func guideFrame(by shaper: any Shaper) -> Frame {
    guard label.element == .issuerMark else { return frame }
    return Frame(enclosing: runs.compactMap { shaper.inkFrame(of: $0) }) ?? frame
  }

  fileprivate var clauseName: String {
    label.clause == Compositor.Kind.local ? "惯例" : label.clause
  }

  fileprivate var standsAlone: Bool {
    [.seal, .signatureStamp, .issuer, .office, .imprintRule].contains(label.element)
  }
}
