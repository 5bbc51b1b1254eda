import ArgumentParser
import Hongtou

/// `hongtou`: typesets Chinese official documents.
@main
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hongtou",
    abstract: "红头：按 GB/T 9704-2012 把公文稿排成 PDF。",
    discussion: """
      例：
        hongtou typeset 答复.md                 排成 答复.pdf
        hongtou typeset -o 成品/ *.md           每件一个 PDF
        hongtou layouts                         有哪些版式
        hongtou layouts show 通用               版式画成图，注明毫米数
        hongtou fonts                           各处用什么字体

      退出码：0 成功；64 用法有误；65 稿件有误；66 无法读取输入；70 程序有误；73 无法创建输出；\
      74 读写出错；75 暂时不行，可重试；78 字体或版式有误。
      """,
    version: Version.text,
    subcommands: [TypesetCommand.self, LayoutsCommand.self, FontsCommand.self])
}
