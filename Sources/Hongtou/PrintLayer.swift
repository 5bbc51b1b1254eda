import Typesetting

/// What of the pages is drawn: all, or what pre-printed paper has not, or has already.
///
/// Marks keep their places, so that what is printed on paper with a red head falls where it would
/// stand on blank paper.
public enum PrintLayer: String, Hashable, Sendable, CaseIterable {
  /// Everything.
  case full
  /// Everything but the red head: for paper on which it is printed already.
  case body
  /// The red head alone: for printing such paper.
  case head
}

extension Page {
  /// The page with the marks of one layer.
  func showing(_ layer: PrintLayer) -> Page {
    guard layer != .full else { return self }
    var page = self
    page.marks.removeAll { ($0.label.layer == .head) != (layer == .head) }
    return page
  }
}
