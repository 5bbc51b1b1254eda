import Diagnostics

/// A step of a numbered copy's life. Each is on disk before the act it announces.
package enum CopyStep: String, Hashable, Sendable, CaseIterable {
  /// The number is taken: it is never given again.
  case assigned
  /// Its file is made; its hash is known.
  case rendered
  /// It is about to be handed over, under a name nobody else uses.
  case intended
  /// The printer has it.
  case submitted
  /// The printer has it not, and said so.
  case refused
  /// The printer says it is printed, or the file is on disk.
  case completed
  /// Nobody knows whether it is on paper.
  case doubtful
  /// A person has seen it.
  case confirmed
  /// A person has destroyed what there was of it; it may be printed again.
  case spoiled
  /// A person has destroyed what there was of it; it is not printed again.
  case void

  /// The steps after which it may come; none for the first.
  package var follows: Set<CopyStep> {
    switch self {
    case .assigned: []
    case .rendered: [.assigned, .rendered, .refused, .spoiled]
    case .intended: [.rendered]
    case .submitted, .refused: [.intended]
    case .completed: [.intended, .submitted]
    case .doubtful: [.intended, .submitted, .completed]
    case .confirmed: [.intended, .submitted, .completed, .doubtful]
    case .spoiled: [.intended, .submitted, .completed, .doubtful, .confirmed]
    case .void:
      [
        .assigned, .rendered, .refused, .intended, .submitted, .completed, .doubtful, .confirmed,
        .spoiled,
      ]
    }
  }

  /// The steps at which a copy waits to be printed.
  package static let unprinted: Set<CopyStep> = [.assigned, .rendered, .refused, .spoiled]

  /// What registers call it.
  package var words: Phrase {
    switch self {
    case .assigned: Phrase("已编号", "assigned")
    case .rendered: Phrase("已排好", "rendered")
    case .intended: Phrase("待送出", "intended")
    case .submitted: Phrase("已送打印机", "submitted")
    case .refused: Phrase("打印机未收", "refused")
    case .completed: Phrase("待确认", "completed")
    case .doubtful: Phrase("存疑", "in doubt")
    case .confirmed: Phrase("已确认", "confirmed")
    case .spoiled: Phrase("作废待补", "spoiled")
    case .void: Phrase("作废不补", "void")
    }
  }
}
