import Diagnostics
import Hongtou
import TerminalPictures
import Typesetting

/// What fills the terminal: a page, below it what is wrong, and a line that says which page it is.
struct WatchFrame {
  var state: WatchState
  let size: TerminalSize
  let language: Language
  let isColoured: Bool

  /// What shows a page of a work, no higher than so many rows.
  typealias Show = (Page, ManuscriptReading.Work, Int) throws(Failure) -> PageShow

  /// The bytes that fill a terminal that is empty.
  func bytes(_ show: Show) throws(Failure) -> [UInt8] {
    guard let work = state.work, let page = state.page else { return withoutPage }
    let all = try show(page, work, size.rows)
    let notes = notes(rows: max(size.rows / 3, 1), besides: narrow(page, by: all))
    // One row stays free: a picture that reaches the last makes some terminals scroll.
    let room = max(size.rows - 2 - notes.count, 1)
    guard all.target.form == .text else {
      let fitted = try show(page, work, room)
      let picture = try fitted.bytes(of: page, number: state.number, count: work.pages.count)
      return fitted.erasing + picture.dropLast() + placed(notes)
    }
    return written(seen(of: page, by: all, rows: room), from: 1) + placed(notes)
  }

  /// The bytes that fill it with what is wrong alone.
  var withoutPage: [UInt8] { placed(notes(rows: size.rows - 1)) }

  /// The rows of `page` around what changed on it, where it has more than `rows`.
  private func seen(of page: Page, by show: PageShow, rows: Int) -> [String] {
    let lines = folded(show.lines(of: page, number: state.number))
    guard lines.count > rows else { return lines }
    let before = state.before.map { folded(show.lines(of: $0, number: state.number)) } ?? lines
    let changed = zip(lines, before).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    // A third of the way down, so that what leads to it is seen too.
    let first = changed < rows ? 0 : min(changed - rows / 3, lines.count - rows)
    return Array(lines[first..<first + rows])
  }

  /// The diagnostics in as many lines, and how many there are no lines for.
  private func notes(rows: Int, besides other: Diagnostic? = nil) -> [String] {
    var text = DiagnosticText(language: language, coloured: isColoured)
    for (name, bytes) in state.texts { text.add(bytes, of: name) }
    // The gravest first: the rest may have to wait.
    let sorted = Diagnostic.Level.gravestFirst.flatMap { level in
      state.diagnostics.filter { $0.level == level }
    }
    let blocks = (sorted + (other.map { [$0] } ?? [])).map { diagnostic in
      folded(text.text(of: diagnostic).split(separator: "\n").map(String.init))
    }
    let lines = blocks.flatMap { $0 }
    guard lines.count > rows else { return lines }
    let more = Phrase("……共 \(blocks.count) 条", "… \(blocks.count) findings in all")
    return lines.prefix(max(rows - 1, 0)) + [more.text(in: language)]
  }

  private func narrow(_ page: Page, by show: PageShow) -> Diagnostic? {
    show.missingColumns(for: page, number: state.number).map {
      .narrow(size.columns, for: $0)
    }
  }

  /// The last rows: `notes` and the page's number.
  private func placed(_ notes: [String]) -> [UInt8] {
    let lines = notes + [FoldedText.lines(of: status, columns: size.columns)[0]]
    return written(lines, from: max(size.rows - lines.count + 1, 1))
  }

  private var status: String {
    let end = Phrase("Ctrl-C 结束", "Ctrl-C ends")
    guard let work = state.work else {
      let waiting = Phrase(
        "稿子还排不了，改好存盘就出来；", "not to be typeset yet; shown once it is mended and saved; ")
      return (waiting + end).text(in: language)
    }
    let page = Phrase(
      "第 \(state.number) 页，共 \(work.pages.count) 页；",
      "page \(state.number) of \(work.pages.count); ")
    let broken = Phrase("稿子有误，这是改坏之前的；", "broken, this is the page before; ")
    return (page + (state.isBroken ? broken : Phrase("", "")) + end).text(in: language)
  }

  private func folded(_ lines: [String]) -> [String] {
    lines.flatMap { FoldedText.lines(of: $0, columns: size.columns) }
  }

  /// `lines` from row `first` on, none moving the cursor past its row.
  private func written(_ lines: [String], from first: Int) -> [UInt8] {
    lines.enumerated().flatMap { Array("\u{1B}[\(first + $0);1H\($1)".utf8) }
  }
}

extension Diagnostic.Level {
  fileprivate static let gravestFirst: [Diagnostic.Level] = [.error, .warning, .note]
}

extension Phrase {
  fileprivate static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(a.zh + b.zh, a.en + b.en) }
}
