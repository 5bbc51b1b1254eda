import ArgumentParser
import Diagnostics

/// `hongtou ledger`: the numbered copies, one by one.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: Phrase(
      "印制台账：每一份有份号的公文印了没有、谁确认、作废几张，账要平。",
      "The ledger of numbered copies: which are printed, who confirmed them, what was spoiled. It has to balance."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger new                                  建一本台账
        hongtou ledger show 云政发〔2024〕27号               每一份现在怎样
        hongtou ledger confirm 云政发〔2024〕27号 1-48 --by 张三
        hongtou ledger spoil 云政发〔2024〕27号 49 --reason 卡纸 --by 张三 --witness 李四
        hongtou ledger reconcile 云政发〔2024〕27号          账平不平
        hongtou ledger export 云政发〔2024〕27号 -o 登记表.pdf
        hongtou ledger verify --anchor 3f2a…               台账有没有被改过、换过

      每一步先写进台账、落到磁盘，再去印；断电、断线之后不会自己重印，印没印说不清的由人看过纸再定。
      台账是一个 SQLite 文件，一条接一条用 SHA-256 串起来；本工具不能代替涉密载体的管理要求。
      """,
      """
      Examples:
        hongtou ledger new                           make a ledger
        hongtou ledger show 云政发〔2024〕27号       where each copy stands
        hongtou ledger confirm 云政发〔2024〕27号 1-48 --by Wu
        hongtou ledger spoil 云政发〔2024〕27号 49 --reason jam --by Wu --witness Li
        hongtou ledger reconcile 云政发〔2024〕27号  whether it balances
        hongtou ledger export 云政发〔2024〕27号 -o register.pdf
        hongtou ledger verify --anchor 3f2a…         whether it was tampered with

      Every step is written to the ledger, and is on the disk, before anything is
      printed. After a power cut or a broken connection nothing is printed again by
      itself: where it is not known whether a copy was printed, somebody looks at the
      paper and settles it.
      The ledger is an SQLite file whose rows are chained by SHA-256. This tool does
      not take the place of the rules for classified material.
      """
    ).inHelp,
    subcommands: [
      LedgerNewCommand.self, LedgerShowCommand.self, LedgerConfirmCommand.self,
      LedgerSpoilCommand.self, LedgerReconcileCommand.self, LedgerExportCommand.self,
      LedgerVerifyCommand.self,
    ])
}
