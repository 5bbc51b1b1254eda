import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// The typesetting of one run's files, one after the other.
struct TypesetJob {
  let typesetter: Typesetter
  let format: OutputFormat
  let options: Options
  let reporter: Reporter

  /// Sets `input`, writes `output`, reports what is wrong, and says how it went.
  func status(of input: String, to output: String) -> ExitStatus {
    do throws(Failure) {
      let start = ContinuousClock.now
      guard let (document, pages) = try pages(of: input, to: output) else { return .badData }
      let files = try files(of: pages, document)
      for (path, bytes) in zip(try OutputNames.pages(files.count, of: output), files) {
        try OutputFile(path).write(bytes)
      }
      summarise(input, output, pages.count, ContinuousClock.now - start)
      return .success
    } catch {
      reporter.report(error, of: input)
      return error.status
    }
  }

  /// The pages; nil where the document cannot be issued, which has then been reported.
  private func pages(of input: String, to output: String) throws(Failure) -> (Document, [Page])? {
    let file = InputFile(input)
    guard output == "-" || !OutputFile(output).isSame(as: file) else { throw overwriting(input) }
    let bytes = try file.read()
    reporter.remember(bytes, of: input)
    let reading = Typesetter.read(bytes, file: input)
    reporter.report(reading.diagnostics, of: input)
    guard reading.document.faults.isEmpty else {
      try reportContents(of: reading.document, from: input)
      return nil
    }
    let composition = try typesetter.composition(of: reading.document, options: options)
    reporter.report(composition.diagnostics, of: input)
    return composition.diagnostics.hasErrors ? nil : (reading.document, composition.pages)
  }

  /// What else is wrong with a manuscript that could not be read whole, so that its author hears of
  /// everything at once. What seems missing may only have been misspelt, which has been said.
  private func reportContents(of document: Document, from input: String) throws(Failure) {
    let findings = try typesetter.findings(in: document, options: options)
    reporter.report(findings.filter { $0.code != "document.missing-element" }, of: input)
  }

  private func files(of pages: [Page], _ document: Document) throws(Failure) -> [[UInt8]] {
    switch format {
    case .pdf: [try typesetter.pdf(of: pages, describing: document)]
    case .png: try typesetter.png(of: pages)
    case .svg: try typesetter.svg(of: pages)
    case .text: [Array(typesetter.text(of: pages).utf8)]
    }
  }

  private func summarise(_ input: String, _ output: String, _ pages: Int, _ time: Duration) {
    let milliseconds = Int((time / .milliseconds(1)).rounded())
    reporter.summarise(
      Phrase(
        "\(input) → \(output)  \(pages) 页，\(milliseconds) ms",
        "\(input) → \(output)  \(pages) pages, \(milliseconds) ms"))
  }

  private func overwriting(_ input: String) -> Failure {
    Failure(
      .cannotCreate,
      Phrase("输出会覆盖输入“\(input)”", "the output would overwrite the input ‘\(input)’"),
      hint: Phrase("用 -o 另取文件名", "name another file with -o"))
  }
}
