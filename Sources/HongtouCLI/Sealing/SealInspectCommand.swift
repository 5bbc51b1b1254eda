import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// `hongtou seal info`: which fields a file has, and where.
struct SealInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: Phrase(
      "列出签名域：名称、页、位置、是否已盖章。",
      "List signature fields: name, page, place, whether sealed."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou seal info 通知.pdf
        hongtou seal info 通知.pdf --json | jq -r '.fields[].field'

      位置是左、上、宽、高，毫米，从页的左上角量起；--json 另给磅值（从左下角）。
      """,
      """
      Examples:
        hongtou seal info notice.pdf
        hongtou seal info notice.pdf --json | jq -r '.fields[].field'

      The place is left, top, width and height in millimetres from the page's top
      left corner; --json gives it in points too (from the bottom left).
      """
    ).inHelp)

  @Argument(help: ArgumentHelp("PDF。", "The PDF.", valueName: "pdf"))
  var files: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      var status = ExitStatus.success
      for file in files {
        do throws(Failure) {
          let bytes = try InputFile(file, limit: SealFiles.limit).read()
          let form = try SealForm(bytes, name: file)
          let line = shared.json ? json(form, file).text + "\n" : text(form, file)
          try OutputFile("-").write(Array(line.utf8))
        } catch {
          reporter.report(error, of: file)
          status = max(status, error.status)
        }
      }
      return status
    }
  }

  private func text(_ form: SealForm, _ file: String) -> String {
    let revisions = Phrase(
      "\(form.pages) 页，\(form.revisions) 版", "\(form.pages) pages, \(form.revisions) revisions")
    let claim = form.claim.title.map { "  " + $0 } ?? ""
    var text = "\(file)  \(revisions.text(in: shared.lang))\(claim)\n"
    for place in form.places {
      let state = place.isTaken ? Phrase("已盖", "sealed") : Phrase("空", "empty")
      let page = place.page.map(String.init) ?? "-"
      let box = place.millimetres.joined(separator: "\t")
      text += "  \(place.field)\t\(page)\t\(box)\t\(state.text(in: shared.lang))\n"
    }
    if form.places.isEmpty {
      text += "  " + Phrase("没有签名域", "no signature fields").text(in: shared.lang) + "\n"
    }
    return text
  }

  private func json(_ form: SealForm, _ file: String) -> JSONObject {
    let fields = form.places.map { place in
      JSONObject.Value.object(
        JSONObject([
          "field": .string(place.field), "page": .init(place.page),
          "sealed": .boolean(place.isTaken),
          "millimetres": .array(place.millimetres.map { .decimal($0) }),
          "points": .array(place.points.map { .decimal($0) }),
        ]))
    }
    return JSONObject([
      "file": .string(file), "pages": .number(form.pages), "revisions": .number(form.revisions),
      "archive": .init(form.claim.archive), "access": .init(form.claim.access),
      "sha256": .string(form.sha256), "fields": .array(fields),
    ])
  }
}
