import Diagnostics
import Files
import GRDB
import Glibc

/// The ledger of numbered copies: a SQLite database with one row an event, each chained to the one
/// before by its hash.
///
/// What `record` returns from is on disk. One process writes; any may read.
package final class Ledger {
  /// Its file.
  package let path: String
  /// Where all copies stand.
  package private(set) var register = CopyRegister()
  private let queue: DatabaseQueue
  private let lock: LedgerLock?

  /// Opens a ledger that is there, to read it or to write it too, and checks every row.
  ///
  /// Throws 78 where there is none or it is no ledger, 65 where a row was changed or is missing, 75
  /// where another process writes it.
  package init(_ path: String, writes: Bool) throws(Failure) {
    guard FileKind(at: path) == .regular else { throw LedgerFailure.absent(path) }
    self.path = path
    lock = writes ? try LedgerLock(of: path) : nil
    let isWritable = writes || access(path, W_OK) == 0
    queue = try LedgerFailure.told(of: path) {
      try DatabaseQueue(
        path: path, configuration: LedgerTable.configuration(isWritable: isWritable))
    }
    register = try checked()
  }

  /// Makes a new, empty ledger: whole, or not at all. Throws 73 where something stands there
  /// already.
  package static func create(at path: String) throws(Failure) {
    let temporary = TemporaryName(beside: path).path
    defer { for ending in ["", "-wal", "-shm"] { unlink(temporary + ending) } }
    try makeEmpty(temporary, for: path)
    try LedgerFailure.told(of: path) {
      let queue = try DatabaseQueue(
        path: temporary, configuration: LedgerTable.configuration(isWritable: true))
      try queue.writeWithoutTransaction { try LedgerTable.create(in: $0) }
      try queue.close()
    }
    guard link(temporary, path) != 0 else {
      let folder = FilePath.folder(of: path)
      return OutputFolder(folder.isEmpty ? "." : String(folder)).synchronise()
    }
    let error = SystemError.last
    throw Failure(
      .cannotCreate,
      error.number == EEXIST
        ? Phrase("“\(path)”已经有了", "‘\(path)’ exists already")
        : Phrase(
          "无法建立台账“\(path)”：\(error.chinese)",
          "cannot make the ledger ‘\(path)’: \(error.description)"),
      hint: error.number == EEXIST
        ? Phrase("接着用它，或用 --ledger 另取名", "go on with it, or name another with --ledger") : nil)
  }

  /// Makes the file SQLite fills, whose permissions it gives to all that it keeps beside it: who
  /// prints official documents is not everybody's business, and the umask may take more.
  private static func makeEmpty(_ temporary: String, for path: String) throws(Failure) {
    do throws(SystemError) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      try FileDescriptor.open(temporary, flags, mode: OutputFile.mode).close()
    } catch {
      throw Failure(
        error, doing: Phrase("建立台账", "make the ledger"), to: path, otherwise: .cannotCreate)
    }
  }

  /// Writes entries, all of them or none, and returns when they are on disk.
  package func record(_ entries: [LedgerEntry]) throws(Failure) {
    var part = register.part(of: Set(entries.map(\.copy)))
    var events: [LedgerEvent] = []
    let now = UTCTime.now
    for entry in entries {
      let event = LedgerEvent(entry, after: part.head, at: now)
      let before = part.records[entry.copy]?.step
      do { try part.apply(event) } catch { throw LedgerFailure.illegal(entry, after: before) }
      events.append(event)
    }
    let written = events
    let path = path
    try LedgerFailure.told(of: path) { [queue] in
      try queue.write { database in
        for event in written { try LedgerTable.insert(event, into: database) }
      }
    }
    register.take(part)
  }

  /// Writes one entry.
  package func record(_ entry: LedgerEntry) throws(Failure) { try record([entry]) }

  /// Every row in order.
  package func events() throws(Failure) -> [LedgerEvent] {
    try LedgerFailure.told(of: path) { [queue] in try queue.read(LedgerTable.events) }
  }

  /// Whether a row of that hash, or of one that begins so, is there. Throws 65 where none is: the
  /// ledger is older than the register the hash was printed on.
  package func find(anchor: String) throws(Failure) -> LedgerEvent {
    let wanted = anchor.lowercased().filter { !$0.isWhitespace }
    guard let event = try events().first(where: { $0.hash.hasPrefix(wanted) }) else {
      throw Failure(
        .badData,
        Phrase(
          "台账“\(path)”里没有登记表上所印的那一条：台账被退回到了旧的",
          "the row printed on the register is not in ‘\(path)’: the ledger was rolled back"),
        hint: Phrase("找回登记表印制之后的台账", "find the ledger as it was after the register was printed"))
    }
    return event
  }

  /// Reads every row. Throws 65 where one is not what was written.
  private func checked() throws(Failure) -> CopyRegister {
    let (events, count) = try LedgerFailure.told(of: path) { [queue] in
      try queue.read { database in
        try LedgerTable.check(database)
        return (try LedgerTable.events(in: database), try LedgerTable.count(in: database))
      }
    }
    var register = CopyRegister()
    do throws(LedgerFault) {
      for event in events { try register.apply(event) }
      guard register.head.sequence == count else {
        throw .cutShort(at: register.head.sequence, of: count)
      }
    } catch {
      throw LedgerFailure.wrong(path, error)
    }
    return register
  }
}
