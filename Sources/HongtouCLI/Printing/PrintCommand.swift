import ArgumentParser
import Diagnostics

/// `hongtou print`: manuscripts and PDF files to paper.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: Phrase(
      "印：文稿或 PDF 送打印机；有份号的一份一份印，记进台账，绝不自己重印。",
      "Print manuscripts or PDF files; numbered copies go one by one, each in the ledger, and none is ever printed again by itself."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou print 通知.md                                 默认打印机，A4，双面，不缩放
        hongtou print 通知.pdf --copies 3 --staple            三份，左边两钉
        hongtou print 通知.md --copies 50 --number-from 1     份号 000001 到 000050，记进台账
        hongtou print 通知.md --copies 50 --number-from 1 --to 印厂/    不送打印机，一份一个 PDF
        hongtou print 通知.md --layer body --profile 三楼.json          套印在有红头的纸上
        hongtou print calibrate --printer 三楼                印校准页，量好以后写成 三楼.json

      选项见 hongtou print files --help。
      """,
      """
      Examples:
        hongtou print notice.md                              A4, duplex, unscaled
        hongtou print notice.pdf --copies 3 --staple         two staples at the left
        hongtou print notice.md --copies 50 --number-from 1  份号 000001 to 000050
        hongtou print notice.md --copies 50 --number-from 1 --to out/  a PDF a copy
        hongtou print notice.md --layer body --profile floor3.json     onto red heads
        hongtou print calibrate --printer floor3             to measure: floor3.json

      Without --printer the default printer is used. Copies with a 份号 (copy number)
      are kept in the ledger.

      See hongtou print files --help for the options.
      """
    ).inHelp,
    subcommands: [PrintFilesCommand.self, PrintCalibrateCommand.self],
    defaultSubcommand: PrintFilesCommand.self)
}
