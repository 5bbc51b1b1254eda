/// How willingly a line ends at a place.
public enum BreakLevel: UInt8, Hashable, Sendable {
  /// Never.
  case forbidden
  /// Freely.
  case allowed
  /// At a cost: before ——, between a number and its unit, inside a URL.
  case discouraged
  /// Only when the paragraph cannot be set decently otherwise: after 〕 in a document number, after
  /// @, inside what is wider than the measure.
  case emergency
}
