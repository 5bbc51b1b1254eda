import Diagnostics

/// What a file of its own holds that is an annex of another manuscript. GB/T 9704-2012, 7.3.7.
public struct AnnexReading: Hashable, Sendable {
  /// The 标题 it gives itself, where it does.
  public var title: SourcedText?
  /// Its text.
  public var body: [Block]
  /// What was found, in the file's order.
  public var diagnostics: [Diagnostic]
}
