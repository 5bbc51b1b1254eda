import Typesetting

extension PageDifference {
  /// The differences for other programs, an object each, always with all its fields:
  ///
  /// `page`, `element` and `name` (null for the sheet itself), `changes` (an array of the names of
  /// `SheetChange` and `ElementChange`), `dx`, `dy`, `wider`, `higher` (mm; right and down are
  /// positive), `before` and `after` (elements as `PlacedElement.json` has them, or null).
  public var json: [JSONObject] {
    (sheetChanges.isEmpty ? [] : [sheetJSON]) + elements.map(\.json)
  }

  private var sheetJSON: JSONObject {
    let wider = (after?.size.width ?? .zero) - (before?.size.width ?? .zero)
    let higher = (after?.size.height ?? .zero) - (before?.size.height ?? .zero)
    let isOnBoth = before != nil && after != nil
    return JSONObject([
      "page": .number(number), "element": .null, "name": .null,
      "changes": .array(sheetChanges.map { .string($0.rawValue) }),
      "dx": .distance(.zero), "dy": .distance(.zero),
      "wider": .distance(isOnBoth ? wider : .zero),
      "higher": .distance(isOnBoth ? higher : .zero),
      "before": .null, "after": .null,
    ])
  }
}

extension ElementDifference {
  /// The difference for other programs: see `PageDifference.json`.
  public var json: JSONObject {
    JSONObject([
      "page": .number(page),
      "element": .init(element?.element.rawValue),
      "name": .init(element?.element.chinese),
      "changes": .array(changes.map { .string($0.rawValue) }),
      "dx": .distance(dx), "dy": .distance(dy),
      "wider": .distance(wider), "higher": .distance(higher),
      "before": before.map { .object($0.json) } ?? .null,
      "after": after.map { .object($0.json) } ?? .null,
    ])
  }
}

extension JSONObject.Value {
  fileprivate static func distance(_ length: Length) -> JSONObject.Value {
    .decimal(MeasureText.distance(length))
  }
}
