import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou ledger confirm`: somebody has the paper in hand.
struct LedgerConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: Phrase(
      "确认：这些份已经印好，纸在手里。",
      "Confirm copies: they are printed, and the paper is in hand."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger confirm 云政发〔2024〕27号 1-48,50 --by 张三

      存疑的份也这样定：纸在，就确认；纸不在或坏了，用 hongtou ledger spoil。
      """,
      """
      Examples:
        hongtou ledger confirm 云政发〔2024〕27号 1-48,50 --by Wu

      Copies in doubt are settled like this too: where the paper is there, confirm
      it; where it is not, or is spoiled, use hongtou ledger spoil.
      """
    ).inHelp)

  @Argument(help: ArgumentHelp("发文字号。", "The document number.", valueName: "number"))
  var document: String

  @Argument(
    help: ArgumentHelp("份号：7、1-48,50。", "The copy numbers: 7 or 1-48,50.", valueName: "copies"))
  var copies: CopyNumbers

  @Option(help: ArgumentHelp("谁确认。", "Who confirms.", valueName: "name"))
  var by: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let ledger = try ledger.open(writes: true)
      let word = LedgerWord(document: document, numbers: copies.numbers)
      try word.write(to: ledger, [by]) { record in
        var entry = LedgerEntry(record.copy, .confirmed)
        entry.person = by
        return entry
      }
      let count = copies.numbers.count
      reporter.summarise(Phrase("确认了 \(count) 份", "\(count) copies confirmed"))
      return .success
    }
  }
}
