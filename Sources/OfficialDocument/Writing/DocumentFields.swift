import Diagnostics

extension Document {
  /// The elements as keys and values, in the table's order: what both writers write.
  var fields: [(key: Key, value: FieldValue)] {
    let document = typed
    return Key.allCases.compactMap { key in document.value(of: key).map { (key, $0) } }
  }

  private func value(of key: Key) -> FieldValue? {
    switch key.kind {
    case .text, .date: self[text: key].map { .text($0) }
    case .list: Self.oneOrList(self[list: key].map { .text($0) })
    case .lines: title.count > 1 ? .lines(title) : title.first.map { .text($0) }
    case .status: status == .final ? nil : Self.text(status.rawValue)
    case .seals: Self.oneOrList(seals.map(Self.value))
    case .stamps: Self.list(signatureStamps.map(Self.value))
    case .attachments: Self.list(attachmentNote.map(Self.value))
    }
  }

  private static func value(_ seal: Seal) -> FieldValue {
    let diameter = seal.diameter.map { $0 == 0 ? text("无") : text(decimal($0)) }
    guard let image = seal.image else { return diameter ?? mapping([]) }
    return mapping([(.diameter, diameter), (.image, .text(image))])
  }

  private static func value(_ stamp: SignatureStamp) -> FieldValue {
    mapping([
      (.office, .text(stamp.office)), (.person, .text(stamp.name)),
      (.image, stamp.image.map { .text($0) }),
    ])
  }

  private static func value(_ name: AttachmentName) -> FieldValue {
    let isSeparate = name.binding == .separate
    guard name.file != nil || isSeparate else { return .text(name.name) }
    return mapping([
      (.name, .text(name.name)), (.file, name.file.map { .text($0) }),
      (.binding, isSeparate ? text(name.binding.rawValue) : nil),
    ])
  }

  private static func oneOrList(_ values: [FieldValue]) -> FieldValue? {
    values.count == 1 ? values[0] : list(values)
  }

  private static func list(_ values: [FieldValue]) -> FieldValue? {
    values.isEmpty ? nil : .list(values, .nowhere)
  }

  /// A mapping of those parts that have a value.
  static func mapping(_ parts: [(Part, FieldValue?)]) -> FieldValue {
    .mapping(
      parts.compactMap { part, value in
        value.map { Field(key: SourcedText(part.rawValue, at: .nowhere), value: $0) }
      }, .nowhere)
  }

  /// A text that stands nowhere.
  static func text(_ string: String) -> FieldValue { .text(SourcedText(string, at: .nowhere)) }

  /// A number as an author writes it: 120, 37.5.
  static func decimal(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e9 ? String(Int(value)) : String(value)
  }

  /// The document with what a reader would take away put back, where it would take away more than
  /// it should: an annotation that is itself in brackets gets a second pair.
  private var typed: Document {
    var document = self
    document.normalize()
    var typed = self
    if document.annotation != annotation { typed.annotation = annotation?.within("（", "）") }
    if document.printingDate != printingDate {
      typed.printingDate = printingDate?.within("", "印发")
    }
    for index in attachmentNote.indices
    where document.attachmentNote[index] != attachmentNote[index] {
      let number = attachmentNote.count > 1 ? "\(index + 1)." : ""
      typed.attachmentNote[index].name = attachmentNote[index].name.within("附件：" + number, "")
    }
    retype(\.addressees, in: &typed, after: document, before: "", behind: "：")
    retype(\.copyRecipients, in: &typed, after: document, before: "抄送：", behind: "。")
    retype(\.signatories, in: &typed, after: document, before: "签发人：", behind: "")
    return typed
  }

  private func retype(
    _ list: WritableKeyPath<Document, [SourcedText]>, in typed: inout Document,
    after normalized: Document, before: String, behind: String
  ) {
    let (old, new) = (self[keyPath: list], normalized[keyPath: list])
    guard let first = old.indices.first, let last = old.indices.last, old != new else { return }
    typed[keyPath: list][first] = old[first].within(before, "")
    typed[keyPath: list][last] = typed[keyPath: list][last].within("", behind)
  }
}

extension SourcedText {
  /// The text between `before` and `behind`, its place left as it was.
  fileprivate func within(_ before: String, _ behind: String) -> SourcedText {
    SourcedText(before + string + behind, at: source)
  }
}

extension SourceRange {
  /// The place of what no author wrote.
  static var nowhere: SourceRange { SourceRange(file: "-", line: 1, column: 1) }
}
