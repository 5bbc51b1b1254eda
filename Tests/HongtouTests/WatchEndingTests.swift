import Foundation
import Testing

/// However `hongtou preview --watch` ends, the terminal is as it was.
@Suite("The end of hongtou preview --watch")
struct WatchEndingTests {
  private let sample = Sample.root.appendingPathComponent("Samples/yangpu-reply.md").path

  private func watch(_ way: String = "text") throws -> TerminalSession {
    try TerminalSession([
      "preview", "--fonts", "free", "--resources", Sample.root.path, sample, "--watch", "--as",
      way,
    ])
  }

  /// Whether a terminal that has read `text` shows its own screen and its cursor.
  private func isRestored(_ text: String) -> Bool {
    func isLast(_ on: String, _ off: String) -> Bool {
      guard let entered = text.range(of: on, options: .backwards) else { return true }
      return text.range(of: off, options: .backwards).map { $0.lowerBound > entered.lowerBound }
        ?? false
    }
    return isLast("\u{1B}[?1049h", "\u{1B}[?1049l") && isLast("\u{1B}[?25l", "\u{1B}[?25h")
      && isLast("\u{1B}[?2026h", "\u{1B}[?2026l")
  }

  /// A moment in the first quarter of a second, while it starts and draws.
  private static let moments: [UInt32] = (0..<12).map {
    $0 * 21_000 + UInt32.random(in: 0..<20_000)
  }

  @Test(
    "At any moment, by any of the signals: its status is the signal's, nothing is left behind",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGPIPE])
  func signals(_ number: Int32) throws {
    for moment in WatchEndingTests.moments {
      let session = try watch(moment % 2 == 0 ? "text" : "kitty")
      let settings = session.settings
      let end = Date(timeIntervalSinceNow: Double(moment) / 1_000_000)
      _ = session.wait(1) { Date() >= end }
      kill(session.process, number)
      #expect(session.ending() == .signal(number), "\(moment)")
      #expect(isRestored(session.text), "\(moment): \(session.text.suffix(80).debugDescription)")
      #expect(session.settings == settings)
    }
  }

  @Test("Ctrl-C and Ctrl-\\ are typed: their signals, and the terminal as it was")
  func typed() throws {
    for (key, number) in [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)] {
      let session = try watch()
      #expect(session.wait(for: "第 1 页"))
      session.type(key)
      #expect(session.ending() == .signal(number))
      #expect(session.text.hasSuffix("\u{1B}[?1049l\u{1B}[?25h"))
    }
  }

  @Test("A terminal that is taken away, or does not read, ends it all the same")
  func closed() throws {
    for moment in WatchEndingTests.moments {
      let session = try watch("kitty")
      usleep(moment)
      session.hangUp()
      #expect(session.ending() != nil, "\(moment)")
    }
    let deaf = try watch("kitty")
    usleep(400_000)
    kill(deaf.process, SIGTERM)
    usleep(1_500_000)
    var status: Int32 = 0
    #expect(waitpid(deaf.process, &status, WNOHANG) == deaf.process && status & 0x7F == SIGTERM)
  }
}
