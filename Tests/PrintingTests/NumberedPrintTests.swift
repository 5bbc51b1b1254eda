import CommandTesting
import Foundation
import Printing
import Testing

/// Numbered copies as a clerk prints them.
@Suite("份号：一份一个号")
struct NumberedPrintTests {
  @Test("送打印机：双面、A4、不缩放、不透露标题，一份一个任务；确认后账平")
  func printed() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    let run = try room.print([
      "--printer", printer.uri, "--copies", "7", "--number-from", "3", "--staple", "--tray",
      "tray-2",
      "--output-bin", "face-down",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"numbers\":[\"000003\",\"000009\"],\"copies\":7"))
    #expect(printer.jobs.count == 7 && printer.validations == 1)
    for job in printer.jobs {
      #expect(job.attributes["sides"] == [.keyword("two-sided-long-edge")])
      #expect(job.attributes["print-scaling"] == [.keyword("none")])
      #expect(job.attributes["copies"] == [.integer(1)])
      #expect(job.attributes["finishings"] == [.enumeration(28)])
      #expect(job.attributes["output-bin"] == [.keyword("face-down")])
      #expect(job.attributes["ipp-attribute-fidelity"] == [.boolean(true)])
      #expect(job.attributes["media"] == nil)
      #expect(job.attributes["media-col"]?.description.contains("tray-2") == true)
      #expect(job.name.hasPrefix("hongtou-") && job.name.count == 40)
      #expect(job.document.starts(with: "%PDF-".utf8))
    }
    #expect(
      Set(printer.jobs.map(\.name)).count == 7 && Set(printer.jobs.map(\.document)).count == 7)
    #expect(try room.steps() == ["completed": 7])
    #expect(try room.ledger("reconcile").status == 65)
    #expect(try room.ledger("confirm", PrintRoom.document, "3-9", "--by", "张三").status == 0)
    #expect(try room.ledger("reconcile").status == 0)
  }

  @Test("只有份号处不同：其余每个像素一样")
  func rasters() throws {
    let room = try PrintRoom()
    #expect(
      try room.print(["--to", room.outputs, "--copies", "2", "--number-from", "1"]).status == 0)
    let first = try PDFRaster(of: room.outputs + "/稿-000001.pdf", in: room.folder)
    let second = try PDFRaster(of: room.outputs + "/稿-000002.pdf", in: room.folder)
    let frame = try #require(first.difference(from: second))
    // 版心左上角第一行：自纸边 28 mm、37 mm 起，六位数字宽 6 × 半字。7.2.1
    #expect(frame.left > 28 && frame.right < 28 + 6 * 5.65 / 2 + 1)
    #expect(frame.top > 37 && frame.bottom < 37 + 5.65)
  }

  @Test("文稿自己的份号是第一个；没有份号也没有起号，就照平常印")
  func ownNumber() throws {
    let room = try PrintRoom()
    try room.folder.write(PrintRoom.text(more: "份号: '000017'\n"), to: "稿.md")
    #expect(try room.print(["--to", room.outputs, "--copies", "2"]).status == 0)
    try room.folder.write(PrintRoom.text(), to: "稿.md")
    #expect(try room.print(["--to", room.outputs, "--copies", "2"]).status == 64)
    #expect(try room.print(["--to", room.outputs]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: room.outputs).sorted()
    #expect(names == ["稿-000017.pdf", "稿-000018.pdf", "稿.pdf"])
  }

  @Test("号用过：65，一张不印", arguments: [("1", "5"), ("3", "5"), ("1", "9"), ("2", "1")])
  func taken(first: String, count: String) throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    let order = ["--printer", printer.uri, "--copies", "5", "--number-from", "1"]
    #expect(try room.print(order).status == 0)
    let again = try room.print([
      "--printer", printer.uri, "--copies", count, "--number-from", first,
    ])
    let words = first == "1" && count == "5" ? "这 5 份都已印过" : "已经用过，或者文稿、份数与那时不同"
    #expect(again.status == 65 && again.errors.contains(words), "\(again.errors)")
    #expect(printer.jobs.count == 5)
    // 换一份文稿，同样的号也不行。
    try room.folder.write(PrintRoom.text(body: "另有要求如下。"), to: "稿.md")
    let other = try room.print(order)
    #expect(other.status == 65 && other.errors.contains("已经用过"), "\(other.errors)")
    #expect(printer.jobs.count == 5)
  }

  @Test("不是定稿、没有文号、只要几面、已签章或别人的 PDF：不编号")
  func refused() throws {
    let number = ["--number-from", "1", "--to"]
    let draft = try PrintRoom(status: "送审稿")
    #expect(try draft.print(number + [draft.outputs]).status == 65)
    let room = try PrintRoom()
    #expect(try room.print(number + [room.outputs, "--pages", "1"]).status == 64)
    #expect(try room.print(number + [room.outputs, "--title", "通知"]).status == 64)
    #expect(try room.print(["--number-from", "0", "--to", room.outputs]).status == 64)
    #expect(
      try room.print(["--number-from", "999999", "--copies", "2", "--to", room.outputs]).status
        == 64)
    let plain = try room.folder.write("%PDF-1.7\n%%EOF\n", to: "别人.pdf")
    let signed = try room.folder.write("%PDF-1.7\n/ByteRange [0 1 2 3]\n%%EOF\n", to: "签.pdf")
    for file in [plain, signed] {
      let run = try Run(["print", file, "--ledger", room.ledger] + number + [room.outputs])
      #expect(run.status == 65, "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: room.outputs))
    #expect(try room.copies().isEmpty)
    // 照原样印几份，是可以的。
    let printer = try ScriptedPrinter()
    #expect(try Run("print", signed, "--copies", "3", "--printer", printer.uri).status == 0)
    #expect(printer.jobs.map(\.attributes["copies"]) == [[.integer(3)]])
    #expect(printer.jobs[0].document == [UInt8](try Data(contentsOf: URL(fileURLWithPath: signed))))
  }

  @Test("作废的补印还是原号，记着张数和人；--void 的不再印")
  func spoiled() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    let order = ["--printer", printer.uri, "--copies", "4", "--number-from", "1"]
    #expect(try room.print(order).status == 0)
    let document = PrintRoom.document
    #expect(
      try room.ledger(
        "spoil", document, "2", "--reason", "卡纸", "--by", "张三", "--witness", "李四"
      ).status == 0)
    #expect(
      try room.ledger("spoil", document, "4", "--reason", "多了", "--void", "--by", "张三").status == 0)
    // 作废不补的一份没有印，不说它印了。
    let again = try room.print(order)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("\"completed\":1,\"earlier\":2,\"void\":1,\"held\":0"))
    #expect(printer.jobs.count == 5)
    #expect(try room.print(order).status == 65)
    #expect(try room.ledger("confirm", document, "1-3", "--by", "张三").status == 0)
    let sums = try room.ledger("reconcile", "--json")
    #expect(sums.status == 0)
    #expect(sums.output.contains("\"confirmed\":3,\"void\":1,\"replaced\":1,\"open\":[]"))
    #expect(sums.output.contains("\"spoiledSheets\":2"))
    // 已了结的不能再补，不认识的份号和文号，记不上。
    let void = try room.ledger("confirm", document, "4", "--by", "张三")
    #expect(void.status == 65 && void.errors.contains("现在是“作废不补”，不能记为“已确认”"), "\(void.errors)")
    #expect(try room.ledger("confirm", document, "5", "--by", "张三").status == 65)
    let unknown = try room.ledger("confirm", "云政发〔2024〕28号", "1", "--by", "张三")
    #expect(unknown.status == 65 && unknown.errors.contains("是不是 \(document)？"))
  }

  @Test("留待放行：任务在打印机上等，放行以后再问，才算印好")
  func held() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(.holds)
    let order = ["--printer", printer.uri, "--copies", "3", "--number-from", "1", "--hold"]
    let run = try room.print(order)
    #expect(run.status == 0 && run.output.contains("\"held\":3"), "\(run.errors)")
    #expect(printer.jobs.allSatisfy { $0.attributes["job-hold-until"] == [.keyword("indefinite")] })
    #expect(try room.print(order).output.contains("\"held\":3"))
    printer.release()
    #expect(try room.print(order).output.contains("\"earlier\":3,\"void\":0,\"held\":0"))
    #expect(printer.jobs.count == 3)
    #expect(try room.steps() == ["completed": 3])
  }

  @Test("--dry-run：不印，不动台账")
  func dryRun() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    let run = try room.print([
      "--printer", printer.uri, "--copies", "3", "--number-from", "1", "--dry-run",
    ])
    #expect(run.status == 0 && run.output.contains("\"copies\":3"))
    #expect(printer.jobs.isEmpty && printer.validations == 1)
    #expect(try room.copies().isEmpty)
    // 印过的号，试也不行。
    #expect(try room.print(["--to", room.outputs, "--number-from", "1"]).status == 0)
    #expect(try room.print(["--to", room.outputs, "--number-from", "1", "--dry-run"]).status == 65)
  }

  @Test("写成文件的作废以后补印：原号、原名，盖过作废的；别人的文件不碰，也不算印过一次")
  func spoiledFile() throws {
    let room = try PrintRoom()
    let order = ["--to", room.outputs, "--copies", "3", "--number-from", "1"]
    #expect(try room.print(order).status == 0)
    let file = room.outputs + "/稿-000002.pdf"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let words = try room.ledger("show").output
    #expect(words.contains("已成文件") && !words.contains("待确认"), "\(words)")
    let spoil = ["spoil", PrintRoom.document, "2", "--reason", "卡纸", "--sheets", "1"]
    let people = ["--by", "张三", "--witness", "李四", "--ledger", room.ledger]
    #expect(try Run(["ledger"] + spoil + people).status == 0)
    // 那个名字下换成了别人的东西：73，作废的还是作废待补。
    try Data("别人的".utf8).write(to: URL(fileURLWithPath: file))
    let strange = try room.print(order)
    #expect(strange.status == 73 && strange.errors.contains("不是这一份"), "\(strange.errors)")
    #expect(try room.steps() == ["completed": 2, "spoiled": 1])
    let before = try room.ledger("reconcile", "--json").output
    #expect(before.contains("\"replaced\":0"), "\(before)")
    try bytes.write(to: URL(fileURLWithPath: file))
    let again = try room.print(order)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("\"completed\":1,\"earlier\":2"), "\(again.output)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
    let after = try room.ledger("reconcile", "--json").output
    #expect(after.contains("\"replaced\":1,\"open\""), "\(after)")
  }

  @Test("同一文号又印几份：稿子一样，不说什么；改过的，照印而有警告；旧的都作废了，不再比")
  func otherText() throws {
    let room = try PrintRoom()
    let number = ["--to", room.outputs, "--copies", "2", "--number-from"]
    #expect(try room.print(number + ["1"]).status == 0)
    let same = try room.print(number + ["3"])
    #expect(same.status == 0 && same.errors == "", "\(same.errors)")
    try room.folder.write(PrintRoom.text(body: "另有要求如下。"), to: "稿.md")
    let other = try room.print(number + ["5"])
    #expect(other.status == 0 && other.errors.contains("print.unlike"), "\(other.errors)")
    #expect(other.errors.contains("与台账里的第 000004 份不同"), "\(other.errors)")
    let words = ["--reason", "改稿", "--void", "--by", "张三", "--ledger", room.ledger]
    #expect(
      try Run(["ledger", "spoil", PrintRoom.document, "1-6"] + words).status == 0)
    let after = try room.print(number + ["7"])
    #expect(after.status == 0 && after.errors == "", "\(after.errors)")
  }

  @Test("起号跳过几个：照印，说出空着的号；对账按段列")
  func gaps() throws {
    let room = try PrintRoom()
    let print = { (first: String, count: String) in
      try room.print(["--to", room.outputs, "--copies", count, "--number-from", first])
    }
    #expect(try print("1", "8").errors == "")
    let run = try print("20", "1")
    #expect(run.status == 0 && run.errors.contains("份号从 9 到 19 空着"), "\(run.errors)")
    let one = try print("22", "1")
    #expect(one.status == 0 && one.errors.contains("份号 21 空着"), "\(one.errors)")
    let text = try room.ledger("reconcile").output
    #expect(text.contains("缺号 000009–000019（11 个）\n  缺号 000021\n"), "\(text)")
    let json = try room.ledger("reconcile", "--json").output
    #expect(json.contains("\"gaps\":[\"000009\",\"000010\""), "\(json)")
  }

  @Test("要写的地方有个管道：73，不往里写，不等人来读")
  func pipe() throws {
    let room = try PrintRoom()
    let script = "mkdir \"$1\" && mkfifo \"$1/稿-000001.pdf\""
    try #require(try Run(shell: script, room.outputs).status == 0)
    let run = try room.print(["--to", room.outputs, "--number-from", "1"])
    #expect(run.status == 73 && run.errors.contains("已经有了"), "\(run.errors)")
    #expect(try room.steps() == ["assigned": 1])
  }

  @Test("只有红头的没有份号：不用掉号；套印的正文有")
  func layers() throws {
    let room = try PrintRoom()
    try room.folder.write(PrintRoom.text(more: "份号: '000017'\n"), to: "稿.md")
    let head = try room.print(["--layer", "head", "--to", room.folder.file("红头")])
    #expect(head.status == 0 && head.output.contains("\"numbers\":null"), "\(head.errors)")
    #expect(try room.copies().isEmpty)
    #expect(try room.print(["--layer", "body", "--to", room.outputs]).status == 0)
    let text = try Run(shell: "pdftotext \"$1\" -", room.outputs + "/稿-000017.pdf").output
    #expect(text.contains("000017"))
  }
}
