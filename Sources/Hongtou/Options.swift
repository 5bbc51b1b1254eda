/// What a run says beside what a manuscript says.
public struct Options: Hashable, Sendable {
  /// The layout, by name, title or file; nil for the manuscript's own.
  public var layout: String?
  /// The seal's diameter in millimetres; nil for the manuscript's or the sheet's; 0 for no seal.
  public var sealDiameter: Double?
  /// Whether notes tell of choices that were made, e.g. where a title was broken.
  public var explains: Bool

  /// Creates options.
  public init(layout: String? = nil, sealDiameter: Double? = nil, explains: Bool = false) {
    self.layout = layout
    self.sealDiameter = sealDiameter
    self.explains = explains
  }
}
