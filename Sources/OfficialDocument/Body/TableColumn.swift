/// A cell of a table's alignment row: `:--`, `:-:`, `--:` or `---`, and after it, where the author
/// wants one, the column's width: `:--{30mm}`.
struct TableColumn: Hashable {
  /// How its cells are aligned.
  let alignment: Table.Alignment?
  /// Millimetres.
  let width: Double?

  /// Reads `text`; nil when it is anything else.
  init?(_ text: String) {
    let mark = text.prefix { $0 != "{" }
    let dashes = mark.drop { $0 == ":" }.prefix { $0 == "-" }.count
    let colons = (mark.hasPrefix(":") ? 1 : 0) + (mark.hasSuffix(":") ? 1 : 0)
    guard dashes > 0, dashes + colons == mark.count else { return nil }
    switch (mark.hasPrefix(":"), mark.hasSuffix(":")) {
    case (true, true): alignment = .centre
    case (true, false): alignment = .left
    case (false, true): alignment = .right
    case (false, false): alignment = nil
    }
    let tail = text[mark.endIndex...]
    guard !tail.isEmpty else {
      width = nil
      return
    }
    guard tail.hasSuffix("mm}"), let width = Self.millimetres(tail.dropFirst().dropLast(3))
    else { return nil }
    self.width = width
  }

  /// The column as a manuscript writes it.
  init(alignment: Table.Alignment?, width: Double?) {
    self.alignment = alignment
    self.width = width
  }

  /// The text of its cell in an alignment row.
  var text: String {
    let mark =
      switch alignment {
      case .left: ":--"
      case .centre: ":-:"
      case .right: "--:"
      case nil: "---"
      }
    return mark + (width.map { "{\(Document.decimal($0))mm}" } ?? "")
  }

  /// A width that is more than nothing and within a sheet of paper's reach.
  static func millimetres(_ digits: Substring) -> Double? {
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), digits.count <= 8,
      let width = Double(digits), width > 0, width < 1_000
    else { return nil }
    return width
  }
}
