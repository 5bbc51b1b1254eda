import Diagnostics

/// What one record of a file gives: values by the names of their fields.
package struct Record: Sendable {
  /// Its number in the file, from 1.
  package let number: Int
  /// Where it begins.
  package let place: SourceRange
  /// The names of its fields.
  package private(set) var columns: RecordColumns
  private(set) var values: [FieldValue]

  /// Creates a record of texts, one a column. An empty text is no value.
  package init(number: Int, place: SourceRange, columns: RecordColumns, cells: [SourcedText]) {
    self.init(
      number: number, place: place, columns: columns,
      values: cells.map { cell in
        guard !cell.string.isEmpty else { return .empty(cell.source) }
        guard cell.string.utf8.contains(0x0A) else { return .text(cell) }
        return .lines(
          cell.string.split(separator: "\n", omittingEmptySubsequences: false)
            .map { SourcedText(String($0), at: cell.source) })
      })
  }

  /// Creates a record of values, one a column.
  init(number: Int, place: SourceRange, columns: RecordColumns, values: [FieldValue]) {
    self.number = number
    self.place = place
    self.columns = columns
    self.values = values
  }

  /// The value of the field `name`; nil where the record has no such field.
  func value(of name: String) -> FieldValue? { columns.index(of: name).map { values[$0] } }

  /// The text of the field `name`; nil where there is none, or a list.
  package subscript(text name: String) -> String? {
    switch value(of: name) {
    case .text(let text): text.string
    case .lines(let lines): lines.map(\.string).joined(separator: "\n")
    default: nil
    }
  }

  /// The texts of the field `name`: of a list its entries.
  package subscript(texts name: String) -> [String] {
    guard case .list(let items, _) = value(of: name) else {
      return self[text: name].map { [$0] } ?? []
    }
    return items.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
  }

  /// The members of the field `name` that are texts, where it is an object.
  package subscript(members name: String) -> [(name: String, text: String)] {
    guard case .mapping(let fields, _) = value(of: name) else { return [] }
    return fields.compactMap { field in
      guard case .text(let text) = field.value else { return nil }
      return (field.key.string, text.string)
    }
  }

  /// The objects of the list `name`: their members that are texts.
  package subscript(objects name: String) -> [[String: String]] {
    guard case .list(let items, _) = value(of: name) else { return [] }
    return items.compactMap { item in
      guard case .mapping(let fields, _) = item else { return nil }
      return fields.reduce(into: [:]) { object, field in
        if case .text(let text) = field.value { object[field.key.string] = text.string }
      }
    }
  }

  /// The same record with one more field, or with another value of one it has.
  package func setting(_ name: String, to text: String) -> Record {
    var record = self
    let value = FieldValue.text(SourcedText(text, at: place))
    if let index = columns.index(of: name) {
      record.values[index] = value
    } else {
      record.columns = RecordColumns(columns.names + [name])
      record.values.append(value)
    }
    return record
  }
}

extension Record {
  /// The record as bytes that are the same for the same values, whatever the file's form, the order
  /// of its columns and the fields that say nothing: for telling records by their hash.
  package var canonical: [UInt8] {
    var bytes: [UInt8] = []
    for (name, value) in zip(columns.names, values).sorted(by: { $0.0 < $1.0 }) {
      if case .empty = value { continue }
      Self.append(name, to: &bytes)
      Self.append(value, to: &bytes)
    }
    return bytes
  }

  /// Every text begins with its length, so that no two records have the same bytes.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes += "\(text.utf8.count):".utf8
    bytes += text.utf8
  }

  private static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): append(text.string, to: &bytes)
    case .lines(let lines): append(lines.map(\.string).joined(separator: "\n"), to: &bytes)
    case .list(let items, _):
      bytes += "[\(items.count)".utf8
      for item in items { append(item, to: &bytes) }
    case .mapping(let fields, _):
      bytes += "{\(fields.count)".utf8
      for field in fields {
        append(field.key.string, to: &bytes)
        append(field.value, to: &bytes)
      }
    case .empty: bytes += "-".utf8
    }
  }
}
