import CommandTesting
import Foundation
import Testing

/// Printers that misbehave: nothing is printed again by itself, and every copy is accounted for.
@Suite("打印机出了岔子")
struct PrinterTroubleTests {
  private static let patience = ["--timeout", "1", "--wait", "1"]

  private func order(_ printer: ScriptedPrinter) -> [String] {
    ["--printer", printer.uri, "--copies", "5", "--number-from", "1"] + Self.patience
  }

  /// Prints five copies, the third of which meets the script; then tries again.
  private func run(
    _ script: ScriptedPrinter.Script
  ) throws -> (room: PrintRoom, printer: ScriptedPrinter, run: Run) {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(script, fromJob: 3)
    return (room, printer, try room.print(order(printer)))
  }

  @Test("卡纸不动、放弃、没有声响、答 10 MB、答得太慢、字符集不对、答非所问：69，存疑，不重印")
  func doubtful() throws {
    let scripts: [ScriptedPrinter.Script] = [
      .jams, .aborts, .losesTheJob, .completesTwice, .fallsSilent,
    ]
    for script in scripts {
      let (room, printer, run) = try run(script)
      #expect(run.status == 69, "\(script): \(run.errors)")
      let steps = try room.steps()
      #expect((steps["doubtful"] ?? 0) >= 1 && steps["completed"] == 2, "\(script): \(steps)")
      let received = printer.jobs.count
      let again = try room.print(order(printer))
      #expect(again.status == 65 && again.errors.contains("说不清"), "\(script): \(again.errors)")
      #expect(printer.jobs.count == received, "\(script)")
    }
  }

  @Test("断线、答晚、答错，但打印机上查得到：查到印好才算，一份不多")
  func found() throws {
    let scripts: [ScriptedPrinter.Script] = [
      .dropsTheLine, .floods, .drips, .speaksLatin, .babbles, .answersLate(2),
    ]
    for script in scripts {
      let (room, printer, run) = try run(script)
      // 那一份查到了，但此后先不送，等人再来。
      #expect(run.status == 69, "\(script): \(run.errors)")
      #expect(try room.steps() == ["completed": 3, "assigned": 2], "\(script)")
      #expect(printer.jobs.count == 3, "\(script)")
    }
  }

