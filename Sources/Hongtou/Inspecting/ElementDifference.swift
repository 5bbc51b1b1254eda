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
  /// What has vanished.
  init(vanished element: PlacedElement) {
    self.init(before: element, after: nil, changes: [.vanished])
  }

  /// What has appeared.
  init(appeared element: PlacedElement) {
    self.init(before: nil, after: element, changes: [.appeared])
  }

  /// What became of `before`; nil where nothing did. `pictures` are those that are other pictures
  /// under the same name.
  init?(_ before: PlacedElement, _ after: PlacedElement, otherPictures pictures: Set<PictureName>) {
    let changes = ElementChange.allCases.filter { change in
      switch change {
      case .appeared, .vanished: false
      case .page: before.page != after.page
      case .moved: before.frame.origin != after.frame.origin
      case .resized: before.frame.size != after.frame.size
      case .kind: before.kind != after.kind
      case .text: before.text != after.text
      case .face: before.uses(\.face) != after.uses(\.face)
      case .size: before.uses(\.size) != after.uses(\.size)
      case .condensation: before.uses(\.condensation) != after.uses(\.condensation)
      case .ink: before.uses(\.ink) != after.uses(\.ink) || before.ruleInk != after.ruleInk
      case .spacing: before.isSpacedOtherwise(than: after)
      case .picture:
        before.picture != after.picture || before.picture.map(pictures.contains) == true
      case .turned: before.mark.isTurned != after.mark.isTurned
      case .layer: before.mark.label.layer != after.mark.label.layer
      }
    }
    if changes.isEmpty { return nil }
    self.init(before: before, after: after, changes: changes)
  }
}

extension PlacedElement {
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
