import Diagnostics
import OfficialDocument

/// What is set in a batch: records, numbers, template, names.
package struct BatchInput: Sendable {
  /// The records.
  package let records: RecordFile
  /// The numbers given to them.
  package let numbers: [NumberSeries]
  /// The template.
  package let template: Template
  /// The fields that may be empty.
  package let optional: Set<String>
  /// How outputs are named; nil where they are named by their content.
  package let names: NamePattern?

  /// Puts an input together.
  package init(
    records: RecordFile, numbers: [NumberSeries], template: Template, optional: Set<String>,
    names: NamePattern?
  ) {
    self.records = records
    self.numbers = numbers
    self.template = template
    self.optional = optional
    self.names = names
  }

  /// The field that holds a record's number in the file, for names.
  package static let ordinal = "序号"

  /// What may follow a name, in bytes: `-征求意见稿-附件999.seal.json`.
  private static let suffixRoom = 36

  /// `record` with the numbers that are given to it.
  func numbered(_ record: Record) -> Record {
    numbers.reduce(record) { $1.numbering($0) }
  }

  /// The name of the record's output, less its suffix; or what is wrong.
  func name(of record: Record) -> (name: String?, faults: [Diagnostic]) {
    guard let names else { return (nil, []) }
    var record = record
    if names.fields.contains(Self.ordinal), record.columns.index(of: Self.ordinal) == nil {
      let digits = String(record.number)
      record = record.setting(
        Self.ordinal, to: String(repeating: "0", count: max(0, 6 - digits.count)) + digits)
    }
    let (text, faults) = names.filled(with: record)
    let name = SafeName.name(text, room: Self.suffixRoom)
    guard name == nil, faults.isEmpty else { return (name, faults) }
    let message = Phrase("文件名是空的", "the file's name is empty")
    return (nil, [Diagnostic(.error, "batch.name", message, at: record.place)])
  }
}
