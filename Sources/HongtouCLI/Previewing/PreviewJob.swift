import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// The preview of one manuscript.
struct PreviewJob {
  let typesetter: Typesetter
  let options: Options
  let target: PreviewTarget
  /// Whether guides are drawn over the pages.
  let guides: Bool
  let reporter: Reporter

  /// Shows the pages `selection` asks for, on standard output or in files.
  func show(
    _ selection: PageSelection, of input: String, in output: String?
  ) throws(Failure) -> ExitStatus {
    guard let work = try work(on: input) else { return .badData }
    let numbers = try selection.numbers(of: work.pages.count)
    let show = try PageShow(
      typesetter: typesetter, target: target, work: work, options: options, guides: guides,
      language: reporter.language)
    tellWhatIsMissing(numbers, work.pages, show)
    if let output, output != "-" {
      try write(numbers, work.pages, show, input, output)
    } else {
      try print(numbers, work.pages, show)
    }
    summarise(numbers, of: work.pages.count)
    return .success
  }

  /// Typesets a temporary PDF and has the desktop open it. That is after typesetting, and only when
  /// asked for.
  func open(_ input: String) throws(Failure) -> ExitStatus {
    guard let work = try work(on: input) else { return .badData }
    let viewer = try Viewer()
    let pages =
      try guides
      ? typesetter.guided(work.pages, of: work.document, options: options) : work.pages
    let bytes = try typesetter.pdf(
      of: pages, describing: work.document, pictures: work.pictures)
    let path = try TemporaryDocument(named: input).write(bytes)
    reporter.summarise(Phrase("临时文件：\(path)", "temporary file: \(path)"))
    try viewer.open(path)
    return .success
  }

  /// The manuscript on pages; nil where it cannot be issued, which has then been reported.
  private func work(on input: String) throws(Failure) -> ManuscriptReading.Work? {
    try ManuscriptReading(input, typesetter: typesetter, options: options)
      .reported(by: reporter, of: input)
  }

  private func print(_ numbers: [Int], _ pages: [Page], _ show: PageShow) throws(Failure) {
    if target.form == .png, numbers.count > 1 { throw OutputNames.manyToOne }
    for (index, number) in numbers.enumerated() {
      let isApart = index > 0 && target.form == .text
      let bytes = try show.bytes(of: pages[number - 1], number: number, count: pages.count)
      // Page by page: the first is seen while the next is drawn.
      try OutputFile("-").write((isApart ? [UInt8(ascii: "\n")] : []) + bytes)
    }
  }

  private func write(
    _ numbers: [Int], _ pages: [Page], _ show: PageShow, _ input: String, _ output: String
  ) throws(Failure) {
    let names = try OutputNames(
      inputs: [input], output: output, format: format,
      suffix: OutputNames.suffix(guides: guides, layer: .full))
    if let folder = names.folder { try OutputFolder(folder).make() }
    let paths = OutputNames.pages(
      numbers, of: pages.count, at: names.paths[0], isNamed: names.folder == nil)
    for (number, path) in zip(numbers, paths) {
      if input != "-", OutputFile(path).isSame(as: InputFile(input)) {
        throw OutputNames.overwriting(input)
      }
      let bytes = try show.bytes(of: pages[number - 1], number: number, count: pages.count)
      try OutputFile(path).write(bytes)
    }
  }

  /// Streams for terminals are kept as text, too.
  private var format: OutputFormat { target.form == .png ? .png : .text }

  /// Says what does not fit, and what is not there.
  private func tellWhatIsMissing(_ numbers: [Int], _ pages: [Page], _ show: PageShow) {
    if target.lacksLibrary {
      reporter.report([
        Diagnostic(
          .note, "preview.library",
          Phrase("没有 libchafa.so.0，改用文字", "no libchafa.so.0: shown as text"),
          hint: PreviewTarget.libraryHint)
      ])
    }
    let missing = numbers.compactMap { show.missingColumns(for: pages[$0 - 1], number: $0) }.max()
    if let missing { reporter.report([.narrow(target.textColumns ?? missing, for: missing)]) }
  }

  /// Says how many pages there are: last, because a page is higher than most terminals.
  private func summarise(_ numbers: [Int], of count: Int) {
    if target.form == .picture(.symbols) {
      reporter.summarise(
        Phrase("符号只看得出版面，--as text 看得清字", "symbols show the layout; --as text shows the words"))
    }
    guard numbers.count < count else { return }
    let shown = numbers.map(String.init).joined(separator: "、")
    reporter.summarise(
      Phrase(
        "共 \(count) 页，这里是第 \(shown) 页；--page all 看全部",
        "\(count) pages, here \(shown); --page all shows all"))
  }
}
