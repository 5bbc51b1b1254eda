import Diagnostics

/// Numbers of headings typed in another form than the four: B01 to B04, B07. GB/T 15834-2011, B.3; they
/// are set as text. Each form is told of once.
enum HeadingFormChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    var places: [String: (form: HeadingForm, places: [SourceRange])] = [:]
    for paragraph in document.allParagraphs where !paragraph.text.string.isEmpty {
      guard let form = HeadingForm(paragraph.text.string) else { continue }
      var place = paragraph.text.place(ofCharacter: 0)
      place.length = form.typed.count
      places[form.kind, default: (form, [])].places.append(place)
    }
    for (form, found) in places.sorted(by: { $0.key < $1.key }).map(\.value) {
      let (zh, en) = said(of: form)
      let isOne = found.count == 1
      findings.add(
        .warning, form.code,
        Phrase(
          zh + (isOne ? "" : "（共 \(found.count) 处）"), en + (isOne ? "" : " (\(found.count) places)")
        ),
        hint: Phrase("写作 \(form.wanted)", "write \(form.wanted)"), at: found[0],
        clause: "GB/T 9704-2012 7.3.3")
    }
  }

  private static func said(of form: HeadingForm) -> (zh: String, en: String) {
    switch form.code {
    case "B02": ("序号的括号后不加标点：\(form.typed)", "no mark after a number in brackets: \(form.typed)")
    case "B07": ("“第一”之后用逗号：\(form.typed)", "a comma follows 第一: \(form.typed)")
    default:
      ("“\(form.typed)”不是标题序号的写法，按正文排", "\(form.typed) is no heading's number: set as text")
    }
  }
}
