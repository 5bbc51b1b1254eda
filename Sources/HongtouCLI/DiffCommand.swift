import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou diff`: what differs on the pages of two manuscripts, or of one in two layouts.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Phrase(
      "逐面比较两份稿子，或一份稿子的两种版式：哪些要素移动了多少毫米、改了什么。",
      "Compare two manuscripts, or one in two layouts, page by page: which elements moved by how many millimetres, and what changed."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou diff 旧稿.md 新稿.md
        hongtou diff 通知.md --layout-a 通用 --layout-b 我的版式.yaml
        hongtou diff 旧稿.md 新稿.md -o 比较/          每面一张图：比较/diff-1.png……
        hongtou diff 旧稿.md 新稿.md --json | jq 'select(.changes | index("text"))'

      图中两边相同的为灰色，只有前者有的为红色，只有后者有的为蓝色。--json 时一行一处不同：
      attachment（另行装订的附件，否则 null）, page, element, name, changes \
      (appeared|vanished|page|moved|resized|kind|text|face|size|condensation|ink|spacing|picture|\
      turned|layer；纸张为 pageAppeared|pageVanished|pageResized|pageTurned，element 为 null), \
      dx, dy, wider, higher（毫米，向右、向下为正）, before, after（同 inspect --json，没有时为 null）。

      退出码：0 相同，1 不同；其余同 typeset。
      """,
      """
      Examples:
        hongtou diff old.md new.md
        hongtou diff notice.md --layout-a 通用 --layout-b mine.yaml
        hongtou diff old.md new.md -o diffs/     a picture a page: diffs/diff-1.png …
        hongtou diff old.md new.md --json | jq 'select(.changes | index("text"))'

      In the pictures, what both sides have is grey, what only the first has is red,
      and what only the second has is blue. With --json, one difference a line:
      attachment (the annex bound separately, else null), page, element, name,
      changes (appeared|vanished|page|moved|resized|kind|text|face|size|
      condensation|ink|spacing|picture|turned|layer; for the paper pageAppeared|
      pageVanished|pageResized|pageTurned, where element is null), dx, dy, wider,
      higher (in millimetres, right and down positive), before, after (as in
      inspect --json, null where there is none).

      Exit codes: 0 the same, 1 different; the others as for typeset.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp("公文稿；- 为标准输入。", "The manuscript; - for standard input.", valueName: "a"))
  var a: String

  @Argument(
    help: ArgumentHelp(
      "与之比较的公文稿；不写就是同一份。", "The manuscript to compare it with; by default the same one.",
      valueName: "b"))
  var b: String?

  @Option(
    help: ArgumentHelp(
      "两边的版式：名称或文件，代替公文稿所写的。",
      "The layout of both sides: a name or a file, in place of the manuscripts' own.",
      valueName: "name|file"))
  var layout: String?

  @Option(help: ArgumentHelp("前者的版式。", "The layout of the first.", valueName: "name|file"))
  var layoutA: String?

  @Option(help: ArgumentHelp("后者的版式。", "The layout of the second.", valueName: "name|file"))
  var layoutB: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "把不同之处画成图，写到哪里：文件夹或 PNG 文件。",
      "Where to draw the differences as pictures: a folder or a PNG file.",
      valueName: "dir|file.png")
  )
  var output: String?

  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if b == nil, layoutA == nil, layoutB == nil {
      throw ValidationError(
        Phrase(
          "请写明第二份稿子，或 --layout-a、--layout-b",
          "name a second manuscript, or --layout-a and --layout-b"
        ).inHelp)
    }
    if a == "-", b == "-" {
      throw ValidationError(Phrase("- 只能用一次", "- can be used only once").inHelp)
    }
    if a == "-", b == nil {
      throw ValidationError(
        Phrase("标准输入只能读一次：请写文件名", "standard input can be read only once: name a file").inHelp)
    }
    if output == "-" {
      throw ValidationError(Phrase("-o：图写到文件夹或文件", "-o: pictures go to a folder or a file").inHelp)
    }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
      let before = try SetManuscript(
        a, with: typesetter, options: Options(layout: layoutA ?? layout), reporter: reporter)
      let after = try SetManuscript(
        b ?? a, with: typesetter, options: Options(layout: layoutB ?? layout), reporter: reporter)
      guard let before, let after else { return .badData }
      let job = DiffJob(typesetter: typesetter, before: before, after: after)
      if let output { try job.draw(to: output) }
      let differences = job.differences
      let text = differences.map { shared.json ? lines($0, $1) : report($0, $1) }.joined()
      try OutputFile("-").write(Array(text.utf8))
      return text.isEmpty ? .success : .different
    }
  }

  private func lines(_ label: String?, _ pages: [PageDifference]) -> String {
    pages.flatMap(\.json).map { $0.prefixed("attachment", .init(label)).text + "\n" }.joined()
  }

  private func report(_ label: String?, _ pages: [PageDifference]) -> String {
    let text = DifferenceText(language: shared.lang).text(of: pages)
    guard let label, !text.isEmpty else { return text }
    return "\n\(label)\n" + text
  }
}
