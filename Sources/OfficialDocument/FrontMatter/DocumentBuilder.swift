import Diagnostics

/// Makes a document's elements of fields, whether they came from YAML or from JSON.
struct DocumentBuilder {
  /// The document so far.
  var document: Document
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private var seen: Set<Key> = []

  /// Creates a builder for `file`.
  init(file: String) {
    document = Document(file: file)
  }

  /// Reads `fields`.
  mutating func read(_ fields: [Field]) {
    for field in fields { add(field) }
    document.normalize()
  }

  /// Reads a field, and leaves it to the caller to normalise the document when all are read.
  mutating func add(_ field: Field) {
    guard let key = Key(named: field.key.string) else { return reportUnknown(field.key) }
    guard seen.insert(key).inserted else { return reportDuplicate(field.key, as: key) }
    if case .empty = field.value { return }
    switch key.kind {
    case .text, .date: document[text: key] = text(field.value)
    case .list: document[list: key] = list(field.value)
    case .lines: document.title = lines(field.value)
    case .status: readStatus(field.value)
    case .seals: document.seals = items(of: field.value).compactMap { seal($0) }
    case .stamps: document.signatureStamps = items(of: field.value).compactMap { stamp($0) }
    case .attachments: document.attachmentNote = items(of: field.value).compactMap { name($0) }
    }
  }

  /// One line of text; nil where there is none.
  mutating func text(_ value: FieldValue) -> SourcedText? {
    switch value {
    case .text(let text): return text.string.isEmpty ? nil : text
    case .empty: return nil
    case .lines:
      report(
        "manuscript.line-break-in-value", "这里只能写一行", "one line of text is due here", value,
        hint: Phrase("几项请写成列表；只有标题可以分行", "use a list; only a title keeps its lines"))
    case .list:
      report("manuscript.list-for-text", "这里应是文字，不是列表", "text is due here, not a list", value)
    case .mapping:
      report(
        "manuscript.mapping-for-text", "这里应是文字，不是键值", "text is due here, not a mapping", value,
        hint: Phrase("值里有“: ”时请加引号", "quote a value that holds `: `"))
    }
    return nil
  }

  private mutating func list(_ value: FieldValue) -> [SourcedText] {
    items(of: value).compactMap { text($0) }
  }

  private mutating func lines(_ value: FieldValue) -> [SourcedText] {
    guard case .lines(let lines) = value else { return text(value).map { [$0] } ?? [] }
    return lines
  }

  /// The entries of a list; anything else is a list of itself.
  func items(of value: FieldValue) -> [FieldValue] {
    guard case .list(let items, _) = value else { return [value] }
    return items
  }

  private mutating func readStatus(_ value: FieldValue) {
    guard let word = text(value) else { return }
    guard let status = Status(rawValue: word.string) else {
      let words = Status.allCases.map(\.rawValue).joined(separator: "、")
      return report(
        "manuscript.unknown-status", "没有这种状态：\(word.string)", "unknown status: \(word.string)",
        value,
        hint: Phrase("可以写：\(words)", "one of: \(words)"))
    }
    document.status = status
  }

  private mutating func name(_ value: FieldValue) -> AttachmentName? {
    guard case .mapping(let fields, _) = value else {
      return text(value).map { AttachmentName(name: $0) }
    }
    let parts = parts(fields, among: ValueKind.attachments.parts)
    guard let name = parts[.name] else { return missing(.name, in: value) }
    return AttachmentName(
      name: name, file: parts[.file], binding: parts[.binding].map { binding($0) } ?? .together)
  }

  private mutating func binding(_ word: SourcedText) -> AttachmentBinding {
    let known = AttachmentBinding.allCases
    if let binding = known.first(where: { [$0.rawValue, $0.alias].contains(word.string) }) {
      return binding
    }
    report(
      "manuscript.unknown-binding", "没有这种装订：\(word.string)", "unknown binding: \(word.string)",
      .text(word),
      hint: Phrase(
        "可以写：\(known.map(\.rawValue).joined(separator: "、"))",
        "one of: \(known.map(\.alias).joined(separator: ", "))"))
    return .together
  }

  private mutating func stamp(_ value: FieldValue) -> SignatureStamp? {
    guard case .mapping(let fields, _) = value else {
      return missing(.office, in: value)
    }
    let parts = parts(fields, among: ValueKind.stamps.parts)
    guard let office = parts[.office] else { return missing(.office, in: value) }
    guard let person = parts[.person] else { return missing(.person, in: value) }
    return SignatureStamp(office: office, name: person, image: parts[.image])
  }

  private mutating func seal(_ value: FieldValue) -> Seal? {
    guard case .mapping(let fields, let source) = value else {
      return text(value).flatMap { diameter($0) }.map { Seal(diameter: $0, source: value.source) }
    }
    let parts = parts(fields, among: ValueKind.seals.parts)
    let wanted = parts[.diameter].flatMap { diameter($0) }
    return Seal(diameter: wanted, image: parts[.image], source: source)
  }

  /// 无, or millimetres.
  private mutating func diameter(_ text: SourcedText) -> Double? {
    if text.string == "无" || text.string == "none" { return 0 }
    let digits = text.string.hasSuffix("mm") ? String(text.string.dropLast(2)) : text.string
    let isNumber = digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    if isNumber, digits.count <= 8, let value = Double(digits), value > 0 { return value }
    report(
      "manuscript.seal", "印章应写“无”或以毫米计的直径", "a seal is 无 or a diameter in millimetres", .text(text))
    return nil
  }

  /// The texts of a mapping whose keys are `known`.
  mutating func parts(_ fields: [Field], among known: [Part]) -> [Part: SourcedText] {
    var parts: [Part: SourcedText] = [:]
    for field in fields {
      guard let part = Part(named: field.key.string), known.contains(part) else {
        reportUnknown(field.key, among: known.flatMap { [$0.rawValue, $0.alias] })
        continue
      }
      guard parts[part] == nil else {
        reportDuplicate(field.key)
        continue
      }
      parts[part] = text(field.value)
    }
    return parts
  }

  private mutating func missing<Value>(_ part: Part, in value: FieldValue) -> Value? {
    report(
      "manuscript.missing-part", "这里缺“\(part.rawValue)”", "\(part.alias) is missing here", value)
    return nil
  }

  private mutating func reportUnknown(_ key: SourcedText) {
    reportUnknown(key, among: Key.allCases.flatMap(\.names))
  }

  private mutating func reportUnknown(_ key: SourcedText, among names: [String]) {
    let nearest = nearestName(to: key.string, among: names)
    let hint =
      key.string.contains("：")
      ? Phrase("冒号应是半角，后空一格", "the colon must be half-width, with a space after it")
      : nearest.map { Phrase("是不是“\($0)”？", "did you mean \($0)?") }
    diagnostics.append(
      Diagnostic(
        .error, "manuscript.unknown-key",
        Phrase("没有这个键：\(key.string)", "unknown key: \(key.string)"),
        hint: hint, at: key.source))
  }

  private mutating func reportDuplicate(_ key: SourcedText, as meaning: Key? = nil) {
    let same = meaning.map { $0.name == key.string ? "" : "（即\($0.name)）" } ?? ""
    diagnostics.append(
      Diagnostic(
        .error, "manuscript.duplicate-key",
        Phrase("键重复：\(key.string)\(same)", "duplicate key: \(key.string)"), at: key.source))
  }

  mutating func report(
    _ code: String, _ zh: String, _ en: String, _ value: FieldValue, hint: Phrase? = nil
  ) {
    diagnostics.append(Diagnostic(.error, code, Phrase(zh, en), hint: hint, at: value.source))
  }
}
