/// A JSON Schema (draft 2020-12) of what an author writes, for editors and other programs.
///
/// Both are made of the tables the readers read: what the program knows of keys, an editor knows.
/// YAML is meant as its version 1.2 has it: there `yes` is a word.
public enum Schema: String, Hashable, Sendable, CaseIterable {
  /// A layout sheet.
  case layout
  /// The front matter of a manuscript.
  case manuscript

  /// The schema, with the descriptions and names that `resources` hold.
  ///
  /// Throws 78 where the sheets cannot be read.
  public func text(_ resources: Resources) throws(Failure) -> [UInt8] {
    let value: JSONValue
    switch self {
    case .layout: value = LayoutSchema(comments: try SheetComments(resources)).value
    case .manuscript: value = ManuscriptSchema(layouts: try Layouts(resources)).value
    }
    return Array((value.text() + "\n").utf8)
  }

  /// The dialect.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"
}
