import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou ledger verify`: whether the ledger is what was written.
struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Phrase(
      "核对台账：有没有一条被改、被删；与登记表上印的末条核对，有没有被换成旧的。",
      "Check the ledger: no row changed or deleted, and, by the last row printed on a register, not replaced by an older one."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou ledger verify
        hongtou ledger verify --anchor "3f2a90c1 77d0…"     登记表上印的那一串，至少前 16 位

      不对，退出码为 65；不是台账，78。
      """,
      """
      Examples:
        hongtou ledger verify
        hongtou ledger verify --anchor "3f2a90c1 77d0…"

      The anchor is the SHA-256 printed on a register, its first 16 digits at least.

      Exit codes: 65 the ledger is wrong; 78 it is no ledger.
      """
    ).inHelp)

  @Option(
    help: ArgumentHelp(
      "登记表上印的末条 SHA-256，空格不论。",
      "The last row's SHA-256 as printed on the register; spaces do not matter.", valueName: "hash")
  )
  var anchor: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var shared: SharedOptions

  /// Fewer digits might be another row's.
  private static let leastDigits = 16

  private func check() throws(Failure) {
    guard let anchor else { return }
    let digits = anchor.filter { !$0.isWhitespace }
    guard (Self.leastDigits...64).contains(digits.count), digits.allSatisfy(\.isHexDigit) else {
      throw Failure(
        .usage,
        Phrase(
          "--anchor 应是 16 到 64 位十六进制数", "--anchor is 16 to 64 hexadecimal digits"),
        hint: Phrase(
          "照登记表上台账末条的 SHA-256 抄，空格不论", "copy the SHA-256 on the register; spaces do not matter"))
    }
  }

  func run() throws {
    try shared.run { _ throws(Failure) in
      try check()
      let ledger = try ledger.open(writes: false)
      let head = ledger.register.head
      let event = try anchor.map { anchor throws(Failure) in try ledger.find(anchor: anchor) }
      let line =
        shared.json
        ? JSONObject([
          "rows": .number(head.sequence), "head": .string(head.hash),
          "anchor": .init(event?.sequence),
        ]).text
        : LedgerVerifyCommand.words(head, anchor: event).text(in: shared.lang)
      try OutputFile("-").write(Array((line + "\n").utf8))
      return .success
    }
  }

  private static func words(_ head: LedgerHead, anchor: LedgerEvent?) -> Phrase {
    let row = anchor.map {
      Phrase("；登记表所印的是第 \($0.sequence) 条", "; the register’s is row \($0.sequence)")
    }
    return Phrase(
      "台账无误：共 \(head.sequence) 条，末条 \(head.hash)\(row?.zh ?? "")",
      "the ledger is right: \(head.sequence) rows, the last \(head.hash)\(row?.en ?? "")")
  }
}
