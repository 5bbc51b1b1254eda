import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou preview`: pages where a clerk works, in a terminal.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "在终端里看排好的页，不出 PDF。",
    discussion: """
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
      """)

  @Argument(help: ArgumentHelp("公文稿（.md 或 .json）；- 为标准输入。", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("哪几页：1、1,3-5 或 all；不写是第 1 页。", valueName: "pages"))
  var page: PageSelection?

  @Option(help: ArgumentHelp("多少栏宽（20–400）。", valueName: "columns"))
  var width: Int?

  @Option(name: .customLong("as"), help: "怎样显示：auto、kitty、sixel、iterm、symbols 或 text。")
  var way = PreviewWay.auto

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写到哪里：文件夹或文件；不用 --as 时是 PNG，.txt 是文字。", valueName: "file|dir|-"))
  var output: String?

  @Flag(help: "排成临时 PDF，用桌面的阅读器（xdg-open）打开。")
  var open = false

  @Flag(help: "边写边看：存盘就重排，显示改动的页。")
  var watch = false

  @Flag(help: "画出版面参考线：要素的名称、条款和毫米数；文字则列在页后。")
  var guides = false

  @Option(help: ArgumentHelp("版式：名称或文件，代替公文稿所写的。", valueName: "name|file"))
  var layout: String?

  @Option(help: ArgumentHelp("印章直径，毫米；0 为不留印章位置。", valueName: "mm"))
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
      throw ValidationError("--open 不和 -o、--as 同用")
    }
    if watch { try validateWatch() }
  }

  private func validateWatch() throws {
    if open || output != nil || shared.json {
      throw ValidationError("--watch 不和 --open、-o、--json 同用")
    }
    if file == "-" { throw ValidationError("--watch 要看着一个文件，不能是标准输入（-）") }
    if let page, page.single == nil { throw ValidationError("--watch 只看一页：--page 3") }
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
