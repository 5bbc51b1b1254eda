import OfficialDocument
import Typesetting

extension Compositor {
  /// 附件说明: two cells in, names below one another. GB/T 9704-2012, 7.3.4.
  func attachmentNote(of document: Document) -> [Galley.Item] {
    let names = document.attachmentNote
    guard !names.isEmpty else { return [] }
    let place = sheet.attachmentNote
    let kind = Kind(element: .attachmentNote, clause: "7.3.4")
    let label = line(of: layoutsOwn("附件："), as: kind)
    let numberColumn = sheet.pitch.length(place.indent) + label.width
    let numbers = names.indices.map { index in
      names.count > 1 ? line(of: layoutsOwn("\(index + 1)."), as: kind) : nil
    }
    let widest = numbers.compactMap { $0?.width }.max()
    let nameColumn = numberColumn + (widest.map { $0 + sheet.pitch.length(place.nameGap) } ?? .zero)
    let indent = sheet.pitch.units(in: nameColumn)
    let entries = zip(names, numbers).enumerated().flatMap { index, entry in
      var lines = lines(
        of: Wording(entry.0.name), as: kind,
        measure: sheet.measure(firstIndent: indent, turnoverIndent: indent))
      if let number = entry.1 { lines[0].lead(with: number, at: numberColumn) }
      if index == 0 { lines[0].lead(with: label, at: sheet.pitch.length(place.indent)) }
      return items(lines, isText: false)
    }
    return [.gap(place.gap)] + entries
  }

  private func layoutsOwn(_ string: String) -> Wording {
    var wording = Wording()
    wording.add(string)
    return wording
  }
}

extension Compositor.Line {
  /// Sets a label before the line, its own beginning at `x`; both are read as one.
  mutating func lead(with label: Compositor.Line, at x: Length) {
    content.runs =
      label.content.runs.map { $0.moved(right: x, down: .zero) } + content.runs
    content.left = x + label.content.left
  }
}
