import Diagnostics

extension Template {
  /// Reads a template, a manuscript or its JSON form. What is wrong is in the diagnostics; with an
  /// error there is no template.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (template: Template?, diagnostics: [Diagnostic]) {
    let parts = TemplateParts(bytes, file: file)
    let elements = parts.elements.compactMap(ElementTemplate.init)
    var fixed = DocumentBuilder(file: file)
    for field in parts.elements where ElementTemplate(field) == nil { fixed.add(field) }
    let body = parts.body.map(BlockTemplate.init)
    let attachments = parts.attachments.map(AttachmentTemplate.init)
    let template = Template(
      file: file, base: fixed.document, elements: elements, body: body, attachments: attachments)
    let texts =
      elements.flatMap(\.value.texts) + body.flatMap(\.texts) + attachments.flatMap(\.texts)
    let diagnostics =
      (parts.diagnostics + keys(of: parts.elements, file: file)
      + fixed.diagnostics.filter { !isAboutKey($0) } + texts.flatMap(\.faults)).inFileOrder
    return (diagnostics.hasErrors ? nil : template, diagnostics)
  }

  /// What is wrong with the keys, those whose values wait for a record among them.
  private static func keys(of fields: [Field], file: String) -> [Diagnostic] {
    var builder = DocumentBuilder(file: file)
    for field in fields { builder.add(field) }
    return builder.diagnostics.filter(isAboutKey)
  }

  private static func isAboutKey(_ diagnostic: Diagnostic) -> Bool {
    ["manuscript.unknown-key", "manuscript.duplicate-key"].contains(diagnostic.code)
  }
}
