import Diagnostics

/// Looks at each scalar value of a line or a value that is not plain, and says what may not stand.
struct ScalarInspection {
  /// More combining marks than this on one character is an attack or an accident, not writing.
  static let marksAllowed = 8
  /// After so many findings the rest is not looked at: the file is not a text.
  static let mostFindings = 1000

  /// Where a tab is tolerated.
  enum Tabs {
    /// Nowhere.
    case refused
    /// Before and after the text of a line, where it is dropped as a space is.
    case outside
    /// Anywhere, because a reader that comes after looks at it.
    case everywhere
  }

  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []
  /// The text with a replacement for what would break the readers after this one.
  private var cleaned = String.UnicodeScalarView()

  /// Inspects `text`, whose first character stands at `place`.
  ///
  /// - Parameters:
  ///   - zeroWidth: how grave an invisible character is here; nil leaves it to a later look.
  ///   - tabs: where a tab is tolerated.
  init(_ text: String, at place: SourceRange, zeroWidth: Diagnostic.Level?, tabs: Tabs) {
    let inner = tabs == .outside ? Self.innerRange(of: text) : text.startIndex..<text.endIndex
    var column = place.column
    for index in text.indices where diagnostics.count < Self.mostFindings {
      var marks = 0
      for (order, scalar) in text[index].unicodeScalars.enumerated() {
        let isTolerated = scalar == "\t" && (tabs == .everywhere || !inner.contains(index))
        let reason = isTolerated ? nil : RefusedScalar(scalar)
        let refused = report(reason, scalar, place, column, zeroWidth)
        cleaned.append(refused ? "\u{FFFD}" : scalar)
        if order > 0, scalar.properties.generalCategory.isMark { marks += 1 }
      }
      if marks > Self.marksAllowed { reportMarks(marks, place, column) }
      column += 1
    }
  }

  /// The text as it may go on.
  var text: String { String(cleaned) }

  /// Where a tab is inside the line, not before or after its text.
  private static func innerRange(of text: String) -> Range<String.Index> {
    let isText: (Character) -> Bool = { $0 != " " && $0 != "\t" && $0 != "\u{3000}" }
    guard let first = text.firstIndex(where: isText), let last = text.lastIndex(where: isText)
    else { return text.startIndex..<text.startIndex }
    return first..<text.index(after: last)
  }

  /// Records a refusal; true when the scalar must not go on.
  private mutating func report(
    _ reason: RefusedScalar?, _ scalar: Unicode.Scalar, _ place: SourceRange, _ column: Int,
    _ zeroWidth: Diagnostic.Level?
  ) -> Bool {
    guard let reason else { return false }
    let level = reason == .zeroWidth ? zeroWidth : .error
    guard let level else { return false }
    // One warning a line: the eye sees nothing to tell the second from the first by.
    if level == .warning, diagnostics.contains(where: { $0.code == reason.rawValue }) {
      return false
    }
    diagnostics.append(
      Diagnostic(
        level, reason.rawValue, reason.message(for: scalar), hint: reason.hint,
        at: SourceRange(file: place.file, line: place.line, column: column, length: 1)))
    return reason != .zeroWidth
  }

  private mutating func reportMarks(_ marks: Int, _ place: SourceRange, _ column: Int) {
    diagnostics.append(
      Diagnostic(
        .error, "input.combining-marks",
        Phrase("一个字上叠了 \(marks) 个组合符", "\(marks) combining marks on one character"),
        hint: Phrase("最多 \(Self.marksAllowed) 个", "at most \(Self.marksAllowed) are allowed"),
        at: SourceRange(file: place.file, line: place.line, column: column, length: 1)))
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .enclosingMark || self == .spacingMark
  }
}
