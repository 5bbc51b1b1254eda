import Diagnostics
import Printing

extension CopyRecord {
  /// Where the copy stands, on one line.
  var json: JSONObject {
    JSONObject([
      "document": .string(copy.document), "copy": .string(copy.number),
      "step": .string(step.rawValue), "attempt": .number(attempt), "time": .string(time),
      "pages": .init(pages), "sheets": .init(sheets), "countedSheets": .init(countedSheets),
      "spoiledSheets": .number(spoiledSheets), "printer": .init(printer), "job": .init(job),
      "jobID": .init(jobID), "person": .init(person), "reason": .init(reason),
      "fingerprint": .init(fingerprint),
    ])
  }
}

extension LedgerEvent {
  /// The row, on one line.
  var json: JSONObject {
    JSONObject([
      "sequence": .number(sequence), "time": .string(time),
      "document": .string(entry.copy.document), "copy": .string(entry.copy.number),
      "step": .string(entry.step.rawValue), "printer": .init(entry.printer),
      "job": .init(entry.job), "jobID": .init(entry.jobID), "sheets": .init(entry.sheets),
      "person": .init(entry.person), "witness": .init(entry.witness),
      "reason": .init(entry.reason), "hash": .string(hash),
    ])
  }
}
