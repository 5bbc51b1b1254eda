import ArgumentParser
import Diagnostics
import Glibc
import Hongtou

/// How a run ends that the argument parser ends: help that was asked for, or misuse.
struct Ending {
  private let language: Language
  private let json: Bool
  /// What comes before the first option: subcommands and what they are given.
  private let words: [String]

  /// Misuse leaves nothing parsed, so the two options that say how to report it are looked for
  /// among `arguments` as they stand.
  init(_ arguments: [String]) {
    language = HelpLanguage.asked(in: arguments)
    json = arguments.prefix { $0 != "--" }.contains("--json")
    words = Array(arguments.prefix { !$0.hasPrefix("-") })
  }

  /// Says what `error` has to say and leaves with its status.
  func leave(with error: any Error) -> Never {
    let status = Command.exitCode(for: error)
    let message = Command.message(for: error)
    if status == .success {
      show(language == .zh ? HelpText.chinese(message) : message)
    } else if !message.isEmpty {
      let failure =
        ParserMessages.unknownSubcommand(among: words)
        ?? ParserMessages.failure(for: message, seeing: command(of: error))
      Reporter(language: language, json: json).report(failure)
    }
    exit(status.rawValue)
  }

  /// Help goes to standard output, and a disk that is full is told of as elsewhere.
  private func show(_ text: String) {
    guard !text.isEmpty else { return }
    do throws(Failure) {
      try OutputFile("-").write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    } catch {
      Reporter(language: language, json: json).report(error)
      exit(error.status.rawValue)
    }
  }

  /// The command that was misused, as the parser's last line names it.
  private func command(of error: any Error) -> String {
    let pattern = MessagePattern(english: "%  See '% --help' for more information.", chinese: "")
    return pattern.parts(of: Command.fullMessage(for: error))?.last ?? Command._commandName
  }
}
