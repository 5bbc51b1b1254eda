import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou layouts`: which layout sheets there are, and whether one is right.
struct LayoutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts",
    abstract: Phrase("列出版式，检查版式单。", "List layouts, and check layout sheets.").inHelp,
    discussion: Phrase(
      """
      例：
        hongtou layouts                     名称、标题、文件
        hongtou layouts --json              一行一个对象：name, title, path
        hongtou layouts show 通用           画成图，注明毫米数
        hongtou layouts check 我局.yaml     所有的错一次说完，指明行和列
      """,
      """
      Examples:
        hongtou layouts                       names, titles, files
        hongtou layouts --json                one object a line: name, title, path
        hongtou layouts show 通用             the ordinary layout drawn, with mm
        hongtou layouts check office.yaml     all errors at once, by line, column
      """
    ).inHelp,
    subcommands: [LayoutsListCommand.self, LayoutsShowCommand.self, LayoutsCheckCommand.self],
    defaultSubcommand: LayoutsListCommand.self)
}
