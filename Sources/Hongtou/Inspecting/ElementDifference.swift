import Typesetting

/// What became of an element from one setting to another.
public struct ElementDifference: Hashable, Sendable {
  /// As it was; nil for what has appeared.
  public var before: PlacedElement?
  /// As it is; nil for what has vanished.
  public var after: PlacedElement?
  /// In what they differ, in the order of `ElementChange`'s cases.
  public var changes: [ElementChange]

  /// How far it moved to the right.
  public var dx: Length { distance(\.frame.left) }
  /// How far it moved down.
  public var dy: Length { distance(\.frame.top) }
  /// How much wider it is.
  public var wider: Length { distance(\.frame.size.width) }
  /// How much higher it is.
  public var higher: Length { distance(\.frame.size.height) }
  /// The page it is reported under: where it was, else where it is.
  public var page: Int { before?.page ?? after?.page ?? 1 }
  /// It as it was, else as it is.
  public var element: PlacedElement? { before ?? after }

  /// The same seen from the other side.
  public var mirrored: ElementDifference {
    let changes = changes.map { change -> ElementChange in
      switch change {
      case .appeared: .vanished
      case .vanished: .appeared
      default: change
      }
    }
    return ElementDifference(before: after, after: before, changes: changes)
  }

  private func distance(_ edge: KeyPath<PlacedElement, Length>) -> Length {
    guard let before, let after else { return .zero }
    return after[keyPath: edge] - before[keyPath: edge]
  }
}

extension ElementDifference {
  /// What became of `before`; nil where nothing did. `pictures` are those that are other pictures
  /// under the same name.
  init?(
    _ before: PlacedElement?, _ after: PlacedElement?, otherPictures pictures: Set<PictureName>
  ) {
    var changes: [ElementChange] = before == nil ? [.appeared] : [.vanished]
    if let before, let after {
      let isOtherPicture = before.picture.map(pictures.contains) == true
      changes = ElementChange.allCases.filter {
        before.differs(from: after, in: $0) || ($0 == .picture && isOtherPicture)
      }
    }
    if changes.isEmpty { return nil }
    self.init(before: before, after: after, changes: changes)
  }
}

extension PlacedElement {
  /// Whether `change` is what happened between this and `after`.
  fileprivate func differs(from after: PlacedElement, in change: ElementChange) -> Bool {
    switch change {
    case .appeared, .vanished: false
    case .page: page != after.page
    case .moved: frame.origin != after.frame.origin
    case .resized: frame.size != after.frame.size
    case .kind: kind != after.kind
    case .text: text != after.text
    case .face: uses(\.face) != after.uses(\.face)
    case .size: uses(\.size) != after.uses(\.size)
    case .condensation: uses(\.condensation) != after.uses(\.condensation)
    case .ink: uses(\.ink) != after.uses(\.ink) || ruleInk != after.ruleInk
    case .spacing: isSpacedOtherwise(than: after)
    case .picture: picture != after.picture
    case .turned: mark.isTurned != after.mark.isTurned
    case .layer: mark.label.layer != after.mark.label.layer
    }
  }

  fileprivate func uses<Value: Hashable>(_ value: KeyPath<TypeUse, Value>) -> [Value] {
    types.reduce(into: []) { values, use in
      if !values.contains(use[keyPath: value]) { values.append(use[keyPath: value]) }
    }
  }

  /// Whether the same text in the same type and frame has its glyphs elsewhere.
  fileprivate func isSpacedOtherwise(than other: PlacedElement) -> Bool {
    text == other.text && types == other.types && frame.size == other.frame.size
      && mark.isTurned == other.mark.isTurned && mark.glyphPlaces != other.mark.glyphPlaces
  }
}
