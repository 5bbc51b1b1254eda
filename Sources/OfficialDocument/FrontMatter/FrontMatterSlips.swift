import Diagnostics

/// Slips of the keyboard in front matter: a full-width colon, no space after a colon or a dash,
/// indentation that is none, full-width brackets around a list.
///
/// YAML tells of them elsewhere or not at all, so they are looked for before it reads; what is wrong is
/// taken out, and the rest is read as if it stood alone.
struct FrontMatterSlips {
  /// The lines; those with a slip are blank.
  private(set) var lines: [SourceLine] = []
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private let file: String
  /// How far the entry was indented that was taken out: what belongs to it is indented further.
  private var droppedDepth: Int?
  /// Whether the lines go on with a block after | or >, a list or a quoted value, where all is text.
  private var isInValue = false

  /// Reads `source`, the lines between the fences.
  init(_ source: [SourceLine], file: String) {
    self.file = file
    for line in source { lines.append(keeps(line) ? line : line.blanked) }
  }

  /// Whether YAML may read `line`; what is wrong with it is on record from here.
  private mutating func keeps(_ line: SourceLine) -> Bool {
    guard !line.isBlank else { return true }
    let text = line.text
    let depth = text.prefix { $0 == " " }.count
    let isNested = text.first.map { " -\t\u{3000}".contains($0) } ?? false
    if let droppedDepth, depth > droppedDepth || droppedDepth == 0 && isNested { return false }
    droppedDepth = nil
    let entry = FrontMatterLine(text)
    if isInValue, isNested || entry.colon == nil { return true }
    isInValue = entry.isOpen
    let isKept =
      isIndented(text, line) && hasDash(entry, line) && (isNested || hasKey(entry, line))
      && hasColon(entry, isNested, line)
      && (isNested || hasValue(entry, text, line))
    // What follows a dash, or a key, goes with it.
    let isDashed = text.drop { $0 == " " }.first == "-"
    if !isKept, isDashed || !isNested { droppedDepth = depth }
    return isKept
  }

  private mutating func isIndented(_ text: String, _ line: SourceLine) -> Bool {
    guard let first = text.first, first == "\t" || first == "\u{3000}" else { return true }
    report(
      "manuscript.indentation", "元数据里不能用制表符或全角空格缩进", "front matter is indented with spaces",
      hint: Phrase("键顶格写；列表用两个半角空格缩进", "begin keys at column 1, lists with two spaces"), line, 0)
    return false
  }

  private mutating func hasDash(_ entry: FrontMatterLine, _ line: SourceLine) -> Bool {
    guard entry.hasTightDash else { return true }
    report(
      "manuscript.dash", "列表每项前的“-”应是半角，后空一格",
      "the dash before an item must be half-width, with a space after it",
      hint: Phrase("写作 - 甲", "write `- 甲`"), line, entry.indentation)
    return false
  }

  private mutating func hasKey(_ entry: FrontMatterLine, _ line: SourceLine) -> Bool {
    guard entry.colon == nil, entry.mayBegin else { return true }
    report(
      "manuscript.colon", "这一行不是“键: 值”", "this line is no `key: value`",
      hint: Phrase("键后写半角冒号，空一格，再写值", "write a key, a colon, a space and the value"), line, 0)
    return false
  }

  private mutating func hasColon(
    _ entry: FrontMatterLine, _ isNested: Bool, _ line: SourceLine
  ) -> Bool {
    guard let colon = entry.colon, !entry.isPlain,
      let name = isNested ? Self.part(entry.name) : Self.key(entry.name)
    else { return true }
    // What the gate has put in the place of a tab, it has told of.
    guard entry.value.first != "\u{FFFD}" else { return false }
    let shown =
      (entry.value.isEmpty ? "" : " ") + entry.value.prefix(12)
      + (entry.value.count > 12 ? "…" : "")
    report(
      "manuscript.colon", "“\(entry.name)”后的冒号应是半角，后空一格",
      "the colon after \(entry.name) must be half-width, with a space after it",
      hint: Phrase("写作 \(name):\(shown)", "write `\(name):\(shown)`"), line, colon)
    return false
  }

  /// The key that `name` is, or nearly is.
  private static func key(_ name: String) -> String? {
    let names = Key.allCases.flatMap(\.names)
    return names.contains(name) ? name : nearestName(to: name, among: names)
  }

  /// The key inside a value that `name` is.
  private static func part(_ name: String) -> String? {
    let parts: [Part] = [.name, .file, .binding, .diameter, .image, .office, .person]
    return parts.flatMap { [$0.rawValue, $0.alias] }.first { $0 == name }
  }

  /// Whether YAML reads the value as it was meant; what it reads and will be printed is told of.
  private mutating func hasValue(
    _ entry: FrontMatterLine, _ text: String, _ line: SourceLine
  ) -> Bool {
    guard let key = Key(named: entry.name), let colon = entry.colon,
      let slip = ValueSlip(entry.value, of: key)
    else { return true }
    let rest = text.dropFirst(colon + 1).drop { $0 == " " || $0 == "\u{3000}" }
    report(
      slip.code, slip.message.zh, slip.message.en, hint: slip.hint, line,
      text.count - rest.count + slip.offset, level: slip.level)
    return slip.level != .error
  }

  private mutating func report(
    _ code: String, _ zh: String, _ en: String, hint: Phrase, _ line: SourceLine, _ before: Int,
    level: Diagnostic.Level = .error
  ) {
    diagnostics.append(
      Diagnostic(
        level, code, Phrase(zh, en), hint: hint,
        at: SourceRange(file: file, line: line.number, column: before + 1, length: 1)))
  }
}

extension SourceLine {
  /// The line with nothing on it.
  fileprivate var blanked: SourceLine { SourceLine(number: number, bytes: []) }
}
