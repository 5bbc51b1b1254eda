/// The names of a record's fields, and the manuscript's keys among them.
package struct RecordColumns: Hashable, Sendable {
  /// The names, in the file's order.
  package let names: [String]
  /// The key each is known as; nil for a name of the author's own.
  let keys: [Key?]
  private let indices: [String: Int]

  /// Creates columns; of two of one name the first counts.
  package init(_ names: [String]) {
    self.names = names
    keys = names.map(Key.init(named:))
    indices = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  /// The place of a name among them.
  package func index(of name: String) -> Int? { indices[name] }

  /// The first name that is there twice.
  package var double: String? {
    names.indices.first { indices[names[$0]] != $0 }.map { names[$0] }
  }
}
