import Diagnostics
import Yams

/// Reads front matter with `Yams.compose`, and nothing more of Yams.
///
/// `load` and the decoders resolve values (000001 becomes 1, a date a `Date`) and kill the process
/// on `标题: {{a}}`. Here a value is its scalar's own characters.
struct YAMLReader {
  /// The fields in the file's order; empty where the YAML is broken.
  private(set) var fields: [Field] = []
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private let text: FrontMatterText

  /// Reads the lines between the fences.
  init(_ lines: [SourceLine], file: String) {
    let slips = FrontMatterSlips(lines, file: file)
    text = FrontMatterText(slips.lines, file: file)
    diagnostics = slips.diagnostics
    do {
      // The encoding is named: its default asks the environment, and prints what it finds there.
      guard let root = try Yams.compose(yaml: text.yaml, .basic, .default, .utf8) else { return }
      readRoot(root)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(YAMLProblem("\(error)", nil, at: nil))
    }
  }

  private mutating func readRoot(_ root: Node) {
    guard !isRefused(root) else { return }
    switch root {
    case .mapping(let mapping): fields = mapping.compactMap { field($0.key, $0.value) }
    default:
      error(
        "yaml.not-a-mapping", Phrase("元数据应为“键: 值”", "front matter must be `key: value` lines"),
        at: place(of: root))
    }
  }

  /// A key with its value; nil for what is refused.
  private mutating func field(_ key: Node, _ value: Node) -> Field? {
    guard !isRefused(key) else { return nil }
    guard let scalar = key.scalar, !scalar.string.isEmpty else {
      error("yaml.key", Phrase("键应为文字", "a key must be text"), at: place(of: key))
      return nil
    }
    let name = self.name(scalar)
    if name == "<<", scalar.style == .plain {
      error("yaml.merge-key", Phrase("不支持合并键 <<", "merge keys are refused"), at: place(of: key))
      return nil
    }
    guard let value = self.value(value) else { return nil }
    var source = place(of: key)
    source.length = name.count
    return Field(key: SourcedText(name, at: source), value: value)
  }

  /// A key's own characters, inspected: a quoted key may hold escapes.
  private mutating func name(_ scalar: Node.Scalar) -> String {
    let name = text.restored(scalar.string)
    guard scalar.style != .plain, plainCharacterCount(Array(name.utf8)[...]) == nil
    else { return name }
    let mark = YAMLMark(scalar.mark)
    let inspection = ScalarInspection(
      name, at: text.place(line: mark.line, column: mark.column + 1), zeroWidth: .error,
      tabs: .refused)
    diagnostics += inspection.diagnostics
    return inspection.text
  }

  private mutating func value(_ node: Node) -> FieldValue? {
    guard !isRefused(node) else { return nil }
    switch node {
    case .scalar(let scalar):
      let reading = YAMLScalar(scalar, in: text)
      diagnostics += reading.diagnostics
      return reading.value
    case .sequence(let sequence):
      return .list(sequence.compactMap { value($0) }, place(of: node))
    case .mapping(let mapping):
      return .mapping(mapping.compactMap { field($0.key, $0.value) }, place(of: node))
    case .alias:
      return nil
    }
  }

  /// Whether `node` begins with an anchor or a tag, which are reported. A mark stands at the first
  /// of a node's properties, and an alias leads to its anchor's node: no alias is ever followed.
  private mutating func isRefused(_ node: Node) -> Bool {
    let mark = YAMLMark(node.mark)
    guard let first = text.scalar(at: mark) else { return false }
    switch first {
    case "&": reportAnchor(at: mark)
    case "!": error("yaml.tag", Phrase("不支持 YAML 标签", "YAML tags are refused"), at: place(of: node))
    default: return false
    }
    return true
  }

  private mutating func reportAnchor(at mark: YAMLMark) {
    let anchor = text.place(line: mark.line, column: mark.column)
    guard !diagnostics.contains(where: { $0.source == anchor }) else { return }
    error("yaml.anchor", Phrase("不支持 YAML 锚点", "YAML anchors are refused"), at: anchor)
    for alias in text.aliases(ofAnchorAt: mark) {
      error("yaml.alias", Phrase("不支持 YAML 别名", "YAML aliases are refused"), at: alias)
    }
  }

  private func place(of node: Node) -> SourceRange {
    text.place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private mutating func error(_ code: String, _ message: Phrase, at source: SourceRange) {
    diagnostics.append(Diagnostic(.error, code, message, at: source))
  }

  private mutating func report(_ problem: YAMLProblem) {
    diagnostics.append(
      Diagnostic(
        .error, "yaml.syntax", problem.message, hint: problem.hint,
        at: text.place(line: problem.mark.line, column: problem.mark.column)))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .composer(_, let problem, let mark, _) where problem.contains("alias"):
      self.error(
        "yaml.alias", Phrase("不支持 YAML 别名", "YAML aliases are refused"),
        at: text.place(line: mark.line, column: mark.column))
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      report(YAMLProblem(problem, context, at: mark))
    case .duplicatedKeysInMapping(let names, let context):
      let list = names.map(text.restored).joined(separator: "、")
      self.error(
        "manuscript.duplicate-key", Phrase("键重复：\(list)", "duplicate key: \(list)"),
        at: text.place(line: context.mark.line, column: context.mark.column))
    default:
      report(YAMLProblem("\(error)", nil, at: nil))
    }
  }
}
