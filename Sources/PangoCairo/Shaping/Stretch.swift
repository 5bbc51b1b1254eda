/// Scalars of a run, one after another, that must be shaped among each other.
struct Stretch {
  private(set) var start = 0
  private(set) var isOpen = false
  /// Whether the last scalar was U+200D, which ties the next one to it.
  private(set) var endsInJoiner = false
  private var count = 0
  private var first = ScalarTable.Entry()

  /// The entry of the only scalar, when it is known how that looks alone.
  var only: ScalarTable.Entry? { count == 1 && first.state == .alone ? first : nil }

  mutating func open(at offset: Int) {
    start = offset
    isOpen = true
  }

  mutating func add(_ entry: ScalarTable.Entry, joiner: Bool) {
    if count == 0 { first = entry }
    count += 1
    endsInJoiner = joiner
  }
}
