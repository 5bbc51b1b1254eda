import Typesetting

extension Compositor {
  /// Adds the red rule of the head, where the sheet wants it under `place`.
  /// GB/T 9704-2012, 7.2.7 and 10.1.
  ///
  /// - Returns: the lower edge of the rule; `y` where there is none.
  func addRule(
    to marks: inout [Mark], under place: LayoutSheet.MastheadRule.Place, at y: Length
  ) -> Length {
    let rule = sheet.mastheadRule
    guard rule.place == place else { return y }
    let top = y + rule.gap
    let clause = place == .mark ? "10.1" : "7.2.7"
    marks.append(redRule(.mastheadRule, clause, top: top, weight: rule.weight))
    if rule.thin > .zero {
      let thin = top + rule.weight + rule.white
      marks.append(redRule(.mastheadRule, clause, top: thin, weight: rule.thin))
    }
    return top + rule.height
  }

  /// The red rule at the foot of page 1, thin above thick; none where the sheet has none.
  /// GB/T 9704-2012, 10.1.
  func footRule() -> [Mark] {
    guard let bottom = sheet.footRule.bottom else { return [] }
    let rule = sheet.mastheadRule
    let thick = redRule(.footRule, "10.1", top: bottom - rule.weight, weight: rule.weight)
    guard rule.thin > .zero else { return [thick] }
    return [redRule(.footRule, "10.1", top: bottom - rule.height, weight: rule.thin), thick]
  }

  private func redRule(
    _ element: ElementName, _ clause: String, top: Length, weight: Length
  ) -> Mark {
    let rule = sheet.mastheadRule
    let centre =
      rule.axis == .page ? sheet.page.width.half : sheet.typeArea.frame.centreX
    return Mark(
      label: MarkLabel(element: element, clause: clause, layer: .head, nature: .artifact),
      frame: Frame(
        x: centre - rule.width.half, y: top, width: rule.width, height: weight),
      content: .rule(sheet.red))
  }
}
