import Diagnostics
import GRDB

/// What goes wrong with ledgers, as failures.
enum LedgerFailure {
  /// Runs `body` and tells what the database says in our words.
  static func told<Value>(of path: String, _ body: () throws -> Value) throws(Failure) -> Value {
    do { return try body() } catch let error as DatabaseError {
      throw failure(error, path)
    } catch is LedgerTable.Foreign {
      throw foreign(path)
    } catch {
      throw Failure(.internal, Phrase("台账“\(path)”：\(error)", "the ledger ‘\(path)’: \(error)"))
    }
  }

  private static func failure(_ error: DatabaseError, _ path: String) -> Failure {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      Failure(.temporary, Phrase("台账“\(path)”正忙", "the ledger ‘\(path)’ is busy"))
    case .SQLITE_CONSTRAINT:
      // The next row's number is taken: somebody who minds no lock has written meanwhile.
      Failure(
        .temporary,
        Phrase("台账“\(path)”刚被别的程序写过", "another program has just written the ledger ‘\(path)’"),
        hint: Phrase("再来一次，先用 ledger verify 核对", "try again, after ledger verify"))
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH: foreign(path)
    case .SQLITE_FULL, .SQLITE_IOERR:
      Failure(
        .inputOutput,
        Phrase(
          "台账“\(path)”写不进去：磁盘已满或出错", "cannot write the ledger ‘\(path)’: the disk is full or broken"
        ))
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      Failure(.cannotCreate, Phrase("台账“\(path)”不能写", "the ledger ‘\(path)’ cannot be written"))
    default:
      Failure(
        .internal,
        Phrase("台账“\(path)”：\(error.description)", "the ledger ‘\(path)’: \(error.description)"))
    }
  }

  /// No ledger: none is begun anew by itself.
  static func absent(_ path: String) -> Failure {
    Failure(
      .configuration, Phrase("没有台账“\(path)”", "there is no ledger ‘\(path)’"),
      hint: Phrase(
        "第一次用 hongtou ledger new 建立；若本来有，把它找回来",
        "make one with hongtou ledger new; if there was one, find it"))
  }

  /// A file that is no ledger, or cannot be read as one any more.
  static func foreign(_ path: String) -> Failure {
    Failure(
      .configuration, Phrase("“\(path)”不是台账，或已损坏", "‘\(path)’ is no ledger, or damaged"),
      hint: Phrase(
        "从备份取回，再用 ledger verify --anchor 与登记表核对",
        "restore it, and check it with ledger verify --anchor"))
  }

  /// A ledger with rows that are not what was written.
  static func wrong(_ path: String, _ fault: LedgerFault) -> Failure {
    Failure(
      .badData,
      Phrase(
        "台账“\(path)”不可信：\(fault.phrase.zh)",
        "the ledger ‘\(path)’ cannot be trusted: \(fault.phrase.en)"),
      hint: Phrase("不要再用它印；从备份取回", "print nothing by it; restore it from a backup"))
  }

  /// A step that does not follow from where a copy stands.
  static func illegal(_ entry: LedgerEntry, after step: CopyStep?) -> Failure {
    let now = step.map { Phrase("现在是“\($0.words.zh)”，", " is ‘\($0.words.en)’ and") }
    return Failure(
      .badData,
      Phrase(
        "\(entry.copy.document) 第 \(entry.copy.number) 份\(now?.zh ?? "")不能记为“\(entry.step.words.zh)”",
        "copy \(entry.copy.number) of \(entry.copy.document)\(now?.en ?? "") cannot become ‘\(entry.step.words.en)’"
      ),
      hint: Phrase("看看 hongtou ledger show", "see hongtou ledger show"))
  }
}
