import OfficialDocument

/// What a run says beside what a manuscript says.
public struct Options: Hashable, Sendable {
  /// The layout, by name, title or file; nil for the manuscript's own.
  public var layout: String?
  /// The seal's diameter in millimetres; nil for the manuscript's or the sheet's; 0 for no seal.
  public var sealDiameter: Double?
  /// Whether notes tell of choices that were made, e.g. where a title was broken.
  public var explains: Bool
  /// What of the pages is drawn.
  public var layer: PrintLayer

  /// Creates options.
  public init(
    layout: String? = nil, sealDiameter: Double? = nil, explains: Bool = false,
    layer: PrintLayer = .full
  ) {
    self.layout = layout
    self.sealDiameter = sealDiameter
    self.explains = explains
    self.layer = layer
  }
}

extension Options {
  /// A manuscript's seals with the diameter asked for; their images are the manuscript's still. One
  /// seal where it names none.
  func seals(_ seals: [Seal]) -> [Seal] {
    guard let sealDiameter else { return seals }
    guard !seals.isEmpty else {
      return [Seal(diameter: sealDiameter, source: .init(file: "-", line: 1, column: 1))]
    }
    return seals.map { Seal(diameter: sealDiameter, image: $0.image, source: $0.source) }
  }
}
