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
      let words = kind == "missing" ? "没有台账“\(room.ledger)”" : "不是台账，或已损坏"
      #expect(run.errors.contains(words), "\(kind): \(run.errors)")
    }
    if kind == "missing" { #expect(!FileManager.default.fileExists(atPath: room.ledger)) }
    #expect(!FileManager.default.fileExists(atPath: room.outputs + "/稿-000009.pdf"))
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
    let rows = csv.split(separator: "\r\n")
    #expect(rows.count == 6)
    #expect(csv.contains("作废 1 张：=1+1\"\"（张三、李四）"))
    try checkAnchor(of: rows)
    let pdf = room.folder.file("登记表.pdf")
    let run = try room.ledger("export", document, "-o", pdf, "--fonts", "free")
    #expect(run.status == 0, "\(run.errors)")
    let text = try Run(shell: "pdftotext -raw \"$1\" -", pdf).output.filter { !$0.isWhitespace }
    let head = try #require(try room.rows().last?["hash"] as? String)
    // 末条在表的前面，不会分在两页上。
    #expect(text.contains("SHA-256：\(head)份号"))
    #expect(text.contains("\(document)印制登记表") && text.contains("000005"))
    #expect(text.contains("作废待补") && text.contains("张三"))
    #expect(try room.ledger("export", "没有", "-o", pdf).status == 65)
  }

  @Test("登记表里有打印机的地址、很长的词：照样排得出，不再因为一句话永远出不了登记表")
  func longWords() throws {
    let long = String(repeating: "abcdefgh", count: 20)
    let reason = "打印机 ipp://192.0.2.77:631/ipp/print-room-on-the-third-floor 的连接断了"
    for (copy, words) in [("1", long), ("2", reason)] {
      let run = try room.ledger(
        "spoil", PrintRoom.document, copy, "--reason", words, "--by", String(long.prefix(60)))
      #expect(run.status == 0, "\(run.errors)")
    }
    let pdf = room.folder.file("登记表.pdf")
    for document in [[], [PrintRoom.document]] {
      let arguments = ["ledger", "export"] + document + ["-o", pdf, "--fonts", "free"]
      let run = try Run(arguments + ["--ledger", room.ledger])
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
      let text = try Run(shell: "pdftotext -raw \"$1\" -", pdf).output.filter { !$0.isWhitespace }
      #expect(text.contains("ipp://192.0.2.77:631/ipp") && text.contains("注4："))
    }
  }

  /// Every line of a register ends in how many rows there are and the last one's hash, by which a
  /// ledger that was rolled back is found out: a register in CSV had no such anchor.
  private func checkAnchor(of rows: [Substring]) throws {
    let head = try #require(try room.rows().last?["hash"] as? String)
    #expect(rows[0].hasSuffix("\"台账条数\",\"台账末条 SHA-256\""))
    #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",\"21\",\"\(head)\"") }, "\(rows)")
    // 写成文件的有 BOM，电子表格认得出是 UTF-8；标准输出没有。
    let file = room.folder.file("登记表.csv")
    #expect(try room.ledger("export", "-o", file).status == 0)
    let bytes = try room.folder.read("登记表.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "\"")]))
    #expect(try room.ledger("verify", "--anchor", head).output.contains("登记表所印的是第 21 条"))
  }

  @Test("电子表格会当公式算的，前面都有 '：全角的等号、换行也算")
  func formulas() throws {
    for reason in ["=1+1", "+1", "-1", "@x", "＝1+1", "＋1", "－1", "＠x"] {
      #expect(
        try room.ledger("spoil", PrintRoom.document, "1", "--reason", "x", "--by=\(reason)").status
          == 0)
      let csv = try room.ledger("export").output
      #expect(csv.contains("\"'\(reason)\""), "\(reason): \(csv)")
      let order = ["--to", room.outputs, "--copies", "5", "--number-from", "1"]
      try FileManager.default.removeItem(atPath: room.outputs + "/稿-000001.pdf")
      #expect(try room.print(order).status == 0)
    }
  }

  @Test("没有的文号：65，不是悄悄什么也不列；像哪一个，说出来")
  func unknownDocument() throws {
    for command in [["show"], ["show", "--history"], ["reconcile"], ["export"]] {
      let run = try Run(["ledger"] + command + ["云政发（2024）27号", "--ledger", room.ledger])
      #expect(run.status == 65 && run.output.isEmpty, "\(command): \(run.output)")
      #expect(run.errors.contains("是不是 \(PrintRoom.document)？"), "\(run.errors)")
    }
  }

  @Test("写前日志的末尾撕掉了：剩下的是对的，登记表上的末条说得出来")
  func tornLog() throws {
    let path = room.folder.file("在写.db")
    try Ledger.create(at: path)
    let ledger = try Ledger(path, writes: true)
    for number in 1...9 {
      var entry = LedgerEntry(
        NumberedCopy(document: "一〔2026〕1号", number: CopyOrder.text(of: number)), .assigned)
      entry.order = "x"
      try ledger.record(entry)
    }
    let torn = room.folder.file("撕.db")
    try FileManager.default.copyItem(atPath: path, toPath: torn)
    let log = try room.folder.read("在写.db-wal")
    try room.folder.write(Array(log.prefix(log.count / 2)), to: "撕.db-wal")
    let run = try Run("ledger", "verify", "--ledger", torn, "--json")
    #expect(run.status == 0 && !run.output.contains("\"rows\":9"), "\(run.output)\(run.errors)")
    let anchor = ledger.register.head.hash
    let found = try Run("ledger", "verify", "--ledger", torn, "--anchor", anchor)
    #expect(found.status == 65 && found.errors.contains("退回"), "\(found.errors)")
  }

  @Test("伪造的台账，份号不是六位数字：78，不去数中间缺了几亿号", arguments: ["9223372036854775807", "7", "００0001"])
  func numbers(number: String) throws {
    let path = room.folder.file("伪.db")
    try Ledger.create(at: path)
    do {
      let ledger = try Ledger(path, writes: true)
      for number in ["000001", number] {
        var entry = LedgerEntry(NumberedCopy(document: "一〔2026〕1号", number: number), .assigned)
        entry.order = "x"
        try ledger.record(entry)
      }
    }
    let run = try Run("ledger", "reconcile", "--ledger", path)
    #expect(run.status == 78 && run.errors.contains("不是台账"), "\(run.errors)")
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
    #expect(run.output.contains("缺号 000006–000007（2 个）"), "\(run.output)")
  }
}
