import Diagnostics
import Glibc
import Hongtou
import TerminalPictures
import Typesetting

/// How a manuscript that is watched is shown: what the user asked for, on the terminal as wide and
/// high as it is at the moment.
struct WatchDisplay {
  let typesetter: Typesetter
  let options: Options
  let way: PreviewWay
  let width: Int?
  let guides: Bool
  let language: Language

  /// What terminals have that do not say.
  private static let usualSize = TerminalSize(columns: 80, rows: 24)

  /// Throws 64 where nothing can be drawn over: no terminal, or one without any control.
  static func check() throws(Failure) {
    guard isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        .usage, Phrase("--watch 只能显示在终端里", "--watch shows pages in a terminal alone"),
        hint: Phrase(
          "写到文件或管道用 hongtou preview --page all",
          "for a file or a pipe: hongtou preview --page all"))
    }
    guard !Terminal.own.isDumb else {
      throw Failure(
        .usage, Phrase("TERM=dumb 的终端不能就地重画", "a terminal with TERM=dumb cannot be drawn over"),
        hint: Phrase("在别的终端里用 --watch，或不用 --watch", "use another terminal, or no --watch"))
    }
  }

  /// The bytes that fill the terminal with `state`. A page that cannot be drawn is told of like a
  /// manuscript that cannot be set.
  func frame(of state: WatchState) -> [UInt8] {
    let size = TerminalSize(of: STDOUT_FILENO) ?? WatchDisplay.usualSize
    var frame = WatchFrame(
      state: state, size: size, language: language, isColoured: isColoured)
    do throws(Failure) {
      let target = try PreviewTarget(
        way: way, width: min(width ?? .max, size.columns), output: nil)
      return try frame.bytes { page, work, rows throws(Failure) in
        try PageShow(
          typesetter: typesetter, target: target.fitting(page, rows: rows), work: work,
          options: options, guides: guides, language: language)
      }
    } catch {
      frame.state.refuse(error)
      return frame.withoutPage
    }
  }

  private var isColoured: Bool { Terminal.own.isColoured }
}
