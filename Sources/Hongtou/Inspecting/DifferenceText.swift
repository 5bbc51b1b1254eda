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
    guard let first = group.first, let element = first.element else { return "" }
    var head = "  " + element.name.text(in: language)
    if let number = element.number { head += " " + number }
    if let last = group.last?.element, group.count > 1 {
      if let number = last.number { head += "–" + number }
      head += Phrase("（\(group.count) 处）", " (\(group.count) of them)").text(in: language)
    }
    let words = first.changes.compactMap { ChangeWords(first).phrase(for: $0)?.text(in: language) }
    let separator = Phrase("；", "; ").text(in: language)
    let start = words.isEmpty ? head : head + "  "
    var text = CellColumns.wrapped(words.joined(separator: separator), after: start) + "\n"
    let isShown = !Set(first.changes).isDisjoint(with: [.text, .appeared, .vanished])
    if isShown, let before = first.before, !before.text.isEmpty {
      text += CellColumns.wrapped(before.text, after: "    - ") + "\n"
    }
    if isShown, let after = first.after, !after.text.isEmpty {
      text += CellColumns.wrapped(after.text, after: "    + ") + "\n"
    }
    return text
  }
}

extension ElementDifference {
  /// Whether both only moved, as far and to the same page, and are of one element.
  fileprivate func moved(like other: ElementDifference) -> Bool {
    Set(changes).isSubset(of: [.page, .moved]) && changes == other.changes
      && dx == other.dx && dy == other.dy && after?.page == other.after?.page
      && element?.element == other.element?.element
  }
}

extension Phrase {
  fileprivate func with(_ words: String...) -> Phrase {
    let tail = words.joined(separator: " ")
    return Phrase(zh + tail, en + tail)
  }
}
