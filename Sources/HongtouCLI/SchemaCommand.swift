import ArgumentParser
import Hongtou

/// `hongtou schema`: JSON Schemas for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "写出版式单或公文稿的 JSON Schema（2020-12），供编辑器补全、说明和检查。",
    discussion: """
      例：
        hongtou schema layout -o layout.schema.json            版式单
        hongtou schema manuscript -o manuscript.schema.json    公文稿 --- 之间的要素

      在版式单第一行写：
        # yaml-language-server: $schema=layout.schema.json

      安装之后，两份都在 share/hongtou/schema 里。Schema 由程序自己的表生成，与读稿时的规定一致；几个数合在
      一起才看得出的错（如版心超出纸张），用 hongtou layouts check 查。
      """)

  @Argument(help: ArgumentHelp("哪一份：layout 或 manuscript。", valueName: "layout|manuscript"))
  var schema: Schema

  @Option(name: .shortAndLong, help: ArgumentHelp("写到哪里：文件，或 -（标准输出）。", valueName: "file|-"))
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
