/// A page parted by what is read aloud and what is only seen.
public struct TaggedPage: Hashable, Sendable {
  /// The trimmed sheet.
  public var size: Size
  /// The content in reading order, parted into what one tag encloses: a paragraph, as far as it
  /// stands on this page, or a part of one.
  public var passages: [[Mark]]
  /// What is only seen: rules, folios, watermarks.
  public var artifacts: [Mark]

  /// Creates a page.
  public init(size: Size, passages: [[Mark]] = [], artifacts: [Mark] = []) {
    self.size = size
    self.passages = passages
    self.artifacts = artifacts
  }
}
