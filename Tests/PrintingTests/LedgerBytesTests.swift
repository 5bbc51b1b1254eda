import CommandTesting
import Diagnostics
import Foundation
import Printing
import Testing

/// The ledger's file with bytes that are not what was written: found out, or without effect.
@Suite("台账文件里错了几个字节")
struct LedgerBytesTests {
  @Test("随处翻转、截断 400 次：要么说不可信，要么每一条还是原样")
  func flipped() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("台账.db")
    try Ledger.create(at: path)
    let rows = try Self.fill(path)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var random = SeededRandom(11)
    var refused = 0
    for round in 0..<400 {
      var spoiled = bytes
      let place = Int(random.next() % UInt64(bytes.count))
      if round % 10 == 0 {
        spoiled.removeSubrange(place...)
      } else {
        spoiled[place] ^= UInt8(1 + random.next() % 255)
      }
      try Data(spoiled).write(to: URL(fileURLWithPath: path))
      do throws(Failure) {
        #expect(try Ledger(path, writes: false).events() == rows, "\(place)")
      } catch {
        refused += 1
        #expect([.badData, .configuration].contains(error.status), "\(place): \(error)")
      }
    }
    #expect(refused > 100)
  }

  /// Writes 40 copies' first steps and returns the rows, the database closed.
  private static func fill(_ path: String) throws -> [LedgerEvent] {
    let ledger = try Ledger(path, writes: true)
    for number in 1...40 {
      let copy = NumberedCopy(document: "云政发〔2024〕27号", number: CopyOrder.text(of: number))
      var (assigned, rendered) = (LedgerEntry(copy, .assigned), LedgerEntry(copy, .rendered))
      assigned.order = "x"
      rendered.fingerprint = String(repeating: "ab", count: 32)
      try ledger.record([assigned, rendered])
    }
    return try ledger.events()
  }
}
