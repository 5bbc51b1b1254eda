import Batch
import Diagnostics
import Files
import Hongtou
import OfficialDocument
import Typesetting

/// All records of a batch as one PDF for a print shop, and an index of it.
struct MergedPrint {
  /// What is set.
  let input: BatchInput
  /// How it was settled.
  let plan: BatchPlan
  /// The template and what it is set with.
  let setting: BatchSetting
  /// The PDF.
  let path: String
  /// Whether each record begins on the front of a sheet.
  let isTwoSided: Bool
  /// How many threads set pages; one more draws them.
  let workers: Int
  /// Who tells of it.
  let reporter: Reporter

  /// Makes the files, and says how it ended. They are there when they are whole: after a kill or a
  /// signal they are made again.
  func status() throws(Failure) -> ExitStatus {
    let display = BatchDisplay(reporter)
    let signals = StopSignals()
    let file = try StreamedFile(claiming: path)
    let index = PrintIndex(try StreamedFile(claiming: PrintIndex.path(of: path)))
    let stream = try setting.setter().typesetter.printStream(title: title) {
      bytes throws(Failure) in try file.write(bytes)
    }
    let run = OrderedRun(input, plan: plan, workers: workers)
    let summary = try run.run(
      { [setting] () throws(Failure) in try MergedPrint.maker(setting) },
      take: { set, item throws(Failure) in
        let (first, count) = try append(set, to: stream)
        try index.add(item, document: set.document, first: first, count: count)
        return count
      }, tell: { display.show($0) })
    // A PDF without pages is none, and nobody's to print.
    if !summary.isInterrupted, summary.progress.written > 0 {
      try stream.finish()
      // An index is nothing without its pages: they are on the disk before it has its name.
      try file.synchronise()
      try index.finish(pages: stream.count, summary.progress)
      try file.finish()
    }
    display.show(summary)
    _ = consume signals
    return summary.status
  }

  /// The template's name and no path: the same bytes wherever it lies.
  private var title: String {
    String(FilePath.withoutExtension(String(FilePath.name(of: input.template.file))))
  }

  /// Appends a record's document and its separate annexes; tells from which page, and how many.
  private func append(
    _ set: RecordRenderer.Pages, to stream: PrintStream
  ) throws(Failure) -> (first: Int, count: Int) {
    var first: Int?
    for pages in [set.composition.pages] + set.separate.map(\.composition.pages) {
      if isTwoSided, !stream.count.isMultiple(of: 2) { try stream.appendBlank() }
      first = first ?? stream.count + 1
      try stream.append(pages, pictures: set.pictures)
    }
    return (first ?? 0, stream.count + 1 - (first ?? 0))
  }

  /// What a worker does with each record.
  private static func maker(
    _ setting: BatchSetting
  ) throws(Failure) -> OrderedRun.Maker<RecordRenderer.Pages> {
    let setter = try setting.setter()
    return { record throws(Failure) in
      switch try setter.pages(of: record) {
      case .success(let pages): return .value(pages, pages.diagnostics)
      case .failure(let failure): return .refused(failure.reasons)
      }
    }
  }
}
