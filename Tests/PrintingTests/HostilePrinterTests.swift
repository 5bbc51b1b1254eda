import CommandTesting
import Foundation
import Testing

/// Class 46 and 47 of hostile inputs, one by one: what the command ends with, what it says, where
/// the copies stand, and that nothing is printed again by itself.
@Suite("打印机逐样出岔子：退出码和话")
struct HostilePrinterTests {
  private static let patience = ["--timeout", "1", "--wait", "1"]

  private func order(_ printer: ScriptedPrinter) -> [String] {
    ["--printer", printer.uri, "--copies", "5", "--number-from", "1"] + Self.patience
  }

  /// Prints five copies, the third of which meets the script.
  private func meet(
    _ script: ScriptedPrinter.Script, language: String = "zh"
  ) throws -> (room: PrintRoom, printer: ScriptedPrinter, run: Run) {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(script, fromJob: 3)
    return (room, printer, try room.print(order(printer) + ["--lang", language]))
  }

  /// The third copy is in doubt: 69 and `words`; again, 65, and nothing is printed.
  private func expectDoubt(_ script: ScriptedPrinter.Script, _ words: String) throws {
    let (room, printer, run) = try meet(script)
    #expect(run.status == 69, "\(run.errors)")
    #expect(run.errors.contains(words) && run.errors.contains("存疑"), "\(run.errors)")
    let steps = try room.steps()
    #expect(steps["completed"] == 2 && (steps["doubtful"] ?? 0) >= 1, "\(steps)")
    let received = printer.jobs.count
    let again = try room.print(order(printer))
    #expect(again.status == 65 && again.errors.contains("印没印说不清"), "\(again.errors)")
    #expect(again.errors.contains("ledger confirm") && again.errors.contains("ledger spoil"))
    #expect(printer.jobs.count == received)
  }

  /// The third copy was printed and is found: 69 and `words`, and two are left.
  private func expectFound(_ script: ScriptedPrinter.Script, _ words: String) throws {
    let (room, printer, run) = try meet(script)
    #expect(run.status == 69 && run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.contains("5 份中 3 份已印，0 份存疑，2 份没送"), "\(run.errors)")
    #expect(try room.steps() == ["completed": 3, "assigned": 2])
    #expect(printer.jobs.count == 3)
  }

  @Test("卡纸") func jam() throws { try expectDoubt(.jams, "打印机停住太久（media-jam）") }

  @Test("缺纸，没有人来加") func outOfPaper() throws {
    try expectDoubt(.hasNoPaper, "打印机停住太久（media-empty）")
  }

  @Test("打印机放弃任务") func aborted() throws { try expectDoubt(.aborts, "打印机中止了任务 3") }

  @Test("印了两次") func completesTwice() throws {
    try expectDoubt(.completesTwice, "的连接断了")
    let (room, _, _) = try meet(.completesTwice)
    let reasons = try room.rows().compactMap { $0["reason"] as? String }
    #expect(reasons.contains("打印机上有 2 个同名任务"), "\(reasons)")
  }

  @Test("收了就没有声响") func neverAnswers() throws {
    try expectDoubt(.fallsSilent, "在 1 秒内没有答完")
  }

  @Test("最后一个字节以后断线，其实印了") func reset() throws {
    try expectFound(.dropsTheLine, "的连接断了")
  }

  @Test("最后一个字节以后断线，没有收到") func lost() throws {
    try expectDoubt(.losesTheJob, "的连接断了")
  }

  @Test("答 10 MB 属性") func flood() throws { try expectFound(.floods, "的回答超过 1 MiB") }

  @Test("字符集不对") func charset() throws { try expectFound(.speaksLatin, "的回答字符集或序号不对") }

  @Test("答的不是 IPP") func babble() throws { try expectFound(.babbles, "的回答不合格式") }

  @Test("一个字节一个字节地答：到时为止，说是没答完") func drip() throws {
    try expectFound(.drips, "在 1 秒内没有答完")
  }

  @Test("401：69，说要登录，那一份没有印，好了接着印")
  func credentials() throws {
    let (room, printer, run) = try meet(.wantsCredentials)
    #expect(run.status == 69 && run.errors.contains("要求登录或不许打印"), "\(run.errors)")
    #expect(try room.steps() == ["completed": 2, "refused": 1, "assigned": 2])
    let well = try ScriptedPrinter()
    #expect(try room.print(order(well)).status == 0)
    #expect(printer.jobs.count + well.jobs.count == 5)
  }

  @Test("英文也说得清，附怎么办")
  func english() throws {
    let (_, _, run) = try meet(.jams, language: "en")
    #expect(run.errors.contains("the printer made no progress (media-jam)"), "\(run.errors)")
    #expect(run.errors.contains("cancel what still waits at the printer, look at the paper"))
    #expect(!run.errors.contains("打印机停住"))
  }

  @Test(
    "问它能做什么就出岔子：69，第一张之前，号没有用掉，不久等",
    arguments: [
      (ScriptedPrinter.Script.fallsSilent, "没有答完"), (.floods, "超过 1 MiB"), (.drips, "没有答完"),
      (.speaksLatin, "字符集"), (.babbles, "不合格式"), (.wantsCredentials, "要求登录"),
      (.dropsTheLine, "断了"),
    ])
  func atOnce(script: ScriptedPrinter.Script, words: String) throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(script, fromJob: 0)
    let start = ContinuousClock.now
    let run = try room.print(order(printer))
    #expect(run.status == 69 && run.errors.contains(words), "\(run.errors)")
    #expect(ContinuousClock.now - start < .seconds(15))
    #expect(try printer.jobs.isEmpty && room.copies().isEmpty)
  }

  @Test("Validate-Job 说不行：69，第一张之前，说出是哪一项")
  func validation() throws {
    for (script, words) in [
      (ScriptedPrinter.Script.refusesToValidate, "打印机不支持所要的属性 (sides)"),
      (.ignoresStaples, "不理会所要的：finishings"),
    ] {
      let room = try PrintRoom()
      let printer = try ScriptedPrinter(script)
      let run = try room.print(order(printer) + ["--staple"])
      #expect(run.status == 69 && run.errors.contains(words), "\(run.errors)")
      #expect(try printer.jobs.isEmpty && room.copies().isEmpty)
    }
  }
}
