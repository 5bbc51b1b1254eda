import ArgumentParser

/// `hongtou ledger`: the numbered copies, one by one.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "印制台账：每一份有份号的公文印了没有、谁确认、作废几张，账要平。",
    discussion: """
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
    subcommands: [
      LedgerNewCommand.self, LedgerShowCommand.self, LedgerConfirmCommand.self,
      LedgerSpoilCommand.self, LedgerReconcileCommand.self, LedgerExportCommand.self,
      LedgerVerifyCommand.self,
    ])
}
