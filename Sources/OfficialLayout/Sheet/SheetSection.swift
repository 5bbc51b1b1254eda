import Diagnostics
import Yams

/// One mapping of a layout sheet: a closed set of keys, each asked for by name.
///
/// What is missing, malformed or out of range is reported, and a harmless value handed back so
/// that the rest of the sheet is read too.
final class SheetSection {
  private let path: String
  private let node: Node
  private let reader: SheetReader
  private(set) var values: [String: Node] = [:]
  private var asked: Set<String> = []
  private var sections: [String: SheetSection] = [:]
  private var notes: [(key: String, value: SheetValue?)] = []
  private var isMissing = false

  init(path: String, node: Node, reader: SheetReader) {
    self.path = path
    self.node = node
    self.reader = reader
    for pair in node.mapping ?? [:] { values[pair.key.string ?? ""] = pair.value }
  }

  /// A section that is not there: nothing is reported of it, and what it is asked for is noted.
  convenience init(missing path: String, reader: SheetReader) {
    self.init(path: path, node: .mapping(Node.Mapping([])), reader: reader)
    isMissing = true
  }

  /// What has been asked of this section, and how.
  var form: SheetForm {
    SheetForm(
      entries: notes.compactMap { key, value in
        let value = value ?? sections[key].map { .section($0.form) }
        return value.map { SheetForm.Entry(key: key, value: $0) }
      })
  }

  /// Notes what the value of `key` may be; the first to ask knows best.
  func note(_ key: String, _ value: SheetValue?) {
    if asked.insert(key).inserted { notes.append((key, value)) }
  }

  /// The section `key`, which must be there.
  func section(_ key: String) -> SheetSection {
    if let known = sections[key] { return known }
    note(key, nil)
    let child = value(key)
    if let child, child.mapping == nil {
      refuse(key, "sheet.not-a-section", "应为一组键值", "should be a group of keys")
    }
    let path = path + key + "."
    // What is not there at all has been reported once; its keys are not reported again.
    let section =
      child?.mapping == nil
      ? SheetSection(missing: path, reader: reader)
      : SheetSection(path: path, node: child ?? node, reader: reader)
    sections[key] = section
    return section
  }

  /// Reports every key nobody asked for, here and in the sections below.
  func refuseUnknown() {
    for pair in node.mapping ?? [:] {
      let key = pair.key.string ?? "?"
      guard !asked.contains(key) else { continue }
      let hint = nearestName(to: key, among: asked.sorted())
      report(
        pair.key, "sheet.unknown-key", "没有“\(path)\(key)”这个键", "there is no key “\(path)\(key)”",
        hint: hint.map { Phrase("是不是“\($0)”？", "did you mean “\($0)”?") })
    }
    for section in sections.values.sorted(by: { $0.path < $1.path }) { section.refuseUnknown() }
  }

  /// Reports a fault of the whole section.
  func refuse(_ code: String, _ zh: String, _ en: String) {
    report(node, code, path + " " + zh, path + " " + en)
  }

  /// The characters of one value; nil, and reported, where there is none.
  func scalar(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    guard let scalar = node.scalar else {
      refuse(key, "sheet.not-a-value", "应为一个值", "should be one value")
      return nil
    }
    return scalar.string
  }

  /// What stands at `key`; nil, and reported, where nothing does.
  func value(_ key: String) -> Node? {
    let value = values[key]
    if value == nil && !isMissing {
      report(
        node, "sheet.missing-key", "缺少“\(path)\(key)”", "“\(path)\(key)” is missing",
        hint: Phrase("版式单须写全，可参照 general.yaml", "a sheet is complete: compare general.yaml"))
    }
    return value
  }

  /// Reports a fault of a key's value.
  func refuse(
    _ key: String, _ code: String, _ zh: String, _ en: String, hint: Phrase? = nil
  ) {
    report(
      values[key] ?? node, code, "\(path)\(key)：\(zh)", "\(path)\(key): \(en)", hint: hint)
  }

  private func report(_ node: Node, _ code: String, _ zh: String, _ en: String, hint: Phrase? = nil)
  {
    let mark = node.mark
    reader.refuse(code, zh, en, line: mark?.line ?? 1, column: mark?.column ?? 1, hint: hint)
  }
}
