import Diagnostics

/// What a final must not hold: places somebody still had to fill. A draft may.
enum PlaceholderChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    guard document.status == .final else { return }
    let words = document.isFilled ? marks : marks + ["{{"]
    for text in document.texts { check(text, for: words, &findings) }
    // An ellipsis is for text; in a title, and alone, it is a skeleton's.
    for text in document.title { check(text, for: ["……"], &findings) }
    for paragraph in document.allParagraphs where ["……", "……。"].contains(paragraph.text.string) {
      check(paragraph.text, for: ["……"], &findings)
    }
  }

  private static func check(
    _ text: SourcedText, for words: [String], _ findings: inout Findings
  ) {
    for (offset, word) in places(of: words, in: text.string) {
      findings.add(
        .error, "document.placeholder",
        Phrase("定稿里还有没填的地方：\(word)", "a final still has a place to be filled: \(word)"),
        hint: Phrase(
          "填好，或在元数据里写明“状态: 草稿”", "fill it in, or say `status: draft` in the front matter"),
        at: text.place(ofCharacter: offset))
    }
  }

  /// Words that stand for what is to come; blanks within the brackets do not count.
  private static let marks = ["××", "TODO", "〔〕"]

  /// Where each word first stands in `text`, in characters. Found among bytes: nearly all texts have
  /// none of them.
  private static func places(
    of words: [String], in text: String
  ) -> [(offset: Int, word: String)] {
    words.compactMap { word in
      var packed = text
      let place = packed.withUTF8 { bytes in
        bytes.indices.first { start in bytes[start] == word.utf8.first && holds(word, bytes, start)
        }
      }
      guard let place else { return nil }
      let before = String(decoding: text.utf8.prefix(place), as: UTF8.self)
      return (before.count, word)
    }
  }

  /// Whether `word` stands at `start`; blanks between brackets are passed over.
  private static func holds(
    _ word: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    var rest = bytes[start...]
    for character in word {
      if character == "〕" { rest = rest.withoutBlanks }
      guard rest.starts(with: character.utf8) else { return false }
      rest = rest.dropFirst(character.utf8.count)
    }
    return true
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// What follows the blanks it begins with, U+0020 and U+3000.
  fileprivate var withoutBlanks: Self {
    var rest = self
    while true {
      if rest.first == 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: [0xE3, 0x80, 0x80]) {
        rest = rest.dropFirst(3)
      } else {
        return rest
      }
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
