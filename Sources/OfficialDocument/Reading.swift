import Diagnostics

/// What a reader made of a file.
public struct Reading: Hashable, Sendable {
  /// The document, as complete as could be.
  public var document: Document
  /// What was found, in the file's order.
  public var diagnostics: [Diagnostic]

  /// Creates a reading; the diagnostics are put into the file's order, and the document keeps the
  /// errors, so that nobody issues it by oversight.
  public init(document: Document, diagnostics: [Diagnostic]) {
    self.document = document
    self.diagnostics = diagnostics.inFileOrder
    self.document.faults = self.diagnostics.filter { $0.level == .error }
  }
}

extension [Diagnostic] {
  /// Whether one of them left the file unread from there on: what seems missing may well be in it.
  package var leaveRestUnread: Bool {
    let codes: Set = [
      "manuscript.empty", "manuscript.no-front-matter", "manuscript.front-matter-not-closed",
      "input.not-utf8", "input.too-large", "input.too-many-problems", "json.syntax",
      "json.nesting", "json.not-an-object",
    ]
    return contains { codes.contains($0.code) }
  }

  /// The diagnostics in the order of their places; those of the whole document come first, and
  /// files in the order they are first named in.
  public var inFileOrder: [Diagnostic] {
    var ranks: [String: Int] = [:]
    for case let file? in map(\.source?.file) where ranks[file] == nil { ranks[file] = ranks.count }
    func rank(_ source: SourceRange?) -> Int { source.flatMap { ranks[$0.file] } ?? -1 }
    return enumerated().sorted { a, b in
      let (left, right) = (a.element.source, b.element.source)
      if rank(left) != rank(right) { return rank(left) < rank(right) }
      let (first, second) = (left?.line ?? 0, right?.line ?? 0)
      if first != second { return first < second }
      let (third, fourth) = (left?.column ?? 0, right?.column ?? 0)
      return third != fourth ? third < fourth : a.offset < b.offset
    }.map(\.element)
  }
}
