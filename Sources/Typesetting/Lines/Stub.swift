public struct ParagraphSetter { public init(shaper: any Shaper) {}
 public func set(_ p: TextParagraph) -> SetParagraph { fatalError() }
 public func setLine(_ s: [TextSpan], size: Length, pitch: CharacterPitch) -> SetParagraph { fatalError() } }
public struct BreakOpportunities { public enum Level { case allowed, discouraged, emergency }
 public init(_ s: String) {} ; public func level(atScalar: Int) -> Level? { nil } }
