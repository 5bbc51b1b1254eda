import Diagnostics

/// A manuscript with placeholders `{{字段}}`: read once, filled a record at a time.
///
/// A value is inserted as it is: what it holds is never taken for a heading, a table, an annex, a
/// footnote or a placeholder, because nothing is read again after it is inserted.
package struct Template: Sendable {
  /// The template's file.
  package let file: String
  /// The names of the fields its placeholders ask for, in the order they are first met in.
  package let fields: [String]
  /// The elements without placeholders, before anything is normalised.
  private let base: Document
  private let elements: [ElementTemplate]
  private let body: [BlockTemplate]
  private let attachments: [AttachmentTemplate]
  /// Where its texts with placeholders begin.
  private let filledPlaces: [SourceRange]

  /// Puts a template together.
  init(
    file: String, base: Document, elements: [ElementTemplate], body: [BlockTemplate],
    attachments: [AttachmentTemplate]
  ) {
    self.file = file
    self.base = base
    self.elements = elements
    self.body = body
    self.attachments = attachments
    let texts =
      elements.flatMap(\.value.texts) + body.flatMap(\.texts) + attachments.flatMap(\.texts)
    filledPlaces = texts.map(\.source.source)
    var seen: Set<String> = []
    fields = texts.flatMap(\.holes).map(\.name).filter { seen.insert($0).inserted }
  }

  /// The document that `record` makes of the template, and what is wrong with it. A field of the
  /// record that no placeholder asks for and that is a manuscript's key stands for that element.
  ///
  /// `optional` are the fields that may be empty.
  package func filled(with record: Record, optional: Set<String> = []) -> Reading {
    var filling = Filling(record, optional: optional)
    var (document, faults) = elements(filledBy: &filling)
    document.isFilled = true
    document.body = []
    for block in body { document.body += block.filled(by: &filling) }
    document.attachments = attachments.map { $0.filled(by: &filling) }
    return Reading(document: document, diagnostics: record.inspection + filling.faults + faults)
  }

  /// The elements of the document that `record` makes, without its text: for looking at its numbers.
  package func elements(of record: Record, optional: Set<String> = []) -> Document {
    var filling = Filling(record, optional: optional)
    return elements(filledBy: &filling).document
  }

  /// Whether `name` means something to the template: a placeholder, or a manuscript's key.
  package func takes(_ name: String) -> Bool {
    fields.contains(name) || Key(named: name) != nil
  }

  /// Whether what stands at `place` is the template's own text, and no record's value: it comes from
  /// this file, and no text with a placeholder begins before it on its line.
  package func isOwn(_ place: SourceRange) -> Bool {
    place.file == file
      && !filledPlaces.contains { $0.line == place.line && $0.column <= place.column }
  }

  /// Whether the documents' 发文字号 is the template's own, the same for all.
  package func hasOwnNumber(_ document: Document) -> Bool {
    base.documentNumber != nil && document.documentNumber == base.documentNumber
  }

  /// The document without any record: for the layout and the files that it names itself.
  package var unfilled: Document {
    var document = base
    document.body = body.compactMap(\.fixed)
    document.attachments = attachments.map(\.unfilled)
    return document
  }

  private func elements(
    filledBy filling: inout Filling
  ) -> (document: Document, faults: [Diagnostic]) {
    let own = Template.elements(in: filling.record, besides: fields)
    let given = Set(own.compactMap { Key(named: $0.key.string) })
    var builder = DocumentBuilder(file: file)
    builder.document = base
    for element in elements {
      if let key = element.key, given.contains(key) { continue }
      builder.add(Field(key: element.name, value: element.value.filled(by: &filling)))
    }
    for field in own { builder.add(field) }
    builder.document.normalize()
    return (builder.document, builder.diagnostics)
  }

  /// The elements a record gives itself.
  private static func elements(in record: Record, besides fields: [String]) -> [Field] {
    let columns = record.columns
    return columns.names.indices.compactMap { index in
      guard columns.keys[index] != nil, !fields.contains(columns.names[index]) else { return nil }
      if case .empty = record.values[index] { return nil }
      let name = SourcedText(columns.names[index], at: record.place)
      return Field(key: name, value: record.values[index])
    }
  }
}
