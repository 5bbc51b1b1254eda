/// An annex in the manuscript, with placeholders.
struct AttachmentTemplate: Sendable {
  private let attachment: Attachment
  private let title: TextTemplate?
  private let body: [BlockTemplate]

  /// Finds the placeholders in `attachment`.
  init(_ attachment: Attachment) {
    self.attachment = attachment
    title = TextTemplate(attachment.title)
    body = attachment.body.map(BlockTemplate.init)
  }

  /// The texts with placeholders in it.
  var texts: [TextTemplate] { [title].compactMap(\.self) + body.flatMap(\.texts) }

  /// The annex without any record: what it holds itself.
  var unfilled: Attachment {
    var annex = attachment
    annex.body = body.compactMap(\.fixed)
    return annex
  }

  /// The annex with a record's values in it.
  func filled(by filling: inout Filling) -> Attachment {
    var annex = attachment
    if let title { annex.title = FilledText(title, by: &filling, mayBreak: false).sourced }
    annex.body = []
    for block in body { annex.body += block.filled(by: &filling) }
    return annex
  }
}
