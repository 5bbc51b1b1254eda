import Diagnostics
import OfficialDocument

/// The numbers of a batch's documents: none twice, and no 份号 left out. A copy is known by its
/// 发文字号 and 份号.
struct NumberRegister {
  /// The 份号 of one 发文字号.
  private struct Copies {
    var documentNumber: String
    var least = Int.max
    var greatest = Int.min
    var count = 0
  }

  private let file: String
  private let allowsGaps: Bool
  private var seen: [ShortDigest: Int32] = [:]
  private var copies: [String: Copies] = [:]
  private var hasCopyNumbers: Bool?

  /// A register for the records of `file`.
  init(file: String, allowsGaps: Bool) {
    self.file = file
    self.allowsGaps = allowsGaps
  }

  /// Enters a document. `isSharedNumber` says that its 发文字号 is the same for all: then only its 份号
  /// tells it from others, where it has one.
  mutating func add(
    _ document: Document, of record: Record, isSharedNumber: Bool, into findings: inout [Diagnostic]
  ) {
    let number = document.documentNumber?.string ?? ""
    let copy = document.copyNumber?.string
    if hasCopyNumbers != nil, hasCopyNumbers != (copy != nil) {
      findings.append(missing(record))
    }
    hasCopyNumbers = hasCopyNumbers ?? (copy != nil)
    if let copy {
      enter("份号", copy, within: number, record, &findings)
      count(copy, of: number)
    } else if !number.isEmpty, !isSharedNumber {
      enter("发文字号", number, within: "", record, &findings)
    }
  }

  /// 份号 that are left out. As many as there are `unreadable` records may be theirs: then it is they
  /// that are wrong, and not the numbers.
  func gaps(besides unreadable: Int) -> [Diagnostic] {
    guard !allowsGaps else { return [] }
    return copies.values.filter { $0.greatest - $0.least + 1 > $0.count + unreadable }
      .sorted { $0.documentNumber < $1.documentNumber }
      .map { copies in
        Diagnostic(
          .error, "batch.number-gap",
          Phrase(
            "份号从 \(copies.least) 到 \(copies.greatest) 应有 \(copies.greatest - copies.least + 1) 份，只有 \(copies.count) 份",
            "份号 from \(copies.least) to \(copies.greatest): \(copies.count) of them are there"),
          hint: Phrase("有意跳号就加 --allow-gaps", "say --allow-gaps where that is meant"),
          at: SourceRange(file: file, line: 1, column: 1))
      }
  }

  private mutating func enter(
    _ key: String, _ value: String, within number: String, _ record: Record,
    _ findings: inout [Diagnostic]
  ) {
    let digest = ShortDigest(number, value)
    guard let other = seen.updateValue(Int32(record.number), forKey: digest) else { return }
    findings.append(
      Diagnostic(
        .error, "batch.double-number",
        Phrase(
          "第 \(other) 条和第 \(record.number) 条记录的\(key)都是“\(value)”",
          "records \(other) and \(record.number) have the same \(key) ‘\(value)’"),
        at: record.place))
  }

  private mutating func count(_ copy: String, of number: String) {
    guard copy.utf8.count <= 12, let value = Int(copy) else { return }
    var entry = copies[number] ?? Copies(documentNumber: number)
    entry.least = min(entry.least, value)
    entry.greatest = max(entry.greatest, value)
    entry.count += 1
    copies[number] = entry
  }

  private func missing(_ record: Record) -> Diagnostic {
    Diagnostic(
      .error, "batch.missing-number",
      Phrase(
        "第 \(record.number) 条记录：份号有的写、有的没写", "record \(record.number): some have a 份号 and some none"
      ),
      hint: Phrase("要么都写，要么都不写", "all of them, or none"), at: record.place)
  }
}
