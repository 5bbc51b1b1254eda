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
  /// The diagnostics in the order of their places; those of the whole document come first.
  public var inFileOrder: [Diagnostic] {
    enumerated().sorted { a, b in
      let (left, right) = (a.element.source, b.element.source)
      let (first, second) = (left?.line ?? 0, right?.line ?? 0)
      if first != second { return first < second }
      let (third, fourth) = (left?.column ?? 0, right?.column ?? 0)
      return third != fourth ? third < fourth : a.offset < b.offset
    }.map(\.element)
  }
}
