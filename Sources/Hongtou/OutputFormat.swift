/// What a document is made into.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// PDF, to be issued.
  case pdf
  /// One image a page, to be looked at.
  case png
  /// One drawing a page, to be looked at.
  case svg
  /// The pages' measures, to be compared: `PageText`.
  case text

  /// The extension of its files.
  public var fileExtension: String { self == .text ? "txt" : rawValue }
}
