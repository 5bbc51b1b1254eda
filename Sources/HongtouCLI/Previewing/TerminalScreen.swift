import Diagnostics
import Glibc
import Hongtou

/// The terminal's other screen, the cursor hidden, until it is left; what was there is then there
/// again. The terminal's own settings are never changed.
final class TerminalScreen {
  private let descriptor: Int32
  private let signals: SignalPipe
  private var isEntered = false

  /// `ESC ?1049 h`: the other screen; `?25 l`: no cursor.
  private static let entering = "\u{1B}[?1049h\u{1B}[?25l"
  /// First an end to whatever sequence and colour was broken off, then the same the other way round.
  private static let leaving = "\u{1B}\\\u{1B}[0m\u{1B}[?2026l\u{1B}[?1049l\u{1B}[?25h"
  /// A terminal that does not read, as after Ctrl-S, is not waited for for ever. In milliseconds.
  private static let patience: Int32 = 500
  /// A terminal's buffer takes about as much at once.
  private static let chunk = 1024

  /// The screen of the terminal at `descriptor`; what is written there gives way to `signals`.
  init(_ descriptor: Int32, _ signals: SignalPipe) {
    self.descriptor = descriptor
    self.signals = signals
  }

  deinit { leave() }

  /// Enters it.
  func enter() {
    isEntered = true
    writeAtOnce(TerminalScreen.entering)
  }

  /// Shows `frame` instead of what is there, and says whether all of it could be shown: a signal may
  /// have come first. Throws 74 where the terminal is gone.
  func show(_ frame: [UInt8]) throws(Failure) -> Bool {
    // `?2026`: terminals that know it show the whole at once.
    let head = "\u{1B}\\\u{1B}[0m\u{1B}[?2026h\u{1B}[H\u{1B}[2J"
    return try write(Array(head.utf8) + frame + Array("\u{1B}[?2026l".utf8))
  }

  /// Leaves it, as far as the terminal listens.
  func leave() {
    guard isEntered else { return }
    isEntered = false
    writeAtOnce(TerminalScreen.leaving)
  }

  /// Writes what no signal must keep from being written. It is short enough for one call, so that it
  /// is there whole or not at all.
  private func writeAtOnce(_ text: String) {
    let bytes = Array(text.utf8)
    var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while true {
      let count = poll(&output, 1, TerminalScreen.patience)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      if Glibc.write(descriptor, bytes, bytes.count) >= 0 || errno != EINTR { return }
    }
  }

  private func write(_ bytes: [UInt8]) throws(Failure) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      var events = [
        pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&events, 2, -1) > 0 else { continue }
      if events[1].revents != 0 { return false }
      let count = rest.prefix(TerminalScreen.chunk).withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR, errno != EAGAIN { throw TerminalScreen.gone }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  /// There is nobody to show anything to.
  static let gone = Failure(.inputOutput, Phrase("终端已关闭", "the terminal is gone"))
}
