import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou ledger reconcile`: whether every number is accounted for.
struct LedgerReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: Phrase(
      "对账：编出的份号 = 已确认 + 作废不补；没了结的、缺号的、张数不符的，一一列出。",
      "Balance the ledger: numbers assigned = confirmed + void; list what is open, missing or miscounted."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger reconcile
        hongtou ledger reconcile 云政发〔2024〕27号 --json

      账平，退出码为 0；不平，65。
      --json：document, assigned, confirmed, void, replaced, open, gaps, goodSheets, spoiledSheets, \
      miscounted, balanced。
      """,
      """
      Examples:
        hongtou ledger reconcile
        hongtou ledger reconcile 云政发〔2024〕27号 --json

      Exit codes: 0 the ledger balances; 65 it does not.
      With --json: document, assigned, confirmed, void, replaced, open, gaps,
      goodSheets, spoiledSheets, miscounted, balanced.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "发文字号；不写就每个文号各对一次。", "The document number; by default each is reconciled in turn.",
      valueName: "number"))
  var document: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let records = try ledger.open(writes: false).register.known(document)
      if records.isEmpty {
        reporter.summarise(Phrase("台账里还没有份号", "the ledger has no copies yet"))
      }
      var status = ExitStatus.success
      for (name, records) in CopyRecord.grouped(records) {
        let sums = Reconciliation(of: records)
        let text = shared.json ? sums.json(of: name).text : report(sums, of: name)
        try OutputFile("-").write(Array((text + "\n").utf8))
        if !sums.isBalanced { status = .badData }
      }
      return status
    }
  }

  private func report(_ sums: Reconciliation, of document: String) -> String {
    var lines = [
      Phrase(
        "\(document)：编号 \(sums.assigned) 份 = 已确认 \(sums.confirmed) + 作废不补 \(sums.void) + 未了结 \(sums.open.count)；补印 \(sums.replaced) 次；用纸 \(sums.goodSheets) 张，作废 \(sums.spoiledSheets) 张",
        "\(document): \(sums.assigned) numbers = \(sums.confirmed) confirmed + \(sums.void) void + \(sums.open.count) open; \(sums.replaced) printed again; \(sums.goodSheets) sheets, \(sums.spoiledSheets) spoiled"
      )
    ]
    lines += sums.open.map { record in
      Phrase(
        "  未了结 \(record.copy.number)：\(record.words.zh)",
        "  open \(record.copy.number): \(record.words.en)")
    }
    lines += gaps(sums)
    lines += sums.miscounted.map { record in
      let counted = record.countedSheets ?? 0
      let due = record.sheets ?? 0
      return Phrase(
        "  张数不符 \(record.copy.number)：应为 \(due)，打印机计 \(counted)",
        "  sheets of \(record.copy.number): \(due) due, the printer counted \(counted)")
    }
    lines.append(sums.isBalanced ? Phrase("  账平", "  balanced") : Phrase("  账不平", "  not balanced"))
    return lines.map { $0.text(in: shared.lang) }.joined(separator: "\n")
  }

  /// The missing numbers, those that follow each other on one line.
  private func gaps(_ sums: Reconciliation) -> [Phrase] {
    sums.gapRanges.map { gap in
      let (first, last) = (gap.first.number, gap.last.number)
      return gap.count == 1
        ? Phrase("  缺号 \(first)", "  missing \(first)")
        : Phrase(
          "  缺号 \(first)–\(last)（\(gap.count) 个）", "  missing \(first)–\(last) (\(gap.count))")
    }
  }
}

extension CopyRecord {
  /// Records in order, by document.
  static func grouped(_ records: [CopyRecord]) -> [(document: String, records: [CopyRecord])] {
    var groups: [(document: String, records: [CopyRecord])] = []
    for record in records {
      if groups.last?.document == record.copy.document {
        groups[groups.count - 1].records.append(record)
      } else {
        groups.append((record.copy.document, [record]))
      }
    }
    return groups
  }
}

extension Reconciliation {
  fileprivate func json(of document: String) -> JSONObject {
    JSONObject([
      "document": .string(document), "assigned": .number(assigned),
      "confirmed": .number(confirmed), "void": .number(void), "replaced": .number(replaced),
      "open": .array(open.map { .string($0.copy.number) }),
      "gaps": .array(gaps.map { .string($0.number) }), "goodSheets": .number(goodSheets),
      "spoiledSheets": .number(spoiledSheets),
      "miscounted": .array(miscounted.map { .string($0.copy.number) }),
      "balanced": .boolean(isBalanced),
    ])
  }
}
