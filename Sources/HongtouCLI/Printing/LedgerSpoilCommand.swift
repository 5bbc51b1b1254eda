import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou ledger spoil`: what there was of a copy is destroyed.
struct LedgerSpoilCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spoil",
    abstract: Phrase(
      "作废：印坏的、没印成的，记下原因和销毁的张数；之后同样的 print 命令补印。",
      "Record spoiled and failed copies, with the reason and the sheets destroyed; the same print command then prints them again."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger spoil 云政发〔2024〕27号 49 --reason 卡纸 --sheets 1 --by 张三 --witness 李四
        hongtou ledger spoil 云政发〔2024〕27号 50 --reason 多编一份 --void --by 张三

      补印的还是这个份号。--void：不再补印，这个份号从此空着。
      """,
      """
      Examples:
        hongtou ledger spoil 云政发〔2024〕27号 49 --reason jam --sheets 1 \\
          --by Wu --witness Li
        hongtou ledger spoil 云政发〔2024〕27号 50 --reason surplus --void --by Wu

      A copy that is printed again keeps its number. With --void it is not printed
      again, and its number stays empty.
      """
    ).inHelp)

  @Argument(help: ArgumentHelp("发文字号。", "The document number.", valueName: "number"))
  var document: String

  @Argument(
    help: ArgumentHelp("份号：7、1-48,50。", "The copy numbers: 7 or 1-48,50.", valueName: "copies"))
  var copies: CopyNumbers

  @Option(help: ArgumentHelp("原因。", "The reason.", valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp(
      "每份销毁几张；不写就是整份的张数，没印过的为 0。",
      "How many sheets of each copy are destroyed; by default all of them, or 0 where it was never printed.",
      valueName: "n"))
  var sheets: Int?

  @Option(help: ArgumentHelp("谁销毁。", "Who destroys them.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("谁监销。", "Who witnesses it.", valueName: "name"))
  var witness: String?

  @Flag(help: ArgumentHelp("不再补印。", "Do not print them again."))
  var void = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let sheets, !(0...100_000).contains(sheets) {
      throw ValidationError(Phrase("--sheets：0 到 100000", "--sheets: 0 to 100000").inHelp)
    }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let ledger = try ledger.open(writes: true)
      let word = LedgerWord(document: document, numbers: copies.numbers)
      try word.write(to: ledger, [by, reason] + (witness.map { [$0] } ?? [])) { record in
        var entry = LedgerEntry(record.copy, void ? .void : .spoiled)
        entry.reason = reason
        entry.person = by
        entry.witness = witness
        entry.sheets = sheets ?? (CopyStep.unprinted.contains(record.step) ? 0 : record.sheets ?? 0)
        return entry
      }
      let count = copies.numbers.count
      reporter.summarise(
        Phrase("作废了 \(count) 份", "\(count) copies recorded as spoiled"))
      return .success
    }
  }
}
