/// Something an author should know about a manuscript or a layout sheet.
///
/// All diagnostics of a file are collected; none stops the reading of the rest.
public struct Diagnostic: Hashable, Sendable {
  /// How grave a diagnostic is.
  public enum Level: String, Hashable, Sendable, Comparable {
    /// Worth knowing: a choice that was made.
    case note
    /// The document is issued, but somebody should look.
    case warning
    /// The document cannot be issued like this.
    case error

    /// Notes are below warnings, warnings below errors.
    public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A stable code: a rule's number (`H01`), or a dotted name (`manuscript.unknown-key`).
  public var code: String
  /// How grave it is.
  public var level: Level
  /// What is wrong.
  public var message: Phrase
  /// What to do about it.
  public var hint: Phrase?
  /// Where; nil when the whole document is meant.
  public var source: SourceRange?
  /// The clause it comes from, e.g. `GB/T 9704-2012 7.2.5`.
  public var clause: String?

  /// Creates a diagnostic.
  public init(
    _ level: Level, _ code: String, _ message: Phrase, hint: Phrase? = nil,
    at source: SourceRange? = nil, clause: String? = nil
  ) {
    self.level = level
    self.code = code
    self.message = message
    self.hint = hint
    self.source = source
    self.clause = clause
  }
}

extension [Diagnostic] {
  /// Whether any of them forbids issuing the document.
  public var hasErrors: Bool { contains { $0.level == .error } }
}
