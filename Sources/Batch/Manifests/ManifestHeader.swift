import Diagnostics
import OfficialDocument

/// The first line of a manifest: what it is about.
package struct ManifestHeader: Hashable, Sendable {
  /// The plan's digest.
  package let plan: String
  /// The part of the batch it is about.
  package let shard: Shard
  /// How many records that part has.
  package let records: Int
  /// What the outputs depend on.
  package let environment: BatchEnvironment

  /// The header of a shard's manifest.
  package init(_ plan: BatchPlan, shard: Shard) {
    self.plan = plan.digest
    self.shard = shard
    records = plan.count(in: shard)
    environment = plan.environment
  }

  /// The line, without its line end.
  package var json: JSONObject {
    JSONObject([
      "hongtou": .string("batch-manifest"), "version": .number(1), "plan": .string(plan),
      "shard": .string(shard.description), "records": .number(records),
      "environment": .object(environment.json),
    ])
  }

  /// Reads a line; nil for one that is no header.
  package init?(line text: ArraySlice<UInt8>) {
    let (read, _) = Record.read(json: Array(text), number: 1, line: 1, file: "manifest")
    guard let read, read[text: "hongtou"] == "batch-manifest", let plan = read[text: "plan"],
      let parts = read[text: "shard"]?.split(separator: "/").compactMap({ Int($0) }),
      parts.count == 2, parts[1] > 0, let records = read[text: "records"].flatMap({ Int($0) })
    else { return nil }
    self.plan = plan
    shard = Shard(index: parts[0], count: parts[1])
    self.records = records
    environment = BatchEnvironment(read[members: "environment"].map { .init($0.name, $0.text) })
  }
}
