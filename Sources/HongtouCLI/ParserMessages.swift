import ArgumentParser
import Diagnostics
import Hongtou

/// What the argument parser says of misuse, in both languages.
///
/// The parser's errors are its own, but its messages are fixed sentences: each is known here by its
/// wording, and one that is not known stays as it is.
enum ParserMessages {
  /// `message` as the failure it tells of; `seeing` is the command whose `--help` tells more.
  static func failure(for message: String, seeing command: String) -> Failure {
    let more = Phrase("用法见 \(command) --help", "see \(command) --help")
    for pattern in patterns {
      guard let parts = pattern.parts(of: message) else { continue }
      let hint = pattern.hint.map {
        Phrase(
          MessagePattern.filled($0.zh, with: parts.map { listed($0).replacing("'", with: "") }),
          MessagePattern.filled($0.en, with: parts))
      }
      return Failure(
        .usage, Phrase(MessagePattern.filled(pattern.chinese, with: parts.map(listed)), message),
        hint: hint ?? more)
    }
    return Failure(.usage, Phrase(message, message), hint: more)
  }

  /// The first of `words` that stands in a subcommand's place and is none; nil where all that do are
  /// subcommands, or are left to the one that is the default.
  static func unknownSubcommand(among words: [String]) -> Failure? {
    var (type, command): (any ParsableCommand.Type, String) = (Command.self, Command._commandName)
    for word in words {
      let subcommands = type.configuration.subcommands
      if let next = subcommands.first(where: { $0._commandName == word }) {
        (type, command) = (next, "\(command) \(word)")
        continue
      }
      guard !subcommands.isEmpty, word != "help", type.configuration.defaultSubcommand == nil
      else { return nil }
      return unknown(word, of: command, among: subcommands.map { $0._commandName })
    }
    return nil
  }

  private static func unknown(_ word: String, of command: String, among names: [String]) -> Failure
  {
    let isManuscript =
      command == Command._commandName && [".md", ".json"].contains(where: word.hasSuffix)
    let meant = isManuscript ? "typeset \(word)" : nearestName(to: word, among: names)
    return Failure(
      .usage, Phrase("没有子命令“\(word)”", "there is no subcommand ‘\(word)’"),
      hint: meant.map { Phrase("是不是 \(command) \($0)？", "did you mean \(command) \($0)?") }
        ?? Phrase("有哪些，见 \(command) --help", "see \(command) --help"))
  }

  /// A list in the parser's wording as one in Chinese; the marks around it are left.
  private static func listed(_ part: String) -> String {
    part.replacing("' or '", with: "、").replacing("' and '", with: "、")
      .replacing("', '", with: "、")
  }

  /// The longer of two that begin alike comes first.
  private static let patterns: [MessagePattern] = [
    MessagePattern(
      english: "Unknown option '%'. Did you mean '%'?", chinese: "没有选项 %1",
      hint: ("是不是 %2？", "did you mean %2?")),
    MessagePattern(
      english: "Unknown option '%'\n   or: Missing value for '%' in '%'",
      chinese: "没有选项 %1；或者 %2 后面缺值"),
    MessagePattern(english: "Unknown option '%'", chinese: "没有选项 %1"),
    MessagePattern(english: "Invalid option: %", chinese: "没有选项 %1"),
    MessagePattern(english: "Missing value for '%'", chinese: "%1 缺值"),
    MessagePattern(
      english: "The option '%' does not take any value, but '%' was specified.",
      chinese: "选项 %1 不带值，却写了“%2”"),
    MessagePattern(english: "Unexpected argument '%'", chinese: "多余的参数：%1"),
    MessagePattern(english: "% unexpected arguments: '%'", chinese: "多余的参数：%2"),
    MessagePattern(english: "Missing expected argument '%'", chinese: "缺少参数 %1"),
    MessagePattern(english: "Missing required subcommand.", chinese: "缺少子命令"),
    MessagePattern(
      english: "The value '%' is invalid for '--page%'", chinese: "--page%2 不能是“%1”",
      hint: ("写作 1、1,3-5 或 all", "write 1, 1,3-5 or all")),
    MessagePattern(
      english: "The value '%' is invalid for '%'. Please provide one of %.",
      chinese: "%2 不能是“%1”", hint: ("可用的值：%3", "one of %3")),
    MessagePattern(english: "The value '%' is invalid for '%'", chinese: "%2 不能是“%1”"),
    MessagePattern(
      english: "Can't generate completion scripts for '%'.\n%", chinese: "没有 %1 的补全脚本",
      hint: ("可用的：bash、zsh、fish", "one of bash, zsh, fish")),
  ]
}
