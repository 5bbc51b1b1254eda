import CommandTesting
import Diagnostics
import Foundation
import Printing
import Testing

/// Class 40: a ledger has one writer, under whatever name it is called.
@Suite("一本台账，一个人写")
struct LedgerLockTests {
  private let room: PrintRoom

  init() throws { room = try PrintRoom() }

  @Test("两个进程一本台账：后来的 75，先来的照旧；用符号链接也是这一本；看的人不挡", arguments: [false, true])
  func twoProcesses(isLinked: Bool) throws {
    let printer = try ScriptedPrinter(.jams)
    let link = room.folder.file("别名.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: room.ledger)
    let script = """
      "$0" print "$1" --fonts free --ledger "$2" --printer "$4" --number-from 9 --wait 4 2>/dev/null &
      first=$!
      for i in $(seq 100); do [ "$("$0" ledger show --ledger "$2" | grep -c 已送打印机)" = 1 ] && break
        sleep 0.05; done
      "$0" print "$1" --fonts free --ledger "$3" --printer "$4" --number-from 10; echo "second $?"
      "$0" ledger confirm x 1 --by 张三 --ledger "$3"; echo "word $?"
      "$0" ledger verify --ledger "$3" >/dev/null; echo "verify $?"
      wait $first; echo "first $?"
      """
    let run = try Run(
      shell: script, room.manuscript, room.ledger, isLinked ? link : room.ledger, printer.uri)
    #expect(run.output == "second 75\nword 75\nverify 0\nfirst 69\n", "\(run.errors)")
    let refusals = run.errors.split(separator: "\n").filter { $0.contains("正由另一个进程使用") }
    #expect(refusals.count == 2 && run.errors.contains("等它做完再来"), "\(run.errors)")
    #expect(printer.jobs.count == 1)
  }

  @Test("六个进程抢同一批：一个印，其余 75 或 65，每份一次")
  func race() throws {
    let printer = try ScriptedPrinter()
    let script = """
      for i in 1 2 3 4 5 6; do
        ( "$0" print "$1" --fonts free --ledger "$2" --printer "$3" --copies 5 --number-from 1 \
            2>/dev/null; echo "$?" ) &
      done; wait
      """
    let run = try Run(shell: script, room.manuscript, room.ledger, printer.uri)
    let statuses = run.output.split(separator: "\n").sorted()
    #expect(statuses.count == 6 && statuses.first == "0", "\(statuses)")
    #expect(statuses.dropFirst().allSatisfy { ["65", "75"].contains($0) }, "\(statuses)")
    #expect(printer.jobs.count == 5 && Set(printer.jobs.map(\.document)).count == 5)
    #expect(try room.steps() == ["completed": 5])
  }

  @Test("不管锁的人抢先写了一条：75，不是程序有误；什么也没写进去")
  func overtaken() throws {
    let ledger = try Ledger(room.ledger, writes: true)
    let script = """
      sqlite3 "$1" "INSERT INTO events (sequence, time, document, copy, step, previous, hash)
        VALUES (1, 't', 'd', '000001', 'assigned', 'p', 'h')"
      """
    try #require(try Run(shell: script, room.ledger).status == 0)
    var entry = LedgerEntry(NumberedCopy(document: "d", number: "000002"), .assigned)
    entry.order = "x"
    do throws(Failure) {
      try ledger.record(entry)
      Issue.record("a row over another's")
    } catch { #expect(error.status == .temporary, "\(error)") }
    #expect(ledger.register.head.sequence == 0)
  }

  @Test("一次印几件有份号的：台账一件一件地用，不会自己挡自己")
  func several() throws {
    let other = PrintRoom.text(more: "份号: '000001'\n")
      .replacingOccurrences(of: PrintRoom.document, with: "云政发〔2024〕28号")
    try room.folder.write(other, to: "二.md")
    try room.folder.write(PrintRoom.text(more: "份号: '000001'\n"), to: "稿.md")
    let run = try room.print([room.folder.file("二.md"), "--to", room.outputs, "--copies", "2"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try room.copies().count == 4)
  }
}
