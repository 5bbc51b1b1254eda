import Diagnostics

/// Why an order is not printed, or not to its end.
enum CopyFailure {
  /// Numbers that another order has.
  static func taken(_ records: [CopyRecord]) -> Failure {
    let list = numbers(records.map(\.copy))
    let document = records.first?.copy.document ?? ""
    return Failure(
      .badData,
      Phrase(
        "\(document) 的份号 \(list.zh) 已经用过，或者文稿、份数与那时不同",
        "份号 \(list.en) of \(document) are taken, by other text or for other numbers"),
      hint: Phrase(
        "续印要用同样的稿子、份数和起号；新的份数用新的号",
        "to go on, give the same text and numbers; for more copies, new numbers"))
  }

  /// An order that was printed.
  static func done(_ order: CopyOrder) -> Failure {
    Failure(
      .badData,
      Phrase(
        "\(order.document) 的这 \(order.count) 份都已印过",
        "these \(order.count) copies of \(order.document) have been printed"),
      hint: Phrase(
        "坏了的先用 hongtou ledger spoil 记下，再印",
        "record a spoiled copy with hongtou ledger spoil, then print again"))
  }

  /// Copies that wait for a person's word.
  static func doubtful(_ copies: [NumberedCopy]) -> Failure {
    let (list, document) = (numbers(copies), copies.first?.document ?? "")
    return Failure(
      .badData,
      Phrase(
        "\(document) 的份号 \(list.zh) 印没印说不清，要人看过才能再印",
        "copies \(list.en) of \(document) are in doubt: somebody has to look"),
      hint: decide)
  }

  /// A manuscript that gives another file than it gave.
  static func changed(_ copy: NumberedCopy) -> Failure {
    Failure(
      .badData,
      Phrase(
        "第 \(copy.number) 份排出来和上次不同：版式、字体或程序变了",
        "copy \(copy.number) is not the file it was: layout, fonts or program have changed"),
      hint: Phrase("用当时的字体和版式续印", "go on with the fonts and the layout of that time"))
  }

  /// A run that ended early.
  static func stopped(_ why: Failure, _ tally: CopyTally, _ doubtful: [NumberedCopy]) -> Failure {
    let done = tally.completed + tally.earlier
    let rest = [
      (tally.held, Phrase("份待放行", "held")), (tally.void, Phrase("份作废不补", "void")),
    ].filter { $0.0 > 0 }
    return Failure(
      why.status,
      Phrase(
        "\(why.message.zh)；\(tally.total) 份中 \(done) 份已印，\(doubtful.count) 份存疑\(listed(doubtful).zh)，\(tally.left) 份没送\(rest.map { "，\($0.0) \($0.1.zh)" }.joined())",
        "\(why.message.en); of \(tally.total) copies \(done) are printed, \(doubtful.count) in doubt\(listed(doubtful).en), \(tally.left) not sent\(rest.map { ", \($0.0) \($0.1.en)" }.joined())"
      ),
      hint: doubtful.isEmpty
        ? why.hint
          ?? Phrase("排除故障后，同样的命令会接着印", "when the printer is well, the same command goes on")
        : decide)
  }

  /// A copy that is to be printed again while its last job is not done.
  static func stillQueued(_ record: CopyRecord) -> Failure {
    let job = record.jobID.map { " \($0)" } ?? ""
    return Failure(
      .unavailable,
      Phrase(
        "第 \(record.copy.number) 份上一次的任务\(job) 还在打印机上",
        "the last job\(job) of copy \(record.copy.number) is still at the printer"),
      hint: Phrase(
        "先在打印机上取消它，否则修好了会多出一份", "cancel it there first, else there will be two of the copy"))
  }

  /// A printer that has to tell of copies and does not answer.
  static func silent(_ why: Phrase) -> Failure {
    Failure(
      .unavailable,
      Phrase("\(why.zh)；上次送去的份还没有下落", "\(why.en); what was sent there before is not accounted for"),
      hint: Phrase(
        "打印机好了再来；打印机没了，就看过纸，用 ledger confirm 或 ledger spoil 记下",
        "try when it answers; if it is gone, look at the paper: ledger confirm or ledger spoil"))
  }

  /// A copy that was sent to another printer, where it has to be asked for.
  static func elsewhere(_ record: CopyRecord) -> Failure {
    let printer = record.printer ?? ""
    return Failure(
      .badData,
      Phrase(
        "第 \(record.copy.number) 份上次送的是 \(printer)，还没有下落",
        "copy \(record.copy.number) went to \(printer) and is not accounted for"),
      hint: Phrase(
        "还用那里接着印；那里没了，就看过纸，用 ledger confirm 或 ledger spoil 记下",
        "go on there; if it is gone, look at the paper: ledger confirm or ledger spoil"))
  }

  /// Why a job that makes no progress is given up.
  static func stuck(_ reasons: [String]) -> Phrase {
    let list = inBrackets(Phrase(reasons.joined(separator: "、"), reasons.joined(separator: ", ")))
    return Phrase("打印机停住太久\(list.zh)", "the printer made no progress\(list.en)")
  }

  private static var decide: Phrase {
    Phrase(
      "先在打印机上取消还没印的任务，看过纸再定：hongtou ledger confirm 文号 份号，或 hongtou ledger spoil 文号 份号 --reason …",
      "cancel what still waits at the printer, look at the paper, then: hongtou ledger confirm, or hongtou ledger spoil --reason …"
    )
  }

  private static func listed(_ copies: [NumberedCopy]) -> Phrase { inBrackets(numbers(copies)) }

  /// What is not empty, after a phrase.
  private static func inBrackets(_ list: Phrase) -> Phrase {
    list.zh.isEmpty ? list : Phrase("（\(list.zh)）", " (\(list.en))")
  }

  /// The first few numbers, and how many there are where there are more.
  private static func numbers(_ copies: [NumberedCopy]) -> Phrase {
    let few = copies.prefix(5).map(\.number)
    let rest =
      copies.count > 5 ? Phrase("……（\(copies.count)）", " … (\(copies.count))") : Phrase("", "")
    return Phrase(
      few.joined(separator: "、") + rest.zh, few.joined(separator: ", ") + rest.en)
  }
}
