/// How a file of records is written.
package enum RecordForm: String, Hashable, Sendable, CaseIterable {
  /// Comma-separated values, the names of the fields in the first record. RFC 4180.
  case csv
  /// JSON Lines: an object a line.
  case jsonLines = "jsonl"
  /// One JSON array of objects.
  case json

  /// The form of the file called `name`; nil for any other.
  package init?(ofFile name: String) {
    let name = name.lowercased()
    if name.hasSuffix(".ndjson") {
      self = .jsonLines
    } else if let form = Self.allCases.first(where: { name.hasSuffix("." + $0.rawValue) }) {
      self = form
    } else {
      return nil
    }
  }
}
