/// The pictures a document names, by the names its author gave them.
public struct PictureMeasures: Hashable, Sendable {
  private var measures: [String: PictureMeasure]

  /// Creates a collection; by default there is none.
  public init(_ measures: [String: PictureMeasure] = [:]) {
    self.measures = measures
  }

  /// The measure of the picture called `name`; nil for one that could not be read, which has been
  /// reported.
  public subscript(name: String) -> PictureMeasure? { measures[name] }

  /// Whether the document names none.
  public var isEmpty: Bool { measures.isEmpty }
}
