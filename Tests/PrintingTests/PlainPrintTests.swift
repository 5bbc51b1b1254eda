import CommandTesting
import Foundation
import Printing
import Testing

/// Printing without numbers, and printers' answers as values.
@Suite("平常的打印")
struct PlainPrintTests {
  @Test("文稿：任务名是标题，一个任务几份，双面；没有台账也能印")
  func manuscript() throws {
    let room = try PrintRoom()
    try FileManager.default.removeItem(atPath: room.ledger)
    let printer = try ScriptedPrinter()
    let run = try room.print(["--printer", printer.uri, "--copies", "3", "--hold"])
    #expect(run.status == 0 && run.output.contains("\"held\":0,\"jobID\":1"), "\(run.errors)")
    let job = try #require(printer.jobs.first)
    #expect(job.name == "云岭省人民政府关于开展检查的通知")
    #expect(job.attributes["copies"] == [.integer(3)])
    #expect(job.attributes["sides"] == [.keyword("two-sided-long-edge")])
    #expect(job.attributes["media"] == [.keyword("iso_a4_210x297mm")])
    #expect(job.attributes["job-hold-until"] == [.keyword("indefinite")])
    #expect(job.attributes["job-sheets"] == [.keyword("none")])
    #expect(try room.print(["--printer", printer.uri, "--title", "另名", "--one-sided"]).status == 0)
    #expect(printer.jobs.last?.name == "另名")
    #expect(printer.jobs.last?.attributes["sides"] == [.keyword("one-sided")])
  }

