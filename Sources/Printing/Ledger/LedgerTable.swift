import GRDB

/// The ledger's tables: `events`, to which rows are added and from which none is taken, and `head`,
/// which says how many there are.
enum LedgerTable {
  /// Marks a database as a ledger: `HTLG`.
  private static let applicationID = 0x4854_4C47
  /// The tables' version.
  private static let version = 1

  /// What is no ledger of this version.
  struct Foreign: Error {}

  /// How the database is opened. Those who only read must be able to write all the same: what a
  /// power cut left half-written has to be settled before anything can be read.
  static func configuration(isWritable: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !isWritable
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // A row is on disk before the act it announces.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Makes the tables, outside a transaction. A write-ahead log takes one flush to disk a step
  /// where a rollback journal takes four, and nobody who reads is in the way.
  static func create(in database: Database) throws {
    try database.execute(sql: "PRAGMA journal_mode = WAL")
    try database.execute(
      sql: """
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        CREATE TABLE events (
          sequence INTEGER PRIMARY KEY, time TEXT NOT NULL, document TEXT NOT NULL,
          copy TEXT NOT NULL, step TEXT NOT NULL, "order" TEXT, fingerprint TEXT, pages INTEGER,
          sheets INTEGER, printer TEXT, job TEXT, job_id INTEGER, person TEXT, witness TEXT,
          reason TEXT, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE head (count INTEGER NOT NULL) STRICT;
        INSERT INTO head VALUES (0);
        CREATE TRIGGER events_stay_1 BEFORE UPDATE ON events
          BEGIN SELECT RAISE(ABORT, 'rows of the ledger are not changed'); END;
        CREATE TRIGGER events_stay_2 BEFORE DELETE ON events
          BEGIN SELECT RAISE(ABORT, 'rows of the ledger are not deleted'); END;
        """)
  }

  /// Throws `Foreign` for a database that is no ledger.
  static func check(_ database: Database) throws {
    let id = try LedgerRow.number(DatabaseValue.fetchOne(database, sql: "PRAGMA application_id"))
    let version = try LedgerRow.number(DatabaseValue.fetchOne(database, sql: "PRAGMA user_version"))
    guard id == applicationID, version == self.version else { throw Foreign() }
  }

  /// How many rows there should be.
  static func count(in database: Database) throws -> Int {
    let value = try DatabaseValue.fetchOne(database, sql: "SELECT count FROM head")
    guard let count = try LedgerRow.number(value) else { throw Foreign() }
    return count
  }

  /// Adds a row.
  static func insert(_ event: LedgerEvent, into database: Database) throws {
    let entry = event.entry
    try database.execute(
      sql: "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        event.sequence, event.time, entry.copy.document, entry.copy.number, entry.step.rawValue,
        entry.order, entry.fingerprint, entry.pages, entry.sheets, entry.printer, entry.job,
        entry.jobID, entry.person, entry.witness, entry.reason, event.previous, event.hash,
      ])
    try database.execute(sql: "UPDATE head SET count = ?", arguments: [event.sequence])
  }

  /// Every row in order.
  @Sendable
  static func events(in database: Database) throws -> [LedgerEvent] {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM events ORDER BY sequence")
    var events: [LedgerEvent] = []
    while let row = try rows.next() { events.append(try LedgerRow(row).event()) }
    return events
  }
}
