/// How a run of copies ended: the parts add up to the order's count.
package struct CopyTally: Hashable, Sendable {
  /// Copies that were done before.
  package var earlier = 0
  /// Copies that were destroyed and are not printed again.
  package var void = 0
  /// Copies that were done now.
  package var completed = 0
  /// Copies that wait at the printer to be released.
  package var held = 0
  /// Copies nobody knows of.
  package var doubtful = 0
  /// Copies that were not handed over, or refused.
  package var left = 0

  /// All copies.
  package var total: Int { earlier + void + completed + held + doubtful + left }
}
