/// Writes a document as a manuscript: what is read back from it is the same document.
public enum ManuscriptWriter {
  /// The manuscript's text.
  public static func text(of document: Document) -> String {
    var text = "---\n"
    for (key, value) in document.fields { text += YAMLText.field(key.name, value, indent: "") }
    text += "---\n"
    for block in BodyText.blocks(document.body) { text += "\n" + block }
    for attachment in document.attachments {
      text += "\n" + attachment.label.string + "\n\n"
      text += LineEscape.begins(attachment.title.string) ? "\\" : ""
      text += attachment.title.string + "\n"
      for block in BodyText.blocks(attachment.body) { text += "\n" + block }
    }
    return text
  }
}
