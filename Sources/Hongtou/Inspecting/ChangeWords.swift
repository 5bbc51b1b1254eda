import Diagnostics
import Typesetting

/// What became of an element, in words.
struct ChangeWords {
  private let difference: ElementDifference

  /// The words for `difference`.
  init(_ difference: ElementDifference) { self.difference = difference }

  /// The words for one of its changes; nil where other lines tell of it.
  func phrase(for change: ElementChange) -> Phrase? {
    guard let before = difference.before, let after = difference.after else { return presence }
    return switch change {
    case .appeared, .vanished, .text: nil
    case .page: Phrase("移到第 \(after.page) 面", "moved to page \(after.page)")
    case .moved: moved
    case .resized: resized
    case .kind:
      Phrase("\(kind(before).zh) → \(kind(after).zh)", "\(kind(before).en) → \(kind(after).en)")
    case .face: values("字体", "face", before, after) { $0.face }
    case .size: values("字号", "size", before, after) { MeasureText.points($0.size) }
    case .condensation:
      values("字宽", "width of type", before, after) { "×" + MeasureText.factor($0.condensation) }
    case .ink: ink(before, after)
    case .spacing: Phrase("字距有变", "spaced otherwise")
    case .picture: picture(before, after)
    case .turned:
      after.mark.isTurned ? Phrase("转为横排", "turned") : Phrase("转回正排", "no longer turned")
    case .layer: layer(after)
    }
  }

  /// That it has appeared or vanished, and for what has no words where.
  private var presence: Phrase? {
    guard let element = difference.element else { return nil }
    let what =
      difference.after == nil ? Phrase("没有了", "vanished") : Phrase("新出现", "appeared")
    if element.kind == .text { return what }
    let frame = element.frame
    let (left, top) = (amount(frame.left), amount(frame.top))
    let size = amount(frame.size.width) + " × " + amount(frame.size.height)
    return Phrase(
      "\(what.zh)（左 \(left)、上 \(top)，\(size) mm）",
      "\(what.en) (left \(left), top \(top), \(size) mm)")
  }

  private func layer(_ element: PlacedElement) -> Phrase {
    element.mark.label.layer == .head
      ? Phrase("改入红头层", "now in the head layer") : Phrase("改入正文层", "now in the body layer")
  }

  private var moved: Phrase {
    let (dx, dy) = (difference.dx, difference.dy)
    var (zh, en): ([String], [String]) = ([], [])
    if dx != .zero {
      zh.append((dx > .zero ? "右移 " : "左移 ") + amount(dx))
      en.append((dx > .zero ? "right " : "left ") + amount(dx))
    }
    if dy != .zero {
      zh.append((dy > .zero ? "下移 " : "上移 ") + amount(dy))
      en.append((dy > .zero ? "down " : "up ") + amount(dy))
    }
    return Phrase(zh.joined(separator: "、") + " mm", en.joined(separator: ", ") + " mm")
  }

  private var resized: Phrase {
    let (wider, higher) = (difference.wider, difference.higher)
    var (zh, en): ([String], [String]) = ([], [])
    if wider != .zero {
      zh.append((wider > .zero ? "加宽 " : "变窄 ") + amount(wider))
      en.append((wider > .zero ? "wider by " : "narrower by ") + amount(wider))
    }
    if higher != .zero {
      zh.append((higher > .zero ? "加高 " : "变矮 ") + amount(higher))
      en.append((higher > .zero ? "higher by " : "lower by ") + amount(higher))
    }
    return Phrase(zh.joined(separator: "、") + " mm", en.joined(separator: ", ") + " mm")
  }

  private func amount(_ length: Length) -> String {
    MeasureText.distance(length < .zero ? -length : length)
  }

  private func kind(_ element: PlacedElement) -> Phrase {
    switch element.kind {
    case .text: Phrase("文字", "text")
    case .rule: Phrase("线", "rule")
    case .picture: Phrase("图", "picture")
    case .zone: Phrase("空位", "kept free")
    }
  }

  private func values(
    _ zh: String, _ en: String, _ before: PlacedElement, _ after: PlacedElement,
    _ value: (TypeUse) -> String
  ) -> Phrase {
    let sides = [before, after].map { element in
      element.types.map(value).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: "+")
    }
    let change = sides.map { $0.isEmpty ? "-" : $0 }.joined(separator: " → ")
    return Phrase("\(zh) \(change)", "\(en) \(change)")
  }

  private func ink(_ before: PlacedElement, _ after: PlacedElement) -> Phrase {
    guard let old = before.ruleInk, let new = after.ruleInk else {
      return values("颜色", "ink", before, after) { MeasureText.colour($0.ink) }
    }
    let change = "\(MeasureText.colour(old)) → \(MeasureText.colour(new))"
    return Phrase("颜色 \(change)", "ink \(change)")
  }

  private func picture(_ before: PlacedElement, _ after: PlacedElement) -> Phrase {
    if before.picture == after.picture { return Phrase("图的内容有变", "another picture of that name") }
    let change = [before, after].map { $0.picture?.rawValue ?? "-" }.joined(separator: " → ")
    return Phrase("图 \(change)", "picture \(change)")
  }
}
