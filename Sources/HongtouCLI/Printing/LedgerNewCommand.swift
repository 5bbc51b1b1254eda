import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou ledger new`: an empty ledger.
struct LedgerNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Phrase("建一本空台账。", "Make an empty ledger.").inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger new
        hongtou ledger new --ledger 2026年.db

      print 和其他命令只用已有的台账：台账不见了，应当去找，而不是从头再编。
      """,
      """
      Examples:
        hongtou ledger new
        hongtou ledger new --ledger 2026.db

      print and the other commands only use a ledger that is there: one that has gone
      missing is to be found, not begun anew.
      """
    ).inHelp)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let path = try ledger.create()
      reporter.summarise(Phrase("建好了台账 \(path)", "made the ledger \(path)"))
      return .success
    }
  }
}
