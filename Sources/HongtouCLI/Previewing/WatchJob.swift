import Diagnostics
import Glibc
import Hongtou
import TerminalPictures

/// A manuscript typeset anew whenever it, its layout, or a file it names is saved, and shown in the
/// terminal until a signal comes.
final class WatchJob {
  private let input: String
  private let typesetter: Typesetter
  private let options: Options
  private let display: WatchDisplay
  /// The page to be shown whatever changes; nil for the one that changed.
  private let fixed: Int?
  private let signals: SignalPipe
  private let folders: FolderWatch
  private var state = WatchState()
  private var watched: Set<String> = []
  private var layoutPath: String?

  /// Editors save in several steps; when nothing has happened for so long, they are done. In
  /// milliseconds.
  private static let quiet: Int32 = 25
  /// Who writes on and on is not waited for longer.
  private static let patience: Duration = .milliseconds(250)

  /// Throws 66 where there is no manuscript, 75 where the system has nothing left to watch it with.
  init(
    _ input: String, typesetter: Typesetter, options: Options, display: WatchDisplay, page: Int?
  ) throws(Failure) {
    _ = try InputFile(input).read()
    (self.input, self.typesetter, self.options) = (input, typesetter, options)
    (self.display, fixed) = (display, page)
    folders = try FolderWatch()
    signals = try SignalPipe()
  }

  /// Shows it until a signal comes, and returns that signal's number: the terminal is then as it was.
  /// Throws 74 where the terminal is gone.
  func run() throws(Failure) -> Int32 {
    _ = try folders.watch([input])
    try typeset()
    let screen = TerminalScreen(STDOUT_FILENO, signals)
    defer { screen.leave() }
    screen.enter()
    var shown: [UInt8]?
    while true {
      let frame = display.frame(of: state)
      // What has not changed is not drawn again: it would flicker.
      if frame != shown { shown = try screen.show(frame) ? frame : nil }
      switch try next() {
      case .files: try typeset()
      case .signal(SIGWINCH): shown = nil
      case .signal(SIGTSTP):
        screen.leave()
        signals.stop()
        screen.enter()
        shown = nil
      case .signal(let number) where SignalPipe.ends.contains(number): return number
      case .signal: shown = nil
      }
    }
  }

  /// What the loop waits for.
  private enum Event {
    /// Files changed, and have been left alone since.
    case files
    /// A signal came.
    case signal(Int32)
  }

  private func next() throws(Failure) -> Event {
    var since: ContinuousClock.Instant?
    while true {
      var events = [
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: folders.descriptor, events: Int16(POLLIN), revents: 0),
        // Nothing is read from the terminal; that it is gone is told all the same.
        pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
      ]
      let count = poll(&events, nfds_t(events.count), since == nil ? -1 : WatchJob.quiet)
      if let number = signals.next() { return .signal(number) }
      if count > 0, events[2].revents != 0 { throw TerminalScreen.gone }
      let changed = count > 0 ? folders.changes() : []
      if let layoutPath, changed.contains(layoutPath) { typesetter.forgetLayouts() }
      if !changed.isEmpty { since = since ?? .now }
      guard let first = since else { continue }
      if count == 0 || .now - first > WatchJob.patience { return .files }
    }
  }

  /// Typesets what is there now. What may have changed before its folder was watched is read again.
  private func typeset() throws(Failure) {
    while true {
      let reading = ManuscriptReading(input, typesetter: typesetter, options: options)
      state.take(reading, fixed: fixed)
      layoutPath = reading.layoutPath ?? layoutPath
      // Until the manuscript is whole again, nobody knows which files it will name.
      let kept = reading.work == nil ? watched : []
      watched = kept.union(reading.paths).union(layoutPath.map { [$0] } ?? [])
      guard try folders.watch(watched) else { return }
      typesetter.forgetLayouts()
    }
  }
}
