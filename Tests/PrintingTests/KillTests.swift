import CommandTesting
import Foundation
import Testing

/// Power cuts: the command dies at every step of its work, and over and over again. A person looks
/// at the paper each time; nothing else decides.
@Suite("断电")
struct KillTests {
  private static let copies = 50
  private static let steps = ["rendered", "intended", "handed", "submitted", "completed"]

  /// Where the work goes, and what a person finds there.
  private enum Place {
    case folder
    case printer(ScriptedPrinter)
  }

  @Test("写成文件：25 次断电，50 份各一个文件，都有下落")
  func folder() throws {
    let room = try PrintRoom()
    try work(room, .folder, kills: Thoroughness.rounds(25), seed: 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: room.outputs)
    #expect(names.filter { $0.hasSuffix(".pdf") }.count == Self.copies)
    // 断电留下的半截，名字说得出是半截。
    #expect(
      names.allSatisfy { $0.hasSuffix(".pdf") || $0.hasPrefix(".hongtou-") && $0.hasSuffix(".tmp") }
    )
  }

  @Test("送打印机：25 次断电，没有一份不经人说就印两次")
  func printer() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    try work(room, .printer(printer), kills: Thoroughness.rounds(25), seed: 2)
    let spoils = try room.rows().filter { $0["step"] as? String == "spoiled" }.count
    #expect(printer.jobs.count <= Self.copies + spoils)
    // 每个任务是一份的一次，一次也只有一个任务。
    #expect(Set(printer.jobs.map(\.name)).count == printer.jobs.count)
  }

  @Test("打印机断线又断电：说不清的不重印")
  func droppedLine() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter(.dropsTheLine, fromJob: 3)
    let order = options(room, .printer(printer), copies: 5)
    let run = try room.print(order, settings: ["HONGTOU_KILL_AT": "handed.3"])
    #expect(run.wasKilled)
    #expect(printer.jobs.count == 3)
    // 打印机上按名字查到印好了：不再印那一份。
    #expect(try room.print(order).status == 69)
    #expect(printer.jobs.count == 4)
    #expect(try room.steps()["completed"] == 4)
  }

  @Test("断电以后换一台打印机：65，说出上次送的是哪里")
  func otherPrinter() throws {
    let room = try PrintRoom()
    let (printer, other) = (try ScriptedPrinter(), try ScriptedPrinter())
    let run = try room.print(
      options(room, .printer(printer), copies: 3), settings: ["HONGTOU_KILL_AT": "handed.2"])
    #expect(run.wasKilled)
    let again = try room.print(options(room, .printer(other), copies: 3))
    #expect(again.status == 65 && again.errors.contains(printer.uri), "\(again.errors)")
    #expect(other.jobs.isEmpty)
    #expect(try room.print(options(room, .printer(printer), copies: 3)).status == 0)
    #expect(printer.jobs.count == 3)
  }

  /// Prints 50 copies while the command is killed at seeded places, a person deciding on what is in
  /// doubt, until all are done; then confirms them all and balances the ledger.
  private func work(_ room: PrintRoom, _ place: Place, kills: Int, seed: UInt64) throws {
    var random = SeededRandom(seed)
    var killed: [String: Int] = [:]
    for _ in 0..<kills * 4 where killed.values.reduce(0, +) < kills {
      // After each of the steps, and once by the clock, wherever that is.
      let step = (Self.steps + ["timed"])[killed.values.reduce(0, +) % (Self.steps.count + 1)]
      let isTimed = step == "timed"
      let (count, delay) = (1 + random.next() % 3, Double(random.next() % 100) / 1000)
      let run = try room.print(
        options(room, place, copies: Self.copies),
        settings: isTimed ? [:] : ["HONGTOU_KILL_AT": "\(step).\(count)"],
        killedAfter: isTimed ? 0.05 + delay : nil)
      if run.wasKilled { killed[step, default: 0] += 1 }
      try check(room, place)
      try decide(room, place)
      // A fast machine is done before the last cut: then some copies turn out badly, and work goes on.
      if !run.wasKilled { try spoil(10, room) }
    }
    #expect(killed.values.reduce(0, +) == kills, "\(killed)")
    #expect(Self.steps.allSatisfy { killed[$0] != nil }, "\(killed)")
    print("断电之处：\(killed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
    try finish(room, place)
  }

  private func options(_ room: PrintRoom, _ place: Place, copies: Int) -> [String] {
    let order = ["--copies", "\(copies)", "--number-from", "1"]
    switch place {
    case .folder: return order + ["--to", room.outputs]
    case .printer(let printer): return order + ["--printer", printer.uri, "--wait", "2"]
    }
  }

  /// Runs to the end, confirms, and balances.
  private func finish(_ room: PrintRoom, _ place: Place) throws {
    for _ in 0..<5 {
      let run = try room.print(options(room, place, copies: Self.copies))
      try decide(room, place)
      if run.status == 0 { break }
    }
    #expect(try room.copies().count == Self.copies)
    let waiting = try room.copies().filter { $0["step"] as? String == "completed" }
      .compactMap { $0["copy"] as? String }
    let list = waiting.joined(separator: ",")
    #expect(try room.ledger("confirm", PrintRoom.document, list, "--by", "张三").status == 0)
    let sums = try room.ledger("reconcile")
    #expect(sums.status == 0, "\(sums.output)")
    #expect(sums.output.contains("编号 \(Self.copies) 份 = 已确认 \(Self.copies) "))
  }

  /// No copy is on paper more often than somebody's word allows.
  private func check(_ room: PrintRoom, _ place: Place) throws {
    guard case .printer(let printer) = place else { return }
    let rows = try room.rows()
    var spoils: [String: Int] = [:]
    var owners: [String: String] = [:]
    for row in rows {
      guard let copy = row["copy"] as? String else { continue }
      if row["step"] as? String == "spoiled" { spoils[copy, default: 0] += 1 }
      if let job = row["job"] as? String { owners[job] = copy }
    }
    var printed: [String: Int] = [:]
    for job in printer.jobs {
      let owner = try #require(owners[job.name], "a job no row announced")
      printed[owner, default: 0] += 1
    }
    for (copy, count) in printed { #expect(count <= 1 + spoils[copy, default: 0], "\(copy)") }
  }

  /// A person finds that `count` of the copies that are done are no good.
  private func spoil(_ count: Int, _ room: PrintRoom) throws {
    let done = try room.copies().filter { $0["step"] as? String == "completed" }
      .compactMap { $0["copy"] as? String }
    guard !done.isEmpty else { return }
    let list = done.prefix(count).joined(separator: ",")
    let run = try room.ledger(
      "spoil", PrintRoom.document, list, "--reason", "墨色不匀", "--sheets", "1", "--by", "张三")
    #expect(run.status == 0, "\(run.errors)")
  }

  /// A person looks at what is in doubt: what is there is good, what is not was never printed.
  private func decide(_ room: PrintRoom, _ place: Place) throws {
    // What the command left unsettled it looks up before it does anything else.
    for copy in try room.copies() where copy["step"] as? String == "doubtful" {
      let number = try #require(copy["copy"] as? String)
      let isThere: Bool =
        switch place {
        case .folder:
          FileManager.default.fileExists(atPath: "\(room.outputs)/稿-\(number).pdf")
        case .printer(let printer):
          printer.jobs.contains { $0.name == copy["job"] as? String }
        }
      let run =
        isThere
        ? try room.ledger("confirm", PrintRoom.document, number, "--by", "张三")
        : try room.ledger(
          "spoil", PrintRoom.document, number, "--reason", "没有印", "--sheets", "0", "--by", "张三")
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}
