import ArgumentParser
import Hongtou

/// `hongtou layouts`: which layout sheets there are.
struct LayoutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts",
    abstract: "列出版式：名称、标题、文件。",
    discussion: """
      例：
        hongtou layouts
        hongtou layouts --json     一行一个对象：name, title, path
        hongtou layouts show 通用  画成图，注明毫米数
      """,
    subcommands: [LayoutsShowCommand.self])

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { _ throws(Failure) in
      let layouts = try Layouts(Resources(shared.resources))
      let lines = layouts.entries.map { entry in
        shared.json
          ? JSONObject([
            "name": .string(entry.name), "title": .string(entry.title),
            "path": .string(entry.path),
          ]).text
          : "\(entry.name)\t\(entry.title)\t\(entry.path)"
      }
      try OutputFile("-").write(lines.flatMap { Array(($0 + "\n").utf8) })
      return .success
    }
  }
}
