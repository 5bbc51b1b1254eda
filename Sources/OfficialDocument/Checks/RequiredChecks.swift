import Diagnostics

/// Elements every document, or every document of a layout, must have.
enum RequiredChecks {
  static func check(
    _ document: Document, _ requirements: Requirements, into findings: inout Findings
  ) {
    if document.body.isEmpty {
      findings.add(
        findings.missing, "document.no-text", Phrase("没有正文", "there is no text"),
        hint: document.file.hasSuffix(".json")
          ? Phrase("写在“正文”键下", "write it under `body`")
          : Phrase("在第二个 --- 之下写正文", "write it below the second ---"), at: nil,
        clause: "GB/T 9704-2012 7.3.3")
    }
    var keys = requirements.requiredKeys
    if requirements.isTitleRequired { keys.insert(.title) }
    for key in Key.allCases where keys.contains(key) && !document.has(key) {
      findings.add(
        findings.missing, "document.missing-element",
        Phrase("缺“\(key.name)”", "\(key.alias) is missing"),
        hint: Phrase("在元数据中写：\(key.name): …", "add `\(key.alias): …` to the front matter"), at: nil,
        clause: "GB/T 9704-2012 7")
    }
  }
}
