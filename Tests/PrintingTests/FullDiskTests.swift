import CommandTesting
import Foundation
import Testing

/// 磁盘在任何一次写入时满了：台账不坏，没有一份不经人说就印两次，有了地方接着印完。
@Suite("磁盘满")
struct FullDiskTests {
  private static let copies = 3

  @Test("写成文件：每一次写入时满；台账完好，再运行就印完")
  func folder() throws {
    let room = try PrintRoom()
    let empty = try Data(contentsOf: URL(fileURLWithPath: room.ledger))
    let order =
      ["print", room.manuscript, "--fonts", "free", "--ledger", room.ledger]
      + ["--copies", "\(Self.copies)", "--number-from", "1", "--to", room.outputs]
    let hits = try FullDisk().fill(order, upTo: 200) { write, run in
      // 最后收拾台账时才满：都已记下，不算没有印完。
      let isDone = try room.steps()["completed"] == Self.copies
      #expect(run.status == (isDone ? 0 : 74), "\(write): \(run.errors)")
      #expect(isDone || run.errors.contains("磁盘已满"), "\(write): \(run.errors)")
      let check = try room.ledger("verify")
      #expect(check.status == 0, "\(write): \(check.output)\(check.errors)")
      if !isDone { try finish(order, room) }
      let files = try FileManager.default.contentsOfDirectory(atPath: room.outputs)
      #expect(files.filter { $0.hasSuffix(".pdf") }.count == Self.copies, "\(write): \(files)")
      #expect(try room.copies().count == Self.copies)
      try start(room, from: empty)
    }
    #expect((5..<200).contains(hits), "\(hits)")
  }

  /// 有地方了，再运行；说不清的一份，看过再印。
  private func finish(_ order: [String], _ room: PrintRoom) throws {
    let again = try Run(order)
    guard again.status != 0 else { return }
    let doubtful = try room.copies().filter { $0["step"] as? String == "doubtful" }
      .compactMap { $0["copy"] as? String }
    #expect(again.status == 65 && doubtful.count == 1, "\(again.errors)")
    for copy in doubtful {
      let isThere = FileManager.default.fileExists(atPath: "\(room.outputs)/稿-\(copy).pdf")
      let word = isThere ? ["confirm"] : ["spoil", "--reason", "没有印", "--sheets", "0"]
      let run = try Run(
        ["ledger", word[0], PrintRoom.document, copy, "--by", "张三", "--ledger", room.ledger]
          + word.dropFirst())
      #expect(run.status == 0, "\(run.errors)")
    }
    let last = try Run(order)
    #expect(last.status == 0, "\(last.errors)")
  }

  /// As it was before anything was printed.
  private func start(_ room: PrintRoom, from ledger: Data) throws {
    for path in [room.outputs, room.ledger + "-wal", room.ledger + "-shm"] {
      try? FileManager.default.removeItem(atPath: path)
    }
    try ledger.write(to: URL(fileURLWithPath: room.ledger))
  }
}
