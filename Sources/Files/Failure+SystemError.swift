import Diagnostics

extension Failure {
  /// What a failed system call on `path` means. `doing` says what was attempted: 读取, read.
  package init(_ error: SystemError, doing: Phrase, to path: String, otherwise: ExitStatus) {
    let status: ExitStatus =
      error.isStorage ? .inputOutput : error.isTemporary ? .temporary : otherwise
    self.init(
      status,
      Phrase(
        "\(doing.zh)“\(path)”失败：\(error.chinese)",
        "cannot \(doing.en) ‘\(path)’: \(error.description)"))
  }
}
