import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou inspect`: what stands where on the pages of a manuscript.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: Phrase(
      "列出排好的每个要素：位置（毫米）、字体、字号、条款、稿中行列。",
      "List every element as set: its place (mm), face, size, clause, and its line and column in the manuscript."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou inspect 答复.md                  逐面列出
        hongtou inspect 答复.md --page 1,3-5     只列这几面
        hongtou inspect 通知.md --layout 信函 | less
        hongtou inspect 答复.md --json | jq 'select(.element == "title") | .top'

      不排成文件；稿子有误时与 typeset 一样说明，退出码 65。--json 时一行一个要素：
      attachment（另行装订的附件，否则 null）, page, element, name, kind (text|rule|picture|zone), \
      paragraph, line, left, top, width, height, turned, text, types [face, size, condensation, ink], \
      ink, picture, layer (head|body), nature (content|artifact), clause, source {file, line, column}。
      长度以毫米计，字号以磅计。
      """,
      """
      Examples:
        hongtou inspect reply.md                 page by page
        hongtou inspect reply.md --page 1,3-5    these pages only
        hongtou inspect notice.md --layout 信函 | less
        hongtou inspect reply.md --json | jq 'select(.element == "title") | .top'

      No file is made; errors in the manuscript are reported as by typeset, with
      exit code 65. With --json, one element a line: attachment (the annex bound
      separately, else null), page, element, name, kind (text|rule|picture|zone),
      paragraph, line, left, top, width, height, turned, text, types [face, size,
      condensation, ink], ink, picture, layer (head|body), nature (content|
      artifact), clause, source {file, line, column}.
      Lengths are in millimetres, sizes of type in points.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "公文稿（.md 或 .json）；- 为标准输入。", "The manuscript (.md or .json); - for standard input.",
      valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "只列这些面：2、1,3-5 或 all；从 1 数起，不是页码。",
      "Only these pages: 2, 1,3-5 or all; counted from 1, whatever number is printed on them.",
      valueName: "pages"))
  var page: PageSelection?

  @Option(
    help: ArgumentHelp(
      "版式：名称或文件，代替公文稿所写的。", "The layout: a name or a file, in place of the manuscript's own.",
      valueName: "name|file"))
  var layout: String?

  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
      guard
        let set = try SetManuscript(
          file, with: typesetter, options: Options(layout: layout), reporter: reporter)
      else { return .badData }
      let numbers = try page?.numbers(of: set.pieces.map(\.pages.count).max() ?? 0)
      var text = ""
      for piece in set.pieces {
        var inspection = typesetter.inspection(of: piece.pages)
        inspection.pages.removeAll { numbers?.contains($0.number) == false }
        text += shared.json ? lines(inspection, piece.label) : report(inspection, piece.label)
      }
      try OutputFile("-").write(Array(text.utf8))
      return .success
    }
  }

  private func lines(_ inspection: Inspection, _ label: String?) -> String {
    inspection.elements.map { $0.json.prefixed("attachment", .init(label)).text + "\n" }.joined()
  }

  private func report(_ inspection: Inspection, _ label: String?) -> String {
    let text = InspectionText(language: shared.lang, file: file).text(of: inspection)
    guard let label, !text.isEmpty else { return text }
    return "\n\(label)\n" + text
  }
}
