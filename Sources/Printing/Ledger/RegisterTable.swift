import Diagnostics

/// 印制登记表: one line a copy, the same for a sheet of paper and for other programs.
package struct RegisterTable: Hashable, Sendable {
  /// The names of the columns.
  package let heads: [String]
  /// A line a copy.
  package let rows: [[String]]

  /// All that is known of the copies: for other programs. Every line bears the ledger's last row, by
  /// which a ledger that was rolled back is found out: rows may be sorted, chosen and cut.
  package static func complete(
    of records: [CopyRecord], head: LedgerHead, in language: Language
  ) -> RegisterTable {
    let heads = [
      Phrase("文号", "document"), Phrase("份号", "copy"), Phrase("状态", "state"),
      Phrase("印次", "attempt"), Phrase("面数", "pages"), Phrase("张数", "sheets"),
      Phrase("打印机计张", "counted sheets"), Phrase("作废张数", "spoiled sheets"),
      Phrase("时间（UTC）", "time (UTC)"), Phrase("打印机", "printer"), Phrase("任务", "job"),
      Phrase("任务号", "job number"), Phrase("确认人", "confirmed by"), Phrase("说明", "remarks"),
      Phrase("SHA-256", "SHA-256"), Phrase("台账条数", "ledger rows"),
      Phrase("台账末条 SHA-256", "ledger’s last SHA-256"),
    ]
    let rows = records.map { record in
      [
        record.copy.document, record.copy.number, record.words.text(in: language),
        String(record.attempt), number(record.pages), number(record.sheets),
        number(record.countedSheets), number(record.spoils.isEmpty ? nil : record.spoiledSheets),
        record.time, record.printer ?? "", record.job ?? "", number(record.jobID),
        record.person ?? "", remarks(record), record.fingerprint ?? "",
        String(head.sequence), head.hash,
      ]
    }
    return RegisterTable(heads: heads.map { $0.text(in: language) }, rows: rows)
  }

  /// What a page has room for; of one document.
  package static func printed(of records: [CopyRecord]) -> RegisterTable {
    let heads = ["份号", "状态", "印次", "张数", "时间", "确认人", "说明"]
    let rows = records.map { record in
      [
        record.copy.number, record.words.zh, String(record.attempt), number(record.sheets),
        UTCTime.inBeijing(record.time), record.person ?? "", remarks(record),
      ]
    }
    return RegisterTable(heads: heads, rows: rows)
  }

  /// The table as RFC 4180 has it, every field in quotes. A field that a spreadsheet would reckon
  /// with is made text.
  package var csv: String {
    ([heads] + rows).map { row in row.map(RegisterTable.quoted).joined(separator: ",") + "\r\n" }
      .joined()
  }

  private static func quoted(_ field: String) -> String {
    // Spreadsheets set to Chinese take full-width marks for the same.
    let isFormula = field.first.map { "=+-@＝＋－＠\t".contains($0) || $0.isNewline } ?? false
    return "\"" + (isFormula ? "'" : "") + field.replacing("\"", with: "\"\"") + "\""
  }

  private static func number(_ number: Int?) -> String { number.map(String.init) ?? "" }

  private static func remarks(_ record: CopyRecord) -> String {
    let spoils = record.spoils.map { event in
      let entry = event.entry
      let people = [entry.person, entry.witness].compactMap(\.self).joined(separator: "、")
      return "作废 \(entry.sheets ?? 0) 张：\(entry.reason ?? "")（\(people)）"
    }
    let reason = [.spoiled, .void].contains(record.step) ? nil : record.reason
    return (spoils + [reason].compactMap(\.self)).joined(separator: "；")
  }
}
