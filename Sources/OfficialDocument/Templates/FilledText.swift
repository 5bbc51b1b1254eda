/// A template's text with a record's values in it.
struct FilledText {
  /// The text; where values may break, with line ends.
  let string: String
  private let template: TextTemplate
  private let lengths: [Int]

  /// Fills `template`.
  init(_ template: TextTemplate, by filling: inout Filling, mayBreak: Bool) {
    var text = ""
    var lengths: [Int] = []
    for piece in template.pieces {
      let part =
        switch piece {
        case .text(let characters): characters
        case .hole(let hole): filling.text(for: hole, mayBreak: mayBreak)
        }
      text += part
      lengths.append(part.characterCount)
    }
    string = text
    self.lengths = lengths
    self.template = template
  }

  /// How many characters of the filled text stand before what `offset` characters of the template
  /// stand before.
  func position(of offset: Int) -> Int {
    var before = 0
    for (index, length) in lengths.enumerated() {
      let end = index + 1 < lengths.count ? template.starts[index + 1] : .max
      if offset < end {
        guard case .text = template.pieces[index] else {
          return before + (offset > template.starts[index] ? length : 0)
        }
        return before + min(offset - template.starts[index], length)
      }
      before += length
    }
    return before
  }

  /// The text at the template's place. A `[^` of a value's is no citation.
  var sourced: SourcedText {
    var text = SourcedText(
      string, at: template.source.source, escapes: template.source.escapes.map(position(of:)))
    guard string.utf8.contains(UInt8(ascii: "[")) else { return text }
    var before = 0
    for (piece, length) in zip(template.pieces, lengths) {
      if case .hole = piece {
        let value = Array(string)[before..<(before + length)]
        text.escapes += value.indices.filter { value[$0] == "[" }
      }
      before += length
    }
    return text
  }
}
