import CommandTesting
import Foundation
import Testing

/// The command in a terminal of its own, which the test reads and types into.
final class TerminalSession {
  /// How a process ended.
  enum Ending: Hashable {
    case status(Int32)
    case signal(Int32)
  }

  /// The command's process.
  let process: pid_t
  private var master: Int32
  private let folder: TemporaryFolder
  private(set) var output: [UInt8] = []

  /// Starts the command, or another program, in a terminal of `columns` × `rows`; `environment` is put over this one.
  init(
    _ arguments: [String], program: String = Run.command.path, columns: Int = 100, rows: Int = 60,
    environment: [String: String] = [:]
  ) throws {
    folder = try TemporaryFolder()
    // Not handed down: a terminal is gone when the last that holds it lets it go.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN, which Swift does not import: unlocked, and its number.
    var locked: Int32 = 0
    var number: Int32 = 0
    try #require(ioctl(master, 0x4004_5431, &locked) == 0)
    try #require(ioctl(master, 0x8004_5430, &number) == 0)
    let slave = "/dev/pts/\(number)"
    process = try TerminalSession.start(
      [program] + arguments, on: slave, errors: folder.file("err"),
      size: (columns, rows), master, environment)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    hangUp()
  }

  /// What it wrote to standard error.
  var errors: String { (try? String(contentsOfFile: folder.file("err"), encoding: .utf8)) ?? "" }

  /// All that was written to the terminal.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The last picture of the terminal: rows without colours.
  var screen: [String] {
    let frame = text.components(separatedBy: "\u{1B}[2J").last ?? ""
    let whole = frame.components(separatedBy: "\u{1B}[?2026l").first ?? ""
    let plain = whole.replacing(/\u{1B}\[[0-9]*m/, with: "")
    return plain.split(separator: /\u{1B}\[[0-9]+;1H/).map(String.init)
  }

  /// Reads until `isDone`; false after `seconds`.
  func wait(_ seconds: Double = 10, until isDone: () -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while !isDone() {
      guard Date() < end else { return false }
      var events = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      _ = poll(&events, 1, 20)
      if events.revents & Int16(POLLHUP) != 0 { usleep(1000) }
      read()
    }
    return true
  }

  /// Reads until `text` is on a screen that is drawn to its end.
  func wait(for text: String, _ seconds: Double = 10) -> Bool {
    wait(seconds) { screen.contains { $0.contains(text) } && isWhole }
  }

  private var isWhole: Bool { output.suffix(8).elementsEqual("\u{1B}[?2026l".utf8) }

  /// What the terminal is set to, as `stty -g` has it.
  var settings: [UInt32] {
    var value = termios()
    tcgetattr(master, &value)
    return [value.c_iflag, value.c_oflag, value.c_cflag, value.c_lflag]
  }

  /// Changes the terminal's size.
  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Types `text`.
  func type(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Takes the terminal away.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// How it ended; nil if it has not in `seconds`.
  func ending(_ seconds: Double = 5) -> Ending? {
    var status: Int32 = 0
    guard wait(seconds, until: { waitpid(process, &status, WNOHANG) != 0 }) else { return nil }
    read()
    let signal = status & 0x7F
    return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }

  /// A line of `/proc/…/status`, in KiB.
  func memory(_ name: String = "VmRSS") throws -> Int {
    let lines = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = try #require(lines.split(separator: "\n").first { $0.hasPrefix(name + ":") })
    return try #require(Int(line.filter(\.isNumber)))
  }

  private func read() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while master >= 0 {
      let count = Glibc.read(master, &chunk, chunk.count)
      guard count > 0 else { return }
      output += chunk[..<count]
    }
  }

  /// A process that leads a session: the terminal it opens first is its own.
  private static func start(
    _ arguments: [String], on slave: String, errors: String, size: (Int, Int), _ master: Int32,
    _ environment: [String: String]
  ) throws -> pid_t {
    var room = winsize(
      ws_row: UInt16(size.1), ws_col: UInt16(size.0), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &room)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of tests hold signals back; a process of its own is not to inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // Nor that libcups, which other tests open, has this process ignore SIGPIPE.
    var pipe = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &pipe)
    // POSIX_SPAWN_SETSID, which Swift does not import, leads a session.
    posix_spawnattr_setflags(
      &attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var all = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "TMUX", "STY", "KITTY_WINDOW_ID", "TERM_PROGRAM", "LC_TERMINAL"] {
      all[name] = nil
    }
    all["TERM"] = "xterm-256color"
    all.merge(environment) { $1 }
    var words = arguments.map { strdup($0) } + [nil]
    var variables = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    try #require(
      posix_spawn(&child, arguments[0], &actions, &attributes, &words, &variables) == 0)
    return child
  }
}
