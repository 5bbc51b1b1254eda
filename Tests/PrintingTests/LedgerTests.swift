import CommandTesting
import Foundation
import Printing
import Testing

/// The ledger as a file: what was written is there, and what was changed is found out.
@Suite("印制台账")
struct LedgerTests {
  private let room: PrintRoom

  /// A ledger with five copies printed to a folder: 20 rows.
  init() throws {
    room = try PrintRoom()
    let run = try room.print(["--to", room.outputs, "--copies", "5", "--number-from", "1"])
    try #require(run.status == 0, "\(run.errors)")
  }

  private func sqlite(_ statements: String) throws {
    let run = try Run(shell: "sqlite3 \"$1\" \"$2\"", room.ledger, statements)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// What takes away the ledger's own guard against changes.
  private static let unguarded = "DROP TRIGGER events_stay_1; DROP TRIGGER events_stay_2;"

  @Test("没有动过：无误；说出条数和末条")
  func right() throws {
    let run = try room.ledger("verify", "--json")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\"rows\":20,\"head\":\""))
    #expect(try room.rows().map { $0["sequence"] as? Int } == Array(1...20))
  }

  @Test("就是用 sqlite3 也不让改、不让删")
  func guarded() throws {
    for statement in ["UPDATE events SET copy = '000009'", "DELETE FROM events WHERE sequence = 3"]
    {
      let run = try Run(shell: "sqlite3 \"$1\" \"$2\"", room.ledger, statement)
      #expect(run.status != 0 && run.errors.contains("rows of the ledger"))
    }
    #expect(try room.ledger("verify").status == 0)
  }

  @Test(
    "硬改、硬删、换次序、接上假的：65，指出哪一条",
    arguments: [
      ("UPDATE events SET copy = '000009' WHERE sequence = 7", "第 7 条"),
      ("UPDATE events SET reason = 'x' WHERE sequence = 20", "第 20 条"),
      ("UPDATE events SET step = 'confirmed' WHERE sequence = 20", "第 20 条"),
      ("DELETE FROM events WHERE sequence = 9", "第 8 条之后"),
      ("DELETE FROM events WHERE sequence > 15", "应有 20 条，只到第 15 条"),
      ("DELETE FROM events WHERE sequence = 1", "第 0 条之后"),
      (
        "UPDATE events SET sequence = 99 WHERE sequence = 5; UPDATE events SET sequence = 5 WHERE "
          + "sequence = 6; UPDATE events SET sequence = 6 WHERE sequence = 99", "第 5 条"
      ),
      ("UPDATE head SET count = 21", "应有 21 条"),
    ])
  func changed(statement: String, place: String) throws {
    try sqlite(Self.unguarded + statement)
    for run in [
      try room.ledger("verify"), try room.ledger("show"),
      try room.print(["--to", room.outputs, "--copies", "1", "--number-from", "9"]),
    ] {
      #expect(run.status == 65, "\(run.errors)")
      #expect(run.errors.contains("不可信") && run.errors.contains(place), "\(run.errors)")
    }
  }

  @Test("退回到旧的：链还是对的，登记表上的末条说得出来")
  func rolledBack() throws {
    let files = FileManager.default
    try files.copyItem(atPath: room.ledger, toPath: room.folder.file("旧.db"))
    #expect(try room.ledger("confirm", PrintRoom.document, "1-5", "--by", "张三").status == 0)
    let csv = room.folder.file("登记表.csv")
    #expect(try room.ledger("export", "-o", csv).status == 0)
    let head = try #require(try room.rows().last?["hash"] as? String)
    #expect(try room.ledger("verify", "--anchor", head).status == 0)
    // 末条印成八位一组；抄的人可以只抄前一半。
    let grouped = "\(head.prefix(8)) \(head.dropFirst(8).prefix(8).uppercased())"
    #expect(try room.ledger("verify", "--anchor", grouped).status == 0)
    try files.removeItem(atPath: room.ledger)
    try files.moveItem(atPath: room.folder.file("旧.db"), toPath: room.ledger)
    #expect(try room.ledger("verify").status == 0)
    let run = try room.ledger("verify", "--anchor", head)
    #expect(run.status == 65 && run.errors.contains("退回"), "\(run.errors)")
    #expect(try room.ledger("verify", "--anchor", "abc").status == 64)
  }

  @Test("撕掉一截、不是台账、不见了：78，不会另起一本", arguments: ["torn", "text", "foreign", "missing"])
  func notALedger(kind: String) throws {
    let url = URL(fileURLWithPath: room.ledger)
    let bytes = try Data(contentsOf: url)
    switch kind {
    case "torn": try bytes.prefix(bytes.count / 2).write(to: url)
    case "text": try Data("不是台账".utf8).write(to: url)
    case "foreign":
      try FileManager.default.removeItem(at: url)
      try sqlite("CREATE TABLE events (a)")
    default: try FileManager.default.removeItem(at: url)
    }
    for run in [
      try room.ledger("verify"),
      try room.print(["--to", room.outputs, "--copies", "1", "--number-from", "9"]),
    ] {
      #expect(run.status == 78, "\(kind): \(run.errors)")
    }
    if kind == "missing" { #expect(!FileManager.default.fileExists(atPath: room.ledger)) }
    #expect(!FileManager.default.fileExists(atPath: room.outputs + "/稿-000009.pdf"))
  }

  @Test("两个进程一本台账：后来的 75，先来的照旧；看的人不挡")
  func twoProcesses() throws {
    let printer = try ScriptedPrinter(.jams)
    let order = ["--printer", printer.uri, "--copies", "1", "--number-from", "9"]
    let script = """
      "$0" print "$1" --fonts free --ledger "$2" --printer "$3" --number-from 9 --wait 3 & first=$!
      for i in $(seq 100); do [ "$("$0" ledger show --ledger "$2" | grep -c 已送打印机)" = 1 ] && break
        sleep 0.05; done
      "$0" print "$1" --fonts free --ledger "$2" --printer "$3" --number-from 10; echo "second $?"
      "$0" ledger confirm x 1 --by 张三 --ledger "$2"; echo "word $?"
      "$0" ledger verify --ledger "$2" >/dev/null; echo "verify $?"
      wait $first; echo "first $?"
      """
    let run = try Run(shell: script, room.manuscript, room.ledger, printer.uri)
    #expect(run.output == "second 75\nword 75\nverify 0\nfirst 69\n", "\(run.errors)")
    #expect(printer.jobs.count == 1 && order.count == 6)
  }

  @Test("磁盘满：74，写成的都是整份，台账不坏，地方够了接着印", arguments: [48, 56, 64, 72, 80, 90])
  func fullDisk(kibibytes: Int) throws {
    let script = """
      trap '' XFSZ; ulimit -f \(kibibytes)
      exec "$0" print "$1" --fonts free --ledger "$2" --to "$3" --copies 60 --number-from 101
      """
    let run = try Run(shell: script, room.manuscript, room.ledger, room.outputs)
    #expect(run.status == 74, "\(run.errors)")
    #expect(try room.ledger("verify").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: room.outputs)
    #expect(names.allSatisfy { $0.hasSuffix(".pdf") && !$0.hasPrefix(".") }, "\(names)")
    let steps = try room.steps()
    #expect(names.count >= (steps["completed"] ?? 0))
  }

  @Test("库里：不合前后的步子记不上；同一份不能编两次")
  func steps() throws {
    let path = room.folder.file("另.db")
    try Ledger.create(at: path)
    let ledger = try Ledger(path, writes: true)
    let copy = NumberedCopy(document: "一〔2026〕1号", number: "000001")
    var assigned = LedgerEntry(copy, .assigned)
    assigned.order = "x"
    #expect(throws: (any Error).self) { try ledger.record(LedgerEntry(copy, .completed)) }
    try ledger.record(assigned)
    #expect(throws: (any Error).self) { try ledger.record(assigned) }
    for step in CopyStep.allCases where ![.rendered, .void].contains(step) {
      #expect(throws: (any Error).self) { try ledger.record(LedgerEntry(copy, step)) }
    }
    #expect(ledger.register.head.sequence == 1)
    #expect(throws: (any Error).self) { try Ledger(path, writes: true) }
    #expect(try Ledger(path, writes: false).register == ledger.register)
  }

  @Test("登记表：CSV 像公式的不会被算；PDF 里有末条、每一份和销毁的人")
  func registers() throws {
    let document = PrintRoom.document
    #expect(
      try room.ledger(
        "spoil", document, "3", "--reason", "=1+1\"", "--by", "张三", "--witness", "李四"
      ).status == 0)
    let csv = try room.ledger("export").output
    #expect(csv.hasPrefix("\"文号\",\"份号\",\"状态\""))
    #expect(csv.split(separator: "\r\n").count == 6)
    #expect(csv.contains("作废 1 张：=1+1\"\"（张三、李四）"))
    let pdf = room.folder.file("登记表.pdf")
    let run = try room.ledger("export", document, "-o", pdf, "--fonts", "free")
    #expect(run.status == 0, "\(run.errors)")
    let text = try Run(shell: "pdftotext -raw \"$1\" -", pdf).output.filter { !$0.isWhitespace }
    let head = try #require(try room.rows().last?["hash"] as? String)
    #expect(text.contains("SHA-256：\(head)"))
    #expect(text.contains("\(document)印制登记表") && text.contains("000005"))
    #expect(text.contains("作废待补") && text.contains("张三"))
    #expect(try room.ledger("export", "没有", "-o", pdf).status == 65)
  }

  @Test("没有主目录：要用 --ledger 写明，64；自己的台账建在主目录里")
  func home() throws {
    let homeless = try Run(shell: "env -u HOME -u HONGTOU_LEDGER \"$0\" ledger show")
    #expect(homeless.status == 64 && homeless.errors.contains("--ledger"), "\(homeless.errors)")
    let script = "env -u HONGTOU_LEDGER HOME=\"$1\" \"$0\" ledger new && ls -l \"$1/$2\""
    let run = try Run(shell: script, room.folder.path, ".local/share/hongtou/ledger.db")
    #expect(run.status == 0 && run.output.contains("-rw-r-----"), "\(run.errors)")
  }

  @Test(
    "登记表上是北京时间",
    arguments: [
      ("2026-05-20T08:00:00Z", "2026-05-20 16:00"), ("2026-12-31T16:59:59Z", "2027-01-01 00:59"),
      ("2028-02-28T20:00:00Z", "2028-02-29 04:00"), ("昨天", "昨天"),
    ])
  func beijing(time: String, shown: String) { #expect(UTCTime.inBeijing(time) == shown) }

  @Test("缺号：对账说得出来")
  func gaps() throws {
    #expect(try room.print(["--to", room.outputs, "--number-from", "8"]).status == 0)
    #expect(try room.ledger("confirm", PrintRoom.document, "1-5,8", "--by", "张三").status == 0)
    let run = try room.ledger("reconcile")
    #expect(run.status == 65)
    #expect(run.output.contains("缺号 000006") && run.output.contains("缺号 000007"))
  }
}
