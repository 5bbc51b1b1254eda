import ArgumentParser

/// `hongtou print`: manuscripts and PDF files to paper.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "印：文稿或 PDF 送打印机；有份号的一份一份印，记进台账，绝不自己重印。",
    discussion: """
      例：
        hongtou print 通知.md                                 默认打印机，A4，双面，不缩放
        hongtou print 通知.pdf --copies 3 --staple            三份，左边两钉
        hongtou print 通知.md --copies 50 --number-from 1     份号 000001 到 000050，记进台账
        hongtou print 通知.md --copies 50 --number-from 1 --to 印厂/    不送打印机，一份一个 PDF
        hongtou print 通知.md --layer body --profile 三楼.json          套印在有红头的纸上
        hongtou print calibrate --printer 三楼                印校准页，量好以后写成 三楼.json

      选项见 hongtou print files --help。
      """,
    subcommands: [PrintFilesCommand.self, PrintCalibrateCommand.self],
    defaultSubcommand: PrintFilesCommand.self)
}
