import Diagnostics
import Files

/// What the bytes of an output depend on beside its record: the tool, its libraries, faces, layouts,
/// the template. Named texts, in a fixed order.
package struct BatchEnvironment: Hashable, Sendable {
  /// One of the things it depends on.
  package struct Entry: Hashable, Sendable {
    /// What it is.
    package let name: String
    /// Its version, or the hash of its bytes.
    package let value: String

    /// Creates an entry.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// All of them.
  package let entries: [Entry]

  /// Creates an environment.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// As JSON.
  var json: JSONObject {
    entries.reversed().reduce(JSONObject([:])) { $0.prefixed($1.name, .string($1.value)) }
  }

  /// The SHA-256 of all of it.
  var digest: [UInt8] { SHA256.hash(json.text.utf8) }

  /// The names of what differs in `other`.
  package func differences(from other: BatchEnvironment) -> [String] {
    let theirs = Dictionary(other.entries.map { ($0.name, $0.value) }) { first, _ in first }
    let mine = Set(entries.map(\.name))
    return entries.filter { theirs[$0.name] != $0.value }.map(\.name)
      + other.entries.map(\.name).filter { !mine.contains($0) }
  }
}
