import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou layouts list`: which layout sheets there are.
struct LayoutsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      "列出版式：名称、标题、文件。不写 list 也是它。", "List the layouts: name, title, file (the default subcommand)."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou layouts
        hongtou layouts --json     一行一个对象：name, title, path
      """,
      """
      Examples:
        hongtou layouts
        hongtou layouts --json     one object a line: name, title, path
      """
    ).inHelp)

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { _ throws(Failure) in
      let layouts = try Layouts(Resources(shared.resources))
      let lines = layouts.entries.map { shared.line($0) }
      try OutputFile("-").write(lines.flatMap { Array(($0 + "\n").utf8) })
      return .success
    }
  }
}

extension SharedOptions {
  /// A layout sheet in one line.
  func line(_ entry: Layouts.Entry) -> String {
    json
      ? JSONObject([
        "name": .string(entry.name), "title": .string(entry.title), "path": .string(entry.path),
      ]).text
      : "\(entry.name)\t\(entry.title)\t\(entry.path)"
  }
}
