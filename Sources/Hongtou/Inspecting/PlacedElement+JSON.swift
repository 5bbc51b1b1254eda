import Diagnostics
import Typesetting

extension PlacedElement {
  /// The element for other programs, always with all its fields, null where there is nothing:
  ///
  /// `page`, `element`, `name` (Chinese), `kind` (`text`, `rule`, `picture`, `zone`), `paragraph` and
  /// `line` (null for artifacts), `left`, `top`, `width`, `height` (mm), `turned`, `text`, `types` (an
  /// array of `face`, `size` in pt, `condensation`, `ink`), `ink` of a rule, `picture`, `layer`
  /// (`head`, `body`), `nature` (`content`, `artifact`), `clause`, `source` (`file`, `line`, `column`).
  public var json: JSONObject {
    JSONObject([
      "page": .number(page),
      "element": .string(element.rawValue),
      "name": .string(element.chinese),
      "kind": .string(kind.rawValue),
      "paragraph": .init(paragraph),
      "line": .init(line),
      "left": .millimetres(frame.left),
      "top": .millimetres(frame.top),
      "width": .millimetres(frame.size.width),
      "height": .millimetres(frame.size.height),
      "turned": .boolean(mark.isTurned),
      "text": kind == .text ? .string(text) : .null,
      "types": .array(types.map { .object($0.json) }),
      "ink": .init(ruleInk.map(MeasureText.colour)),
      "picture": .init(picture?.rawValue),
      "layer": .string(mark.label.layer.rawValue),
      "nature": .string(isArtifact ? "artifact" : "content"),
      "clause": .string(mark.label.clause),
      "source": mark.label.source.map { .object($0.placeJSON) } ?? .null,
    ])
  }
}

extension JSONObject.Value {
  static func millimetres(_ length: Length) -> JSONObject.Value {
    .decimal(MeasureText.millimetres(length))
  }
}

extension SourceRange {
  fileprivate var placeJSON: JSONObject {
    JSONObject(["file": .string(file), "line": .number(line), "column": .number(column)])
  }
}
