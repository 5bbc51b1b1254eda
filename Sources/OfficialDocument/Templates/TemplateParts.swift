import Diagnostics

/// A template taken apart: its elements as they stand in the file, since some wait for a record, and
/// its text, whose blocks are what they are without one.
struct TemplateParts {
  /// The elements of front matter.
  private(set) var elements: [Field] = []
  /// 正文.
  private(set) var body: [Block] = []
  /// The annexes in the file.
  private(set) var attachments: [Attachment] = []
  /// What was found, elements' values aside.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads `bytes`, a manuscript or its JSON form.
  init(_ bytes: [UInt8], file: String) {
    guard !ManuscriptReader.isEmpty(bytes) else {
      diagnostics = ManuscriptReader.empty(file).diagnostics
      return
    }
    let isJSON = ManuscriptReader.isJSON(bytes, file: file)
    let gate = InputGate(bytes, file: file, form: isJSON ? .json : .manuscript)
    diagnostics = gate.diagnostics
    guard let lines = gate.lines else { return }
    if isJSON { readJSON(lines, file: file) } else { readManuscript(lines, file: file) }
  }

  private mutating func readManuscript(_ lines: [SourceLine], file: String) {
    let parts = ManuscriptParts(lines, file: file)
    let yaml = YAMLReader(parts.frontMatter, file: file)
    let text = BodyReader(parts.body, file: file)
    elements = yaml.fields
    (body, attachments) = (text.body, text.attachments)
    diagnostics += parts.diagnostics + yaml.diagnostics + text.diagnostics
  }

  private mutating func readJSON(_ lines: [SourceLine], file: String) {
    let json = JSONReader(lines, file: file)
    diagnostics += json.diagnostics
    guard let root = json.root else { return }
    var text = JSONDocument(file: file)
    guard case .mapping(let fields, let place) = root else {
      text.read(root)
      diagnostics += text.diagnostics
      return
    }
    let isBody: (Field) -> Bool = { Part(named: $0.key.string) == .body }
    text.read(.mapping(fields.filter(isBody), place))
    (body, attachments) = (text.document.body, text.document.attachments)
    elements = fields.filter { !isBody($0) }
    // The gate looked at all else of them.
    let values = Record(
      number: 0, place: place, columns: RecordColumns(elements.map(\.key.string)),
      values: elements.map(\.value))
    diagnostics +=
      text.diagnostics
      + values.inspection.filter { $0.code == RefusedScalar.zeroWidth.rawValue }
  }
}
