import Diagnostics
import Hongtou
import Printing

/// What a person says of copies: written for all of them, or for none.
struct LedgerWord {
  let document: String
  let numbers: [String]

  /// Writes an entry for every copy. Throws 65 where a copy is unknown or stands where the word
  /// means nothing, 64 for words that hold control characters.
  func write(
    to ledger: Ledger, _ people: [String], _ entry: (CopyRecord) -> LedgerEntry
  ) throws(Failure) {
    for word in people where word != word.printable || word.isEmpty {
      throw Failure(
        .usage,
        Phrase(
          "“\(word.printable)”是空的、太长或有不可见字符",
          "‘\(word.printable)’ is empty, too long or holds hidden characters"))
    }
    var entries: [LedgerEntry] = []
    for number in numbers {
      let copy = NumberedCopy(document: document, number: number)
      guard let record = ledger.register.records[copy] else { throw unknown(number, ledger) }
      entries.append(entry(record))
    }
    try ledger.record(entries)
  }

  private func unknown(_ number: String, _ ledger: Ledger) -> Failure {
    ledger.register.unknown(
      document,
      Phrase(
        "台账里没有 \(document.printable) 的第 \(number) 份",
        "the ledger has no copy \(number) of \(document.printable)"))
  }
}
