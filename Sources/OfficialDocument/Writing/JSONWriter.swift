import Diagnostics

/// Writes a document in its JSON form: the same keys, the body as an array of blocks.
public enum JSONWriter {
  /// The JSON text, two spaces a level.
  ///
  /// - Parameter aliases: whether keys are written in English.
  public static func text(of document: Document, aliases: Bool = false) -> String {
    let keys = JSONText(aliases: aliases)
    var fields = document.fields.map { key, value in
      (aliases ? key.alias : key.name, value)
    }
    let annexes = document.attachments.map { attachment in
      Document.mapping([
        (
          .attachment,
          Document.mapping([
            (.label, .text(attachment.label)), (.title, .text(attachment.title)),
            (.body, .list(JSONBlocks.values(attachment.body), .nowhere)),
          ])
        )
      ])
    }
    let body = FieldValue.list(JSONBlocks.values(document.body) + annexes, .nowhere)
    fields.append((keys.name(Part.body.rawValue), body))
    return "{\n"
      + fields.map { "  \($0.asJSON): \(keys.value($1, indent: "  "))" }.joined(
        separator: ",\n") + "\n}\n"
  }
}
