import Diagnostics
import Hongtou
import OfficialDocument
import Printing

/// 印制登记表 as a sheet of paper: an annex of its own to the document whose copies it lists, so that
/// it bears the number and its pages count from 1.
struct RegisterSheet {
  let records: [CopyRecord]
  let document: String?
  let head: LedgerHead

  /// What stands over it and names it.
  private static let name = "印制登记表"
  /// Columns whose words stand on one line, in millimetres: a date and an hour; four characters, two
  /// and three. A column of 文号 would leave them no room.
  private static let widths: [String: Double] = ["时间": 40, "状态": 25, "张数": 13, "确认人": 18]

  /// The sheet as PDF. Throws 65 where it cannot be set.
  func pdf(_ typesetter: Typesetter) throws(Failure) -> [UInt8] {
    guard let sheet = try typesetter.separateAttachments(of: manuscript).first else {
      throw Failure(
        .internal, Phrase("登记表没有排成", "the register was not set"))
    }
    return try typesetter.pdf(of: sheet.composition.pages, describing: sheet.description)
  }

  /// A document that has the register for its only annex.
  private var manuscript: Document {
    var manuscript = Document(file: Self.name)
    manuscript.documentNumber = document.map(text)
    manuscript.attachmentNote = [AttachmentName(name: text(Self.name), binding: .separate)]
    manuscript.attachments = [
      Attachment(label: text(Self.name), title: text("公文印制登记表"), body: body)
    ]
    return manuscript
  }

  /// A table for each document, under its 发文字号 where the sheet does not bear one.
  private var body: [Block] {
    var notes: [String] = []
    let tables = CopyRecord.grouped(records).flatMap { name, records in
      (document == nil ? [paragraph("\(name)：")] : []) + [table(of: records, &notes)]
    }
    let numbered = notes.enumerated().map { "注\($0.offset + 1)：\($0.element)" }
    return anchor + tables + (numbered + [sums, signatures]).map(paragraph)
  }

  private func table(of records: [CopyRecord], _ notes: inout [String]) -> Block {
    let register = RegisterTable.printed(of: records)
    let rows = ([register.heads] + register.rows).map { row in
      row.map { cell($0, &notes) }
    }
    return .table(
      Table(
        caption: nil, rows: rows, alignments: register.heads.map { _ in .centre },
        widths: register.heads.map { Self.widths[$0] }, source: place))
  }

  private var sums: String {
    let sums = Reconciliation(of: records)
    return
      "编号\(sums.assigned)份，已确认\(sums.confirmed)份，作废不补\(sums.void)份，未了结\(sums.open.count)份；用纸\(sums.goodSheets)张，作废\(sums.spoiledSheets)张。时间为北京时间。"
  }

  private var signatures: String { "印制人：　　　　　　核对人：　　　　　　日期：" }

  /// The ledger's last row, before the table: there no page ends within it.
  private var anchor: [Block] {
    [paragraph("台账末条为第\(head.sequence)条，其SHA-256：")]
      + halves(of: head.hash).map { paragraph(grouped($0)) }
  }

  /// The most characters a cell has: one with more might be higher than a page.
  private static let mostCharacters = 40

  /// A cell's words, or the number of a note below the table where there are many; what would be a
  /// mark of tables is text.
  private func cell(_ string: String, _ notes: inout [String]) -> SourcedText {
    guard string.count <= Self.mostCharacters else {
      notes.append(breakable(string))
      return text("见注\(notes.count)")
    }
    return text(string == "<" || string == "^" ? "\\" + string : breakable(string))
  }

  /// A printer's address, or whatever long word somebody wrote down, may end a line anywhere: else no
  /// table would be wide enough.
  private func breakable(_ string: String) -> String {
    string.replacing(/[!-~]{11,}/) { match in
      match.output.map(String.init).joined(separator: "\u{200B}")
    }
  }

  /// A hash on two lines, neither of which has to be stretched.
  private func halves(of hash: String) -> [String] {
    let middle = hash.index(hash.startIndex, offsetBy: hash.count / 2)
    return [String(hash[..<middle]), String(hash[middle...])]
  }

  /// Eight digits at a time: that can be typed from paper.
  private func grouped(_ hash: String) -> String {
    let digits = Array(hash)
    return stride(from: 0, to: digits.count, by: 8).map {
      String(digits[$0..<min($0 + 8, digits.count)])
    }.joined(separator: " ")
  }

  private func paragraph(_ string: String) -> Block { .paragraph(Paragraph(text(string))) }

  private func text(_ string: String) -> SourcedText { SourcedText(string, at: place) }

  private var place: SourceRange { SourceRange(file: Self.name, line: 1, column: 1) }
}
