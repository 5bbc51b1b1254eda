import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou typeset`: manuscripts in, PDF or previews out.
struct TypesetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typeset",
    abstract: Phrase(
      "把公文稿排成 PDF，或供预览的图、供比对的文字。",
      "Typeset manuscripts to PDF, to pictures for preview or text to compare."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou typeset 答复.md                        排成 答复.pdf
        hongtou typeset 通知.md -o - | lp              写到标准输出
        hongtou typeset -o 成品/ 一.md 二.md           每件一个 PDF；一件有误，其余照排
        hongtou typeset 通知.md                        另行装订的附件在旁边：通知-附件2.pdf
        hongtou typeset 答复.md --format png           答复-1.png、答复-2.png……；-o 图.png 也是
        hongtou typeset 答复.md --guides --format png  量给人看：版心、行格、各要素的名称、条款和毫米
        hongtou typeset 答复.md --layout proposal-reply --seal-diameter 42
        hongtou typeset 通知.md --layer body           套印：不排红头，写出 通知-body.pdf
        hongtou typeset 通知.md --proof                通知-样稿.pdf：有水印，不能盖章
        hongtou typeset 通知.md --archive 3a --sidecar PDF 里附公文元数据，旁边另存 JSON
        hongtou typeset 答复.md --json 2>问题.jsonl    一行一个问题，给程序读

      PDF 默认合 PDF/A-2a 和 PDF/UA-1；定稿每枚印章处有一个空签名域，位置另记在 通知.seal.json。
      状态不是定稿的（草稿、征求意见稿、送审稿、样稿）有水印而无签名域，文件名加“-草稿”等。

      问题写到标准错误，一个问题注明文件、行、列和条款；有“错误”就不出文件。--json 时一行一个对象：
      code, level (note|warning|error), file, line, column, clause, message, hint；标准输出上一行一件：input,
      files, status, pages, seals（-o - 时没有）。已盖章的 PDF 不覆盖（73）。
      """,
      """
      Examples:
        hongtou typeset reply.md                   make reply.pdf
        hongtou typeset notice.md -o - | lp        write to standard output
        hongtou typeset -o out/ one.md two.md      a PDF for each; if one is wrong,
                                                   the others are made all the same
        hongtou typeset notice.md                  annexes bound separately go beside
                                                   it: notice-附件2.pdf
        hongtou typeset reply.md --format png      reply-1.png, reply-2.png …; or
                                                   give -o pic.png
        hongtou typeset reply.md --guides --format png
                                                   with measures: type area, grid,
                                                   each element's name, clause and
                                                   millimetres
        hongtou typeset reply.md --layout proposal-reply --seal-diameter 42
        hongtou typeset notice.md --layer body     for paper with a red head: all but
                                                   the head, to notice-body.pdf
        hongtou typeset notice.md --proof          notice-样稿.pdf: with a watermark,
                                                   never to be sealed
        hongtou typeset notice.md --archive 3a --sidecar
                                                   metadata inside the PDF, and as
                                                   JSON beside it
        hongtou typeset reply.md --json 2>findings.jsonl
                                                   one finding a line, for programs

      By default a PDF conforms to PDF/A-2a and PDF/UA-1. A final (定稿) has an empty
      signature field in each seal's place, which notice.seal.json records too.
      A document of any other 状态 (status: 草稿 draft, 征求意见稿 for comment, 送审稿
      for approval, 样稿 proof) has a watermark, no signature fields, and -草稿 or the
      like in its file name.

      Findings go to standard error, each with its file, line, column and clause;
      where one is an error, no file is made. With --json, one object a line: code,
      level (note|warning|error), file, line, column, clause, message, hint; and on
      standard output one line a document: input, files, status, pages, seals (not
      with -o -). A sealed PDF is not overwritten (73).
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "公文稿（.md 或 .json）；- 为标准输入。", "The manuscript (.md or .json); - for standard input.",
      valueName: "file"),
    completion: .file(extensions: ["md", "json"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写到哪里：文件、文件夹，或 -（标准输出）。", "Where to write: a file, a folder, or - (standard output).",
      valueName: "file|dir|-"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "版式：名称或文件，代替公文稿所写的。", "The layout: a name or a file, in place of the manuscript's own.",
      valueName: "name|file"),
    completion: .custom(LayoutCompletion.words))
  var layout: String?

  @Option(
    help: ArgumentHelp(
      "排成什么：pdf、png、svg 或 text；不写就看 -o 的扩展名，没有就是 pdf。",
      "What to make: pdf, png, svg or text; by default what the extension of -o says, else pdf."))
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "印章直径，毫米；0 为不留印章位置。", "The diameter of seals in millimetres; 0 leaves no room for them.",
      valueName: "mm"))
  var sealDiameter: Double?

  @Option(
    help: ArgumentHelp(
      "排哪一层：full 全部，body 不含红头（印在已有红头的纸上），head 只有红头。文件名加 -body 或 -head。",
      "Which layer to set: full, body without the red head (for paper that has one printed), head for the red head alone. File names take -body or -head."
    ))
  var layer: PrintLayer = .full

  @Flag(
    help: ArgumentHelp(
      "画出版面参考线：要素的名称、条款和毫米数。不作印发之用，文件名加 -guides。",
      "Draw guides: the elements' names, clauses and millimetres. Not for issue; file names take -guides."
    ))
  var guides = false

  @OptionGroup var archiving: ArchiveOptions

  @Flag(
    help: ArgumentHelp(
      "PDF 旁另存公文元数据：名.metadata.json。",
      "Write the document's metadata beside the PDF too: name.metadata.json."))
  var sidecar = false

  @OptionGroup var fonts: FontOptions

  @Option(
    help: ArgumentHelp(
      "字体锁：字体与之不符就不排。", "The font lock: if the faces are not those it records, nothing is typeset.",
      valueName: "file"), completion: .file())
  var fontLock: String?

  @Flag(
    help: ArgumentHelp(
      "说明所作的选择：标题在哪里分行，其次在哪里。",
      "Explain what was chosen: where the title is broken, and the second choice."))
  var explain = false

  @OptionGroup var shared: SharedOptions

  /// No seal of an office is wider, in millimetres.
  static let sealDiameters = 0...100.0

  private func check(_ format: OutputFormat) throws(Failure) {
    if guides, format == .text {
      throw Failure(
        .usage, Phrase("--guides 只用于 pdf、png、svg", "--guides is for pdf, png and svg"))
    }
    try archiving.check()
    if sidecar, format != .pdf || output == "-" {
      throw Failure(
        .usage, Phrase("--sidecar 只用于写成文件的 PDF", "--sidecar is for PDF written to a file"))
    }
    if let diameter = sealDiameter, !TypesetCommand.sealDiameters.contains(diameter) {
      throw Failure(
        .usage, Phrase("--seal-diameter 应在 0 到 100 毫米之间", "--seal-diameter is from 0 to 100 mm"))
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw Failure(
        .usage, Phrase("标准输入（-）只能读一次", "standard input (-) is read only once"))
    }
  }

  private var options: Options {
    Options(
      layout: layout, sealDiameter: sealDiameter, explains: explain, layer: layer,
      archive: archiving.archive, hasFields: archiving.hasFields,
      timestamp: archiving.timestamp, isProof: archiving.proof)
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let format = try NamedFormat(format, of: output, for: files).format
      try check(format)
      let names = try OutputNames(
        inputs: files, output: output, format: format,
        suffix: OutputNames.suffix(guides: guides, layer: layer))
      let typesetter = try Typesetter(
        resources: shared.resources, fonts: fonts.choice, fontLock: fontLock)
      if let folder = names.folder { try OutputFolder(folder).make() }
      let job = TypesetJob(
        typesetter: typesetter, format: format,
        options: options, guides: guides, hasSidecar: sidecar, reporter: reporter,
        names: names)
      let status = zip(files, names.paths).map(job.status).max() ?? .success
      if fonts.choice != .free { reporter.tell(FontNote(of: typesetter.fontReports)) }
      return status
    }
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension PrintLayer: ExpressibleByArgument {}
