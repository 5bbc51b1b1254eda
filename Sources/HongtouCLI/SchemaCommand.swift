import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou schema`: JSON Schemas for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Phrase(
      "写出版式单或公文稿的 JSON Schema（2020-12），供编辑器补全、说明和检查。",
      "Write the JSON Schema (2020-12) of layout sheets or manuscripts, for editors to complete, explain and check."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou schema layout -o layout.schema.json            版式单
        hongtou schema manuscript -o manuscript.schema.json    公文稿 --- 之间的要素

      在版式单第一行写：
        # yaml-language-server: $schema=layout.schema.json

      安装之后，两份都在 share/hongtou/schema 里。Schema 由程序自己的表生成，与读稿时的规定一致；几个数合在
      一起才看得出的错（如版心超出纸张），用 hongtou layouts check 查。
      """,
      """
      Examples:
        hongtou schema layout -o layout.schema.json            layout sheets
        hongtou schema manuscript -o manuscript.schema.json    elements between ---

      On the first line of a layout sheet write:
        # yaml-language-server: $schema=layout.schema.json

      Once installed, both are in share/hongtou/schema. The schemas are generated
      from the program's own tables and agree with what it reads. Errors that only
      several numbers together show (such as a type area larger than the paper) are
      found by hongtou layouts check.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "哪一份：layout 或 manuscript。", "Which one: layout or manuscript.", valueName: "layout|manuscript"
    ))
  var schema: Schema

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写到哪里：文件，或 -（标准输出）。", "Where to write: a file, or - (standard output).", valueName: "file|-"))
  var output = "-"

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { _ throws(Failure) in
      try OutputFile(output).write(try schema.text(Resources(shared.resources)))
      return .success
    }
  }
}

extension Schema: ExpressibleByArgument {}
