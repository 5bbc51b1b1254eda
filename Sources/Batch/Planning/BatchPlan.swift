import Diagnostics
import Files
import OfficialDocument

/// A batch that is settled before it is run: which records, which numbers, which template, faces and
/// tool. Whoever runs a part of it, where and how often, makes the same files.
package struct BatchPlan: Hashable, Sendable {
  /// The records, and the SHA-256 of their file in hexadecimal digits.
  package let records: RecordFile
  /// The hash of the records' bytes.
  package let recordsDigest: String
  /// How many records there are.
  package let count: Int
  /// The template's file.
  package let template: String
  /// How many shards there are.
  package let shards: Int
  /// The numbers given to the records.
  package let numbers: [NumberSeries]
  /// The fields that may be empty.
  package let optional: [String]
  /// How outputs are named; nil for names made of their content.
  package let names: String?
  /// The records it is about; nil for all.
  package let subset: Set<Int>?
  /// What the outputs depend on, the run's own settings among it.
  package let environment: BatchEnvironment

  /// Settles a batch.
  package init(
    records: RecordFile, recordsDigest: String, count: Int, template: String, shards: Int,
    numbers: [NumberSeries], optional: [String], names: String?, subset: Set<Int>?,
    environment: BatchEnvironment
  ) {
    self.records = records
    self.recordsDigest = recordsDigest
    self.count = count
    self.template = template
    self.shards = shards
    self.numbers = numbers
    self.optional = optional.sorted()
    self.names = names
    self.subset = subset?.filter { (1...max(1, count)).contains($0) }
    self.environment = environment
  }

  /// What tells it from any other plan: all of it but the places of its files.
  package var digest: String { SHA256.hexadecimal(content.text.utf8) }

  /// How many records a shard has.
  package func count(in shard: Shard) -> Int {
    if let subset { return subset.count(where: shard.contains) }
    return count / shard.count + (count % shard.count > shard.index ? 1 : 0)
  }

  /// Whether a record is to be set in `shard`.
  func includes(_ number: Int, in shard: Shard) -> Bool {
    shard.contains(number) && (subset?.contains(number) ?? true)
  }

  /// The name a record's output has by its content: the same record with the same files (their
  /// hash) under the same environment has the same, in any plan.
  func key(of record: Record, files: [UInt8] = []) -> String {
    var hash = SHA256()
    hash.update(environment.digest)
    hash.update(optional.joined(separator: "\n").utf8)
    hash.update([0])
    hash.update(record.canonical)
    hash.update(files)
    let digits = SHA256.text(of: hash.finish())
    return "\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)"
  }

  private var content: JSONObject {
    JSONObject([
      "records_sha256": .string(recordsDigest), "form": .string(records.form.rawValue),
      "encoding": .string(records.encoding.rawValue), "count": .number(count),
      "shards": .number(shards), "numbers": .array(numbers.map { .string($0.description) }),
      "optional": .array(optional.map { .string($0) }), "names": .init(names),
      "subset": subset.map { .array($0.sorted().map { .number($0) }) } ?? .null,
      "environment": .object(environment.json),
    ])
  }

  /// The plan as a file: one JSON object on one line.
  package var json: JSONObject {
    content.prefixed("template", .string(template)).prefixed("records", .string(records.path))
      .prefixed("plan", .string(digest)).prefixed("version", .number(1))
      .prefixed("hongtou", .string("batch-plan"))
  }
}
