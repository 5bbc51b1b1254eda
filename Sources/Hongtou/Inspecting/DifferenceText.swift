import Diagnostics
import OfficialLayout
import Typesetting

/// Differences for people: page by page, an element with its lines and what became of them.
///
/// Lines of one element that moved alike are told of together; a text is shown as it was (`-`) and as
/// it is (`+`).
public struct DifferenceText {
  /// The language of the words.
  public var language: Language

  /// Creates a writer.
  public init(language: Language = .zh) { self.language = language }

  /// `differences` as text, every line ended; empty for none.
  public func text(of differences: [PageDifference]) -> String {
    differences.map(text(of:)).joined(separator: "\n")
  }

  private func text(of page: PageDifference) -> String {
    var text = Phrase("第 \(page.number) 面", "Page \(page.number)").text(in: language) + "\n"
    for change in page.sheetChanges { text += "  " + words(for: change, page) + "\n" }
    var rest = page.elements[...]
    while let first = rest.first {
      let alike = rest.prefix { $0.moved(like: first) }
      let group = alike.isEmpty ? rest.prefix(1) : alike
      text += lines(for: Array(group))
      rest = rest.dropFirst(group.count)
    }
    return text
  }

  private func words(for change: PageDifference.SheetChange, _ page: PageDifference) -> String {
    let phrase =
      switch change {
      case .pageAppeared: Phrase("多出这一面", "the page appeared")
      case .pageVanished: Phrase("少了这一面", "the page vanished")
      case .pageResized:
        Phrase("纸张 ", "sheet ").with(size(page.before), "→", size(page.after), "mm")
      case .pageTurned:
        Phrase("转向 ", "turn ").with(
          "\(page.before?.turn ?? 0)°", "→", "\(page.after?.turn ?? 0)°")
      }
    return phrase.text(in: language)
  }

  private func size(_ sheet: PageDifference.Sheet?) -> String {
    guard let size = sheet?.size else { return "-" }
    return MeasureText.millimetres(size.width) + " × " + MeasureText.millimetres(size.height)
  }

  /// One difference, or several that moved alike.
  private func lines(for group: [ElementDifference]) -> String {
    guard let first = group.first else { return "" }
    let words = first.changes.compactMap { ChangeWords(first).phrase(for: $0)?.text(in: language) }
    let separator = Phrase("；", "; ").text(in: language)
    var text = "  " + name(of: group)
    if !words.isEmpty {
      text = CellColumns.wrapped(words.joined(separator: separator), after: text + "  ")
    }
    text += "\n"
    guard !Set(first.changes).isDisjoint(with: [.text, .appeared, .vanished]) else { return text }
    for (sign, side) in [("-", first.before), ("+", first.after)] {
      guard let side, !side.text.isEmpty else { continue }
      text += CellColumns.wrapped(side.text, after: "    \(sign) ") + "\n"
    }
    return text
  }

  /// 正文 7.1–7.6（6 处）
  private func name(of group: [ElementDifference]) -> String {
    guard let first = group.first?.element, let last = group.last?.element else { return "" }
    let name = first.name.text(in: language) + (first.number.map { " " + $0 } ?? "")
    if group.count == 1 { return name }
    let count = Phrase("（\(group.count) 处）", " (\(group.count) of them)").text(in: language)
    return name + (last.number.map { "–" + $0 } ?? "") + count
  }
}

extension ElementDifference {
  /// Whether both only moved, as far and to the same page, and are of one element.
  fileprivate func moved(like other: ElementDifference) -> Bool {
    Set(changes).isSubset(of: [.page, .moved]) && changes == other.changes
      && shownDistance == other.shownDistance && after?.page == other.after?.page
      && element?.element == other.element?.element
  }

  /// As far as is shown: a grid's lines are not all moved by the same EMU.
  private var shownDistance: [String] { [dx, dy].map(MeasureText.distance) }
}

extension Phrase {
  fileprivate func with(_ words: String...) -> Phrase {
    let tail = words.joined(separator: " ")
    return Phrase(zh + tail, en + tail)
  }
}
