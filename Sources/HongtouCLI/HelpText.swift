/// The argument parser's help screens with its own few words in Chinese; ours are Chinese already.
enum HelpText {
  /// `screen` in Chinese. What is no help screen (a version, a completion script) has only its
  /// descriptions of `--help` and `--version` changed.
  static func chinese(_ screen: String) -> String {
    var text = descriptions.reduce(screen) { $0.replacing($1.english, with: $1.chinese) }
    guard ["OVERVIEW: ", "USAGE: "].contains(where: screen.hasPrefix) else { return text }
    text = text.split(separator: "\n", omittingEmptySubsequences: false).map(headed)
      .joined(separator: "\n")
    if text.hasPrefix("OVERVIEW: ") { text.removeFirst("OVERVIEW: ".count) }
    return words.reduce(text) { $0.replacing($1.english, with: $1.chinese) }
  }

  private static func headed(_ line: Substring) -> String {
    for (english, chinese) in heads where line.hasPrefix(english) {
      return chinese + line.dropFirst(english.count)
    }
    return String(line)
  }

  private static let descriptions: [(english: String, chinese: String)] = [
    ("Show subcommand help information.", "显示子命令的用法。"),
    ("Show help information.", "显示用法。"),
    ("Show the version.", "显示版本。"),
  ]

  private static let heads: [(english: String, chinese: String)] = [
    ("USAGE: ", "用法: "), ("ARGUMENTS:", "参数:"), ("OPTIONS:", "选项:"), ("SUBCOMMANDS:", "子命令:"),
  ]

  private static let words: [(english: String, chinese: String)] = [
    ("(values: ", "(可用: "), ("(values:\n", "(可用:\n"), ("(default: ", "(默认: "),
    ("(default:\n", "(默认:\n"),
    ("; default: ", "; 默认: "),
    ("See 'hongtou help ", "子命令的用法见 hongtou help "),
    ("<subcommand>' for detailed help.", "<子命令>。"), (" (default) ", " (默认) "),
    ("default: utf-8", "默认: utf-8"),
  ]
}
