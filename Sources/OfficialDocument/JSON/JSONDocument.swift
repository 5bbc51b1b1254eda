import Diagnostics

/// Makes a document of its JSON form.
struct JSONDocument {
  private var builder: DocumentBuilder
  private var assembly: BodyAssembly
  private var body: [Block] = []
  private var attachments: [Attachment] = []
  private let file: String
  private var inspected: [Diagnostic] = []

  /// Creates an empty document for `file`.
  init(file: String) {
    self.file = file
    builder = DocumentBuilder(file: file)
    assembly = BodyAssembly(file: file)
  }

  /// The document.
  var document: Document {
    var document = builder.document
    document.body = body
    document.attachments = attachments
    return document
  }

  /// Everything found.
  var diagnostics: [Diagnostic] { builder.diagnostics + assembly.diagnostics + inspected }

  /// Reads the outermost value.
  mutating func read(_ root: FieldValue) {
    guard case .mapping(let fields, _) = root else {
      return builder.report(
        "json.not-an-object", "最外层应是对象", "the outermost value must be an object", root)
    }
    let isBody: (Field) -> Bool = { Part(named: $0.key.string) == .body }
    let elements = fields.filter { !isBody($0) }
    for field in elements { inspect(field.value, zeroWidth: .error) }
    builder.read(elements)
    let bodies = fields.filter(isBody)
    for field in bodies.prefix(1) {
      inspect(field.value, zeroWidth: .warning)
      let blocks = builder.items(of: field.value)
      body = readPart(blocks.filter { annex(in: $0) == nil })
      for annex in blocks.compactMap({ annex(in: $0) }) { readAnnex(annex) }
    }
    for field in bodies.dropFirst() {
      builder.report(
        "manuscript.duplicate-key", "键重复：\(field.key.string)", "duplicate key: \(field.key.string)",
        .text(field.key))
    }
    assembly.checkNotes()
  }

  /// What a block that is an annex holds.
  private func annex(in value: FieldValue) -> FieldValue? {
    guard case .mapping(let fields, _) = value, fields.count == 1,
      Part(named: fields[0].key.string) == .attachment
    else { return nil }
    return fields[0].value
  }

  private mutating func readAnnex(_ value: FieldValue) {
    guard case .mapping(let fields, _) = value else {
      return builder.report("json.block", "附件应是对象", "an annex must be an object", value)
    }
    let isBody: (Field) -> Bool = { Part(named: $0.key.string) == .body }
    let parts = builder.parts(fields.filter { !isBody($0) }, among: [.label, .title])
    guard let label = parts[.label], let title = parts[.title], BlockLine.isAnnex(label.string)
    else {
      return builder.report(
        "json.block", "附件应有标签（附件、附件N）和标题", "an annex needs a label (附件, 附件N) and a title", value)
    }
    let blocks = fields.first(where: isBody).map { builder.items(of: $0.value) } ?? []
    attachments.append(Attachment(label: label, title: title, body: readPart(blocks)))
  }

  private mutating func readPart(_ values: [FieldValue]) -> [Block] {
    for value in values { JSONBlock.read(value, builder: &builder, into: &assembly) }
    return assembly.finishPart()
  }

  /// Looks for invisible characters, which are graver in an element than in the text.
  private mutating func inspect(_ value: FieldValue, zeroWidth: Diagnostic.Level) {
    switch value {
    case .text(let text):
      guard plainCharacterCount(Array(text.string.utf8)[...]) == nil else { return }
      inspected += ScalarInspection(
        text.string, at: text.source, zeroWidth: zeroWidth, tabs: .everywhere
      ).diagnostics.filter { $0.code == RefusedScalar.zeroWidth.rawValue }
    case .lines(let lines): for line in lines { inspect(.text(line), zeroWidth: zeroWidth) }
    case .list(let values, _): for value in values { inspect(value, zeroWidth: zeroWidth) }
    case .mapping(let fields, _): for field in fields { inspect(field.value, zeroWidth: zeroWidth) }
    case .empty: break
    }
  }
}
