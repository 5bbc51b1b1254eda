import Diagnostics

/// What is broken in a PDF file, and where.
struct PDFFault: Error, Hashable, Sendable {
  /// What is wrong there.
  var message: Phrase
  /// The byte, from 0.
  var offset: Int

  /// A fault at a byte.
  init(_ zh: String, _ en: String, at offset: Int) {
    message = Phrase(zh, en)
    self.offset = offset
  }

  /// The fault as what ends the reading of `file`: 65.
  func failure(in file: String) -> Failure {
    Failure(
      .badData,
      Phrase(
        "“\(file)”已损坏：第 \(offset) 字节处\(message.zh)",
        "‘\(file)’ is damaged: \(message.en) at byte \(offset)"))
  }
}
