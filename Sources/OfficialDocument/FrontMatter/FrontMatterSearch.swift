import Diagnostics

/// What the YAML reader does not tell, found in the text itself.
extension FrontMatterText {
  /// The scalar at `mark`.
  func scalar(at mark: YAMLMark) -> Unicode.Scalar? { scalars(from: mark).first }

  /// The rest of the line from `mark`.
  func scalars(from mark: YAMLMark) -> ArraySlice<Unicode.Scalar> {
    guard lines.indices.contains(mark.line - 1) else { return [] }
    return lines[mark.line - 1].dropFirst(mark.column - 1)
  }

  /// Where a plain scalar ends: its characters are matched with the source, spaces aside, since
  /// YAML folds only those.
  func end(ofPlain string: String, at mark: YAMLMark) -> (line: Int, column: Int) {
    var (line, column) = (mark.line, mark.column)
    for scalar in string.unicodeScalars where scalar != " " && scalar != "\n" {
      while lines.indices.contains(line - 1) {
        guard let found = lines[line - 1].dropFirst(column - 1).firstIndex(of: scalar) else {
          (line, column) = (line + 1, 1)
          continue
        }
        column = found + 2
        break
      }
    }
    return (line, column)
  }

  /// The comment that follows a plain scalar on its last line, or on a deeper line after it.
  func comment(after end: (line: Int, column: Int), startedAt mark: YAMLMark) -> SourceRange? {
    guard lines.indices.contains(end.line - 1) else { return nil }
    let rest = lines[end.line - 1].dropFirst(end.column - 1)
    if let next = rest.firstIndex(where: { $0 != " " && $0 != "\t" }) {
      return rest[next] == "#" ? place(line: end.line, column: next + 1, length: 1) : nil
    }
    let indentation = self.indentation(ofLine: mark.line)
    for number in lines.indices.dropFirst(end.line) {
      guard let first = lines[number].firstIndex(where: { $0 != " " && $0 != "\t" }) else {
        continue
      }
      guard lines[number][first] == "#", first > indentation else { return nil }
      return place(line: number + 1, column: first + 1, length: 1)
    }
    return nil
  }

  private func indentation(ofLine line: Int) -> Int {
    lines[line - 1].firstIndex { $0 != " " } ?? 0
  }

  /// The aliases `*name` of the anchor `&name` at `mark`.
  func aliases(ofAnchorAt mark: YAMLMark) -> [SourceRange] {
    let name = scalars(from: mark).dropFirst().prefix { $0 != " " && $0 != "," && $0 != "]" }
    guard !name.isEmpty else { return [] }
    let alias: [Unicode.Scalar] = ["*"] + name
    var found: [SourceRange] = []
    for (index, line) in lines.enumerated() {
      for start in line.indices where line[start...].starts(with: alias) {
        let before = line[..<start].last
        let after = line[start...].dropFirst(alias.count).first
        guard before == nil || " [,".unicodeScalars.contains(before ?? " "),
          after == nil || " ,]}".unicodeScalars.contains(after ?? " ")
        else { continue }
        found.append(place(line: index + 1, column: start + 1, length: alias.count))
      }
    }
    return found
  }
}
