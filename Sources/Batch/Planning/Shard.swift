/// One of the equal parts of a batch: the records whose number, counted from 0, leaves `index` when
/// divided by `count`. Records beside each other go to different shards, which evens out their cost.
package struct Shard: Hashable, Sendable {
  /// Which one, from 0.
  package let index: Int
  /// Of how many.
  package let count: Int

  /// The whole of a batch.
  package static let whole = Shard(index: 0, count: 1)

  /// Creates a shard.
  package init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  /// Whether the record with that number, from 1, is in it.
  package func contains(_ number: Int) -> Bool { (number - 1) % count == index }

  /// Its name in files.
  package var name: String { "shard-\(padded(index))-of-\(padded(count))" }

  private func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 5 - String(number).count)) + String(number)
  }
}

extension Shard: CustomStringConvertible {
  /// `3/16`
  package var description: String { "\(index)/\(count)" }
}
