import Diagnostics
import Glibc
import Hongtou

/// The desktop's own way to open a file: `xdg-open`.
struct Viewer {
  private let program: String

  /// Finds the program. Throws 69 where it is not in PATH.
  init() throws(Failure) {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    let found = folders.split(separator: ":").map { folder -> String in "\(folder)/\(Viewer.name)" }
      .first { access($0, X_OK) == 0 }
    guard let found else {
      throw Failure(
        .unavailable,
        Phrase("没有 \(Viewer.name)，不能打开阅读器", "no \(Viewer.name) to open a viewer with"),
        hint: Phrase(
          "apt install xdg-utils，或用 hongtou typeset 排成 PDF",
          "apt install xdg-utils, or make a PDF with hongtou typeset"))
    }
    program = found
  }

  /// Has `path` opened. Throws 69 where that cannot be done, as without a desktop.
  func open(_ path: String) throws(Failure) {
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(path), nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // What a viewer prints is not ours.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, nil, &arguments, environ) == 0 else {
      throw refused(path)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { throw refused(path) }
    }
    guard status == 0 else { throw refused(path) }
  }

  private static let name = "xdg-open"

  private func refused(_ path: String) -> Failure {
    Failure(
      .unavailable, Phrase("\(Viewer.name) 打不开“\(path)”", "\(Viewer.name) cannot open ‘\(path)’"),
      hint: Phrase("文件在那里，可另用阅读器打开", "the file is there for another viewer"))
  }
}
