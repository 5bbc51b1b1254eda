import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou preview`: pages where a clerk works, in a terminal.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: Phrase(
      "在终端里看排好的页，不出 PDF。", "Show typeset pages in the terminal, without making a PDF."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou preview 答复.md                      看第 1 页
        hongtou preview 答复.md --page all | less    各页的文字，每行与 PDF 相同
        hongtou preview 答复.md --page 1,3-5         看这几页
        hongtou preview 答复.md --as text            用字符排在 28 字 × 22 行的格子上
        hongtou preview 答复.md --as sixel           用 sixel 图
        hongtou preview 答复.md --page all -o 图/    各页的 PNG
        hongtou preview 答复.md --open               排成临时 PDF，用桌面的阅读器打开
        hongtou preview 答复.md --watch              边写边看：存盘就重排，Ctrl-C 结束
        hongtou preview 答复.md --guides             画出参考线；--as text 在页后列出尺寸

      终端由环境变量（TERM、TERM_PROGRAM 等）认出，不向终端发问：
        kitty      kitty、Ghostty
        iterm      iTerm2、WezTerm、mintty
        sixel      foot、mlterm、contour
        symbols    其余终端，以及 tmux、screen 里
        text       TERM=dumb，以及不写到终端时（不含控制序列）
      sixel 和 symbols 要有 libchafa0（apt install libchafa0）。在 tmux 里用 --as 指明
      图的，须先 set -g allow-passthrough on。设 NO_COLOR 就不用颜色。
      --watch 看着公文稿、版式单、附件和图，哪个存了盘都重排，显示改动的那一页（--page 3
      只看第 3 页）。稿子改坏了，留着上一次排好的页，下面写明错在哪里。只在终端里用。
      文字要 56 栏，表格和小于 3 号的字再宽些；不够宽就折行（↳），表格截短（…）。
      """,
      """
      Examples:
        hongtou preview reply.md                      page 1
        hongtou preview reply.md --page all | less    all text, line for line as in
                                                      the PDF
        hongtou preview reply.md --page 1,3-5         these pages
        hongtou preview reply.md --as text            characters on the page's grid
                                                      of 28 × 22
        hongtou preview reply.md --as sixel           as sixels
        hongtou preview reply.md --page all -o png/   every page as PNG
        hongtou preview reply.md --open               a temporary PDF, opened in the
                                                      desktop's viewer
        hongtou preview reply.md --watch              at every save; Ctrl-C ends
        hongtou preview reply.md --guides             with guides; --as text lists
                                                      measures below the page

      The terminal is recognised by environment variables (TERM, TERM_PROGRAM …); it
      is never queried:
        kitty      kitty, Ghostty
        iterm      iTerm2, WezTerm, mintty
        sixel      foot, mlterm, contour
        symbols    any other, and inside tmux and screen
        text       TERM=dumb, and output to no terminal (without control sequences)
      sixel and symbols need libchafa0 (apt install libchafa0). In tmux, pictures
      asked for with --as need set -g allow-passthrough on. NO_COLOR means no colour.
      --watch watches the manuscript, the layout sheet, annexes and pictures: when
      one is saved, it typesets again and shows the page that changed (--page 3: page
      3 only). While the manuscript is broken, the last good page stays, with what is
      wrong below it. It runs in a terminal only.
      Text needs 56 columns, tables and type below size 3 (三号) some more; with
      fewer, long lines go on below (↳) and tables are cut (…).
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "公文稿（.md 或 .json）；- 为标准输入。", "The manuscript (.md or .json); - for standard input.",
      valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "哪几页：1、1,3-5 或 all；不写是第 1 页。", "Which pages: 1, 1,3-5 or all; by default page 1.",
      valueName: "pages"))
  var page: PageSelection?

  @Option(
    help: ArgumentHelp("多少栏宽（20–400）。", "The width in columns (20–400).", valueName: "columns"))
  var width: Int?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "怎样显示：auto、kitty、sixel、iterm、symbols 或 text。",
      "How to show pages: auto, kitty, sixel, iterm, symbols or text."))
  var way = PreviewWay.auto

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写到哪里：文件夹或文件；不用 --as 时是 PNG，.txt 是文字。",
      "Where to write: a folder or a file; without --as it is PNG, or text in a .txt file.",
      valueName: "file|dir|-"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "排成临时 PDF，用桌面的阅读器（xdg-open）打开。",
      "Make a temporary PDF and open it in the desktop's viewer (xdg-open)."))
  var open = false

  @Flag(
    help: ArgumentHelp(
      "边写边看：存盘就重排，显示改动的页。", "Typeset again at every save, and show the page that changed."))
  var watch = false

  @Flag(
    help: ArgumentHelp(
      "画出版面参考线：要素的名称、条款和毫米数；文字则列在页后。",
      "Draw guides: the elements' names, clauses and millimetres; as text, list them below the page."
    ))
  var guides = false

  @Option(
    help: ArgumentHelp(
      "版式：名称或文件，代替公文稿所写的。", "The layout: a name or a file, in place of the manuscript's own.",
      valueName: "name|file"))
  var layout: String?

  @Option(
    help: ArgumentHelp(
      "印章直径，毫米；0 为不留印章位置。", "The diameter of seals in millimetres; 0 leaves no room for them.",
      valueName: "mm"))
  var sealDiameter: Double?

  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  /// A Han and a few more; and more than any terminal.
  private static let widths = 20...400

  func validate() throws {
    if let width, !PreviewCommand.widths.contains(width) {
      throw ValidationError("--width: 20–400")
    }
    if let diameter = sealDiameter, !TypesetCommand.sealDiameters.contains(diameter) {
      throw ValidationError("--seal-diameter: 0–100 mm")
    }
    if open, output != nil || way != .auto {
      throw ValidationError(
        Phrase("--open 不和 -o、--as 同用", "--open does not go with -o or --as").inHelp)
    }
    if watch { try validateWatch() }
  }

  private func validateWatch() throws {
    if open || output != nil || shared.json {
      throw ValidationError(
        Phrase("--watch 不和 --open、-o、--json 同用", "--watch does not go with --open, -o or --json")
          .inHelp)
    }
    if file == "-" {
      throw ValidationError(
        Phrase("--watch 要看着一个文件，不能是标准输入（-）", "--watch watches a file, not standard input (-)")
          .inHelp)
    }
    if let page, page.single == nil {
      throw ValidationError(
        Phrase("--watch 只看一页：--page 3", "--watch shows one page: --page 3").inHelp)
    }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      if watch { try WatchDisplay.check() }
      let target = try PreviewTarget(way: way, width: width, output: output)
      let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
      let options = Options(layout: layout, sealDiameter: sealDiameter)
      if watch { return try watch(typesetter, options, reporter) }
      let job = PreviewJob(
        typesetter: typesetter, options: options, target: target, guides: guides,
        reporter: reporter)
      return try open ? job.open(file) : job.show(page ?? .first, of: file, in: output)
    }
  }

  /// Watches until a signal comes, and ends as that signal ends a process.
  private func watch(
    _ typesetter: Typesetter, _ options: Options, _ reporter: Reporter
  ) throws(Failure) -> ExitStatus {
    let display = WatchDisplay(
      typesetter: typesetter, options: options, way: way, width: width, guides: guides,
      language: reporter.language)
    let job = try WatchJob(
      file, typesetter: typesetter, options: options, display: display, page: page?.single)
    SignalPipe.end(by: try job.run())
    return .success
  }
}
