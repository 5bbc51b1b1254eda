import OfficialDocument
import Typesetting

extension Compositor {
  /// 联系方式 of a reply, a line each, below the date.
  func contact(of document: Document) -> [Galley.Item] {
    guard sheet.contact.place == .block else { return [] }
    let labels = sheet.labels
    let entries = [
      (labels.contact, document.contact), (labels.contactPhone, document.contactPhone),
      (labels.contactAddress, document.contactAddress), (labels.postcode, document.postcode),
    ]
    let lines = entries.flatMap { label, text -> [Line] in
      guard let text else { return [] }
      var wording = Wording()
      wording.add(label)
      wording.add(text)
      return self.lines(
        of: wording, as: Kind(element: .contact, clause: Kind.local),
        measure: sheet.measure(firstIndent: sheet.contact.indent))
    }
    return lines.isEmpty ? [] : [.gap(sheet.contact.gap)] + items(lines, isText: false)
  }
}