  @Test("只印几面：文稿由我们挑，PDF 由打印机挑；没有的面 64")
  func pages() throws {
    let room = try PrintRoom()
    let body = Array(repeating: "现将有关事项通知如下，请认真贯彻执行，确保各项工作落到实处。", count: 60)
      .joined(separator: "\n")
    try room.folder.write(PrintRoom.text(body: body), to: "稿.md")
    #expect(
      try room.print(["--to", room.outputs, "--pages", "2-3"]).output.contains("\"pages\":2"))
    #expect(try room.print(["--to", room.outputs, "--pages", "99"]).status == 64)
    let printer = try ScriptedPrinter()
    let pdf = room.outputs + "/稿.pdf"
    let arguments = ["print", pdf, "--printer", printer.uri, "--pages"]
    // 印 PDF 用不着版式和字体。
    #expect(try Run(arguments + ["1,3-4", "--resources", "/nowhere"]).status == 0)
    #expect(printer.jobs[0].attributes["page-ranges"] == [.range(1, 1), .range(3, 4)])
    #expect(printer.jobs[0].name == "稿.pdf")
    for option in [["--booklet"], ["--layer", "body"], ["--profile", "x"], ["--layout", "信函"]] {
      let run = try Run(["print", pdf, "--printer", printer.uri] + option)
      // 偏差文件先读，没有就是 66。
      let isProfile = option[0] == "--profile"
      #expect(run.status == (isProfile ? 66 : 64), "\(run.errors)")
      #expect(isProfile || run.errors.contains("\(option[0]) 只用于文稿"), "\(run.errors)")
      #expect(isProfile || run.errors.contains("hongtou print 稿.md \(option[0])"))
    }
    #expect(try Run("print", room.manuscript + ".pdf", "--printer", printer.uri).status == 66)
    let fake = try room.folder.write("不是 PDF", to: "假.pdf")
    #expect(try Run("print", fake, "--printer", printer.uri).status == 65)
    #expect(printer.jobs.count == 1)
  }

  @Test("只印红头：没有红头的面不过打印机；没有红头的版式，65")
  func heads() throws {
    let room = try PrintRoom()
    let body = Array(repeating: "现将有关事项通知如下，请认真贯彻执行，确保各项工作落到实处。", count: 60)
      .joined(separator: "\n")
    try room.folder.write(PrintRoom.text(body: body), to: "稿.md")
    let run = try room.print(["--to", room.outputs, "--layer", "head"])
    #expect(run.output.contains("\"pages\":1,\"sheets\":1"), "\(run.output)")
    let last = try room.print(["--to", room.outputs, "--layer", "head", "--pages", "2"])
    #expect(last.status == 65 && last.errors.contains("没有红头"), "\(last.errors)")
  }

  @Test("标题再长，任务名也不超过 255 个字节，不在字中间断；颜色、逐份、不缩放都说了")
  func jobNames() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    let title = String(repeating: "关于进一步加强", count: 14)
    let run = try room.print(["--printer", printer.uri, "--title", title, "--copies", "2"])
    #expect(run.status == 0, "\(run.errors)")
    let job = try #require(printer.jobs.first)
    #expect(job.name == String(title.prefix(85)) && job.name.utf8.count == 255)
    #expect(job.attributes["print-color-mode"] == [.keyword("auto")])
    #expect(
      job.attributes["multiple-document-handling"]
        == [.keyword("separate-documents-collated-copies")])
  }

  @Test("两件同名，写到一个文件夹：64，不让后一件盖掉前一件")
  func sameNames() throws {
    let room = try PrintRoom()
    try FileManager.default.createDirectory(
      atPath: room.folder.file("甲"), withIntermediateDirectories: false)
    let other = try room.folder.write(PrintRoom.text(), to: "甲/稿.md")
    let run = try room.print([other, "--to", room.outputs])
    #expect(run.status == 64 && run.errors.contains("两个输入会写到同一个"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: room.outputs))
  }

  @Test("写成文件：红头、正文各有各的名字，已签章的不盖掉，73")
  func spoolNames() throws {
    let room = try PrintRoom()
    for layer in ["full", "head", "body"] {
      #expect(try room.print(["--to", room.outputs, "--layer", layer]).status == 0)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: room.outputs).sorted()
    #expect(names == ["稿-body.pdf", "稿-head.pdf", "稿.pdf"])
    let signed = try room.folder.write("%PDF-1.7\n/ByteRange [0 1 2 3]\n%%EOF\n", to: "印/稿.pdf")
    let run = try room.print(["--to", room.outputs])
    #expect(run.status == 73 && run.errors.contains("已盖章"), "\(run.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: signed)).count < 100)
  }

  @Test("另行装订的附件没有一起印：指名道姓，说怎么印")
  func annexes() throws {
    let room = try PrintRoom()
    try room.folder.write(
      PrintRoom.text(
        more: "附件:\n  - 名称: 检查表\n  - 名称: 人员名册\n    装订: 另行\n",
        body: "通知如下。\n\n附件1\n\n检查表\n\n一张表。\n\n附件2\n\n人员名册\n\n三人。"), to: "稿.md")
    let run = try room.print(["--to", room.outputs])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("附件2《人员名册》 另行装订，没有一起印"), "\(run.errors)")
    #expect(run.errors.contains("稿-附件2.pdf") && !run.errors.contains("附件1"))
  }

  @Test("几件一起印：一件有误，其余照印")
  func several() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    let wrong = try room.folder.write("---\n标题: 无\n---\n", to: "错.md")
    let run = try room.print([wrong, room.manuscript, "--printer", printer.uri])
    #expect(run.status == 65)
    #expect(printer.jobs.count == 2)
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test("答话里错几个字节，300 次：有结果或说不行，不崩，不等")
  func garbled() throws {
    let scripted = try ScriptedPrinter(.garbles)
    let printer = Printer(
      at: try PrinterAddress(uri: scripted.uri), cups: try Cups(),
      patience: Patience(answer: 2, progress: 2))
    let start = ContinuousClock.now
    var answered = 0
    for _ in 0..<100 {
      if (try? printer.abilities()) != nil { answered += 1 }
      if (try? printer.report(ofJob: 1)) != nil { answered += 1 }
      if (try? printer.jobs(named: "x")) != nil { answered += 1 }
    }
    #expect(answered > 0 && answered < 300)
    #expect(ContinuousClock.now - start < .seconds(120))
  }
}
