import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou ledger export`: 印制登记表, on paper or for other programs.
struct LedgerExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "印制登记表：CSV，或排成 PDF，末尾印着台账的末条，供 verify --anchor 核对。",
    discussion: """
      例：
        hongtou ledger export                                       CSV 到标准输出
        hongtou ledger export 云政发〔2024〕27号 -o 登记表.csv
        hongtou ledger export 云政发〔2024〕27号 -o 登记表.pdf

      CSV 是 UTF-8，字段都有引号；像公式的字段前加 '，电子表格不会去算它。
      """)

  @Argument(help: ArgumentHelp("发文字号；不写就是全部。", valueName: "number"))
  var document: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("写到哪里：.csv 或 .pdf；- 为标准输出。", valueName: "file|-"),
    completion: .file())
  var output = "-"

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard output == "-" || output.hasSuffix(".csv") || output.hasSuffix(".pdf") else {
      throw ValidationError("-o：.csv 或 .pdf")
    }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let ledger = try ledger.open(writes: false)
      let records = ledger.register.records(of: document)
      guard !records.isEmpty else {
        throw Failure(
          .badData,
          Phrase("台账里没有 \(document ?? "任何一份")", "the ledger has no \(document ?? "copy")"))
      }
      if output.hasSuffix(".pdf") {
        let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
        let sheet = RegisterSheet(records: records, document: document, head: ledger.register.head)
        try OutputFile(output).write(try sheet.pdf(typesetter))
      } else {
        let table = RegisterTable.complete(of: records, in: shared.lang)
        try OutputFile(output).write(Array(table.csv.utf8))
      }
      reporter.summarise(
        Phrase(
          "\(output)：\(records.count) 份；台账末条 \(ledger.register.head.hash)",
          "\(output): \(records.count) copies; the ledger’s last row \(ledger.register.head.hash)"))
      return .success
    }
  }
}
