import Diagnostics

/// What a final must not hold: places somebody still had to fill. A draft may.
enum PlaceholderChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    guard document.status == .final else { return }
    for text in document.texts {
      for (offset, word) in places(in: text.string) {
        findings.add(
          .error, "document.placeholder",
          Phrase("定稿里还有没填的地方：\(word)", "a final still has a place to be filled: \(word)"),
          hint: Phrase(
            "填好，或在元数据里写明“状态: 草稿”", "fill it in, or say `status: draft` in the front matter"),
          at: text.place(ofCharacter: offset))
      }
    }
  }

  /// Words that stand for what is to come.
  private static let words = ["××", "TODO", "〔〕", "{{"]

  /// The first place of each word in `text`, in characters, blanks within brackets not counted.
  private static func places(in text: String) -> [(offset: Int, word: String)] {
    // Nearly all texts have none of their characters.
    guard text.utf8.contains(where: { $0 == 0xC3 || $0 == 0x54 || $0 == 0x7B || $0 == 0xE3 }) else {
      return []
    }
    let characters = Array(text)
    return words.compactMap { word in
      let wanted = Array(word)
      let place = characters.indices.first { start in
        var index = start
        for character in wanted {
          while word == "〔〕", index > start, index < characters.count,
            characters[index].isWhitespace
          {
            index += 1
          }
          guard index < characters.count, characters[index] == character else { return false }
          index += 1
        }
        return true
      }
      return place.map { ($0, word) }
    }
  }
}

extension Document {
  /// All texts that are printed, but for 发文字号 and the dates, which have rules of their own.
  fileprivate var texts: [SourcedText] {
    let single = [
      copyNumber, classification, classificationTerm, urgency, annotation, printingOffice,
      handlingResult, disclosure, contact, contactPhone, contactAddress, postcode,
    ]
    let lists = [
      issuerMarks, signatories, title, addressees, issuers, copyRecipients, present, absent,
      attending, attachmentNote.map(\.name), signatureStamps.flatMap { [$0.office, $0.name] },
    ]
    return lists.flatMap { $0 } + single.compactMap { $0 }
      + (body + attachments.flatMap(\.body)).flatMap(\.texts)
  }
}

extension Block {
  fileprivate var texts: [SourcedText] {
    switch self {
    case .paragraph(let paragraph): [paragraph.text]
    case .table(let table): [table.caption].compactMap { $0 } + table.rows.flatMap { $0 }
    case .figure(let figure): [figure.caption]
    case .footnote(let note): [note.text]
    case .pageBreak, .landscapeBegins, .landscapeEnds: []
    }
  }
}
