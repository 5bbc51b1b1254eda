import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou ledger show`: where every copy stands, or how it came there.
struct LedgerShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "列出每一份现在怎样；--history 列出每一步。",
      "List where every copy stands; with --history, every step."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger show
        hongtou ledger show 云政发〔2024〕27号 --history
        hongtou ledger show --json | jq 'select(.step == "doubtful") | .copy'

      --json 时一行一份：document, copy, step (assigned|rendered|intended|submitted|refused|completed|\
      doubtful|confirmed|spoiled|void), attempt, time, pages, sheets, countedSheets, spoiledSheets, \
      printer, job, jobID, person, reason, fingerprint。--history 时一行一条：sequence, time, document, \
      copy, step, printer, job, jobID, sheets, person, witness, reason, hash。
      """,
      """
      Examples:
        hongtou ledger show
        hongtou ledger show 云政发〔2024〕27号 --history
        hongtou ledger show --json | jq 'select(.step == "doubtful") | .copy'

      With --json a line a copy: document, copy, step (one of assigned, rendered,
      intended, submitted, refused, completed, doubtful, confirmed, spoiled, void),
      attempt, time, pages, sheets, countedSheets, spoiledSheets, printer, job,
      jobID, person, reason, fingerprint. With --history a line a step: sequence,
      time, document, copy, step, printer, job, jobID, sheets, person, witness,
      reason, hash.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "发文字号；不写就列全部。", "The document number; by default all are listed.", valueName: "number"))
  var document: String?

  @Flag(help: ArgumentHelp("列出每一步，而不是每一份。", "List every step instead of every copy."))
  var history = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let ledger = try ledger.open(writes: false)
      let records = try ledger.register.known(document)
      let lines =
        try history
        ? ledger.events().filter { document == nil || $0.entry.copy.document == document }
          .map { shared.json ? $0.json.text : text($0) }
        : records.map { shared.json ? $0.json.text : text($0) }
      if records.isEmpty {
        reporter.summarise(Phrase("台账里还没有份号", "the ledger has no copies yet"))
      }
      try OutputFile("-").write(lines.flatMap { Array(($0 + "\n").utf8) })
      return .success
    }
  }

  private func text(_ record: CopyRecord) -> String {
    [
      record.copy.document, record.copy.number, record.words.text(in: shared.lang),
      record.time, record.printer ?? "-", record.reason ?? "",
    ].joined(separator: "\t")
  }

  private func text(_ event: LedgerEvent) -> String {
    let entry = event.entry
    return [
      String(event.sequence), event.time, entry.copy.document, entry.copy.number,
      entry.step.words.text(in: shared.lang), entry.person ?? entry.printer ?? "-",
      entry.reason ?? entry.jobID.map { "#\($0)" } ?? "",
    ].joined(separator: "\t")
  }
}
