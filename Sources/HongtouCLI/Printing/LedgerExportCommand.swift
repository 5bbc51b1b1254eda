import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou ledger export`: 印制登记表, on paper or for other programs.
struct LedgerExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Phrase(
      "印制登记表：CSV，或排成 PDF；都写着台账的末条，供 verify --anchor 核对。",
      "Write the register of copies as CSV or PDF, with the ledger's last row for verify --anchor."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger export                                       CSV 到标准输出
        hongtou ledger export 云政发〔2024〕27号 -o 登记表.csv
        hongtou ledger export 云政发〔2024〕27号 -o 登记表.pdf

      CSV 是 UTF-8，字段都有引号；像公式的字段前加 '，电子表格不会去算它。写成文件的开头有 BOM，\
      Excel 不会认错编码；标准输出没有。每行末尾两列是台账的条数和末条的 SHA-256，各行都一样，\
      筛选、排序、只留几行，都还在。
      """,
      """
      Examples:
        hongtou ledger export                        CSV on standard output
        hongtou ledger export 云政发〔2024〕27号 -o register.csv
        hongtou ledger export 云政发〔2024〕27号 -o register.pdf

      The CSV is UTF-8 with every field quoted; one that looks like a formula gets a
      leading ', so that no spreadsheet computes it. A file begins with a BOM, so
      that Excel does not mistake its encoding; standard output has none. The last
      two columns are the ledger's count of rows and the SHA-256 of its last row, the
      same in every line: they are still there after filtering, sorting and cutting.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp("发文字号；不写就是全部。", "The document number; by default all.", valueName: "number"))
  var document: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写到哪里：.csv 或 .pdf；- 为标准输出。", "Where to write: a .csv or .pdf file; - for standard output.",
      valueName: "file|-"),
    completion: .file())
  var output = "-"

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  /// What tells spreadsheets that a file is UTF-8.
  private static let mark = Array("\u{FEFF}".utf8)

  private func check() throws(Failure) {
    guard output == "-" || output.hasSuffix(".csv") || output.hasSuffix(".pdf") else {
      throw Failure(
        .usage,
        Phrase(
          "“\(output.printable)”：登记表写成 .csv 或 .pdf", "‘\(output.printable)’ is no .csv or .pdf"),
        hint: Phrase("-o 登记表.csv，或 -o 登记表.pdf", "-o register.csv, or -o register.pdf"))
    }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      try check()
      let ledger = try ledger.open(writes: false)
      let records = try ledger.register.known(document)
      guard !records.isEmpty else {
        throw Failure(.badData, Phrase("台账里还没有份号", "the ledger has no copies yet"))
      }
      try write(records, ledger.register.head)
      reporter.summarise(
        Phrase(
          "\(output)：\(records.count) 份；台账末条 \(ledger.register.head.hash)",
          "\(output): \(records.count) copies; the ledger’s last row \(ledger.register.head.hash)"))
      return .success
    }
  }
  private func write(_ records: [CopyRecord], _ head: LedgerHead) throws(Failure) {
    if output.hasSuffix(".pdf") {
      let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
      let sheet = RegisterSheet(records: records, document: document, head: head)
      return try OutputFile(output).write(try sheet.pdf(typesetter))
    }
    let table = RegisterTable.complete(of: records, head: head, in: shared.lang)
    try OutputFile(output).write((output == "-" ? [] : Self.mark) + Array(table.csv.utf8))
  }
}