  @Test("卡住的一份作废了，任务却还在打印机上：69，不再送一份；取消以后才补印")
  func stillQueued() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(.jams)
    let order = ["--printer", printer.uri, "--number-from", "1"] + Self.patience
    #expect(try room.print(order).status == 69)
    let spoil = try room.ledger(
      "spoil", PrintRoom.document, "1", "--reason", "卡纸", "--by", "张三")
    #expect(spoil.status == 0)
    let again = try room.print(order)
    #expect(again.status == 69 && again.errors.contains("上一次的任务 1 还在打印机上"), "\(again.errors)")
    #expect(printer.jobs.count == 1)
    printer.cancel()
    _ = try room.print(order)
    #expect(printer.jobs.count == 2)
  }

  @Test("缺纸，有人加了纸：接着印完")
  func paper() throws {
    let (room, printer, run) = try run(.isOutOfPaper)
    #expect(run.status == 0, "\(run.errors)")
    #expect(printer.jobs.count == 5)
    #expect(try room.steps() == ["completed": 5])
  }

  @Test("一次只收一件、说忙：再送，还是一份一次")
  func busy() throws {
    let (room, printer, run) = try run(.isBusy)
    #expect(run.status == 0, "\(run.errors)")
    #expect(printer.jobs.count == 5)
    #expect(try room.steps() == ["completed": 5])
    #expect(try room.rows().count == 5 + 5 * 4)
  }

  @Test("打印机不收、要口令：69，没印的还是没印，好了接着印")
  func refused() throws {
    for script in [ScriptedPrinter.Script.refuses, .wantsCredentials] {
      let (room, printer, run) = try run(script)
      #expect(run.status == 69, "\(script): \(run.errors)")
      #expect(try room.steps() == ["completed": 2, "refused": 1, "assigned": 2])
      #expect(printer.jobs.count == 2)
    }
  }

  @Test("没有双面：69，第一张之前，号也没有用掉；--one-sided 就可以")
  func simplex() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(lacking: ["two-sided-long-edge"])
    let run = try room.print(order(printer))
    #expect(run.status == 69 && run.errors.contains("双面"), "\(run.errors)")
    #expect(printer.jobs.isEmpty)
    #expect(try room.copies().isEmpty)
    #expect(try room.print(order(printer) + ["--one-sided"]).status == 0)
    let lacking = try room.print([
      "--printer", printer.uri, "--number-from", "9", "--one-sided", "--tray", "tray-9",
    ])
    #expect(lacking.status == 69 && lacking.errors.contains("tray-9"))
  }

  @Test(
    "没有 A4、钉不了、不能不缩放、不能留任务：69，第一张之前，说出缺什么",
    arguments: [
      ("iso_a4_210x297mm", [], "A4"), ("staples", ["--staple"], "两钉"), ("none", [], "不缩放"),
      ("indefinite", ["--hold"], "放行"), ("iso_a3_297x420mm", ["--booklet"], "A3"),
      ("face-down", ["--output-bin", "face-down"], "face-down"),
    ])
  func lacking(word: String, options: [String], told: String) throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(lacking: [word])
    let run = try room.print(["--printer", printer.uri, "--number-from", "1"] + options)
    #expect(run.status == 69 && run.errors.contains(told), "\(run.errors)")
    #expect(printer.jobs.isEmpty)
    #expect(try room.copies().isEmpty)
  }

  @Test("找不到打印机：69；地址不对：64")
  func unreachable() throws {
    let room = try PrintRoom()
    let number = ["--number-from", "1", "--printer"]
    #expect(try room.print(number + ["ipp://127.0.0.1:1/ipp/print"]).status == 69)
    for address in ["http://127.0.0.1/", "ipp://", "ipp://host:99999/", "a/b"] {
      #expect(try room.print(number + [address]).status == 64, "\(address)")
    }
    #expect(try room.copies().isEmpty)
  }

  @Test("没有份号的任务：出了岔子也是 69，不重印")
  func plain() throws {
    for script in [ScriptedPrinter.Script.jams, .aborts, .dropsTheLine, .fallsSilent] {
      let room = try PrintRoom()
      let printer = try ScriptedPrinter(script)
      let run = try room.print(["--printer", printer.uri] + Self.patience)
      #expect(run.status == 69, "\(script): \(run.errors)")
      #expect(printer.jobs.count == 1)
    }
  }

  @Test("hongtou printers：说得清各能做什么")
  func printers() throws {
    let printer = try ScriptedPrinter()
    let run = try Run("printers", "--printer", printer.uri, "--json")
    #expect(run.status == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["name"] as? String == "三楼")
    #expect(object?["duplex"] as? Bool == true && object?["staple"] as? Bool == true)
    #expect(object?["trays"] as? [String] == ["tray-1", "tray-2"])
    #expect(try Run("printers", "--printer", printer.uri).output.contains("双面 A4 A3 左边两钉 留待放行"))
  }

  @Test("本机的打印服务：列出队列，默认的一台，按名称找；没有服务就说没有")
  func printServer() throws {
    let printer = try ScriptedPrinter()
    let list = try Run(["printers", "--json"], settings: printer.server)
    #expect(list.status == 0 && list.output.contains("\"name\":\"三楼\""), "\(list.errors)")
    #expect(list.output.contains("\(printer.port)/printers/三楼\""))
    let room = try PrintRoom()
    #expect(try room.print([], settings: printer.server).status == 0)
    #expect(try room.print(["--printer", "三楼"], settings: printer.server).status == 0)
    let asked = printer.jobs.map { $0.attributes["printer-uri"]?.first?.string ?? "" }
    #expect(asked.count == 2 && asked.allSatisfy { $0.hasSuffix("/printers/三楼") }, "\(asked)")
    let none = ["CUPS_SERVER": "127.0.0.1:1"]
    for run in [try Run(["printers"], settings: none), try room.print([], settings: none)] {
      #expect(run.status == 69 && run.errors.contains("本机没有打印服务"), "\(run.errors)")
    }
  }
}
