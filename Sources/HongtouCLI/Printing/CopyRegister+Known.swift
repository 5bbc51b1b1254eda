import Diagnostics
import Hongtou
import Printing

extension CopyRegister {
  /// The records of `document`, or of all, in order. Throws 65 for a document that has none, and
  /// says which may have been meant.
  func known(_ document: String?) throws(Failure) -> [CopyRecord] {
    let records = records(of: document)
    guard let document, records.isEmpty else { return records }
    throw unknown(
      document,
      Phrase(
        "台账里没有 \(document.printable)", "the ledger has no \(document.printable)"))
  }

  /// Why `document`, or one of its copies, cannot be told of.
  func unknown(_ document: String, _ message: Phrase) -> Failure {
    let others = Set(self.records.keys.map(\.document)).subtracting([document]).sorted()
    let nearest = nearestName(to: document, among: others)
    return Failure(
      .badData, message, hint: nearest.map { Phrase("是不是 \($0)？", "did you mean \($0)?") })
  }
}
