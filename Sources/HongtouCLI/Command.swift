import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou`: typesets Chinese official documents.
@main
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hongtou",
    abstract: Phrase(
      "红头：按 GB/T 9704-2012 把公文稿排成 PDF。",
      "Typeset Chinese official documents to PDF by GB/T 9704-2012."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou typeset 答复.md                 排成 答复.pdf
        hongtou typeset -o 成品/ *.md           每件一个 PDF
        hongtou preview 答复.md                 在终端里看第 1 页
        hongtou print 答复.md --copies 3        印三份
        hongtou printers                        有哪些打印机，各能做什么
        hongtou ledger show                     编了份号的各份印得怎样
        hongtou new 通知                        起一份新稿
        hongtou inspect 答复.md                 每个要素排在哪里
        hongtou diff 旧稿.md 新稿.md            哪里不同
        hongtou batch 名单.csv --template 函.md -o 成品/   一条记录一件
        hongtou layouts                         有哪些版式
        hongtou layouts show 通用               版式画成图，注明毫米数
        hongtou layouts check 我局.yaml         版式单对不对
        hongtou schema layout                   给编辑器用的 JSON Schema
        hongtou fonts                           各处用什么字体
        hongtou seal                            盖电子印章、验证

      退出码：0 成功；1 比较所得不同（diff）；64 用法有误；65 稿件有误；66 无法读取输入；69 缺少所需的程序或库；70 程序有误；73 无法创建输出；\
      74 读写出错；75 暂时不行，可重试；78 字体或版式有误。
      """,
      """
      Examples:
        hongtou typeset reply.md             make reply.pdf
        hongtou typeset -o out/ *.md         a PDF for each
        hongtou preview reply.md             show page 1 in the terminal
        hongtou print reply.md --copies 3    print three copies
        hongtou printers                     which printers there are, what each does
        hongtou ledger show                  how each numbered copy stands
        hongtou new 通知                     start a manuscript (here a notice)
        hongtou inspect reply.md             where each element stands
        hongtou diff old.md new.md           what differs
        hongtou batch letters.csv --template letter.md -o out/   a document a record
        hongtou layouts                      which layouts there are
        hongtou layouts show 通用            the ordinary layout drawn, with mm
        hongtou layouts check office.yaml    whether a layout sheet is right
        hongtou schema layout                a JSON Schema for editors
        hongtou fonts                        which face is used where
        hongtou seal                         apply electronic seals, and verify them

      Exit codes: 0 success; 1 differences were found (diff); 64 wrong usage; 65 the
      manuscript is wrong; 66 the input cannot be read; 69 a program or library is
      missing; 70 an internal error; 73 the output cannot be created; 74 a read or
      write failed; 75 not now, try again; 78 a font or layout is wrong.
      """
    ).inHelp,
    version: Version.text,
    subcommands: [
      TypesetCommand.self, PreviewCommand.self, InspectCommand.self, DiffCommand.self,
      NewCommand.self, SealCommand.self, BatchCommand.self, PrintCommand.self,
      PrintersCommand.self, LedgerCommand.self,
      LayoutsCommand.self, FontsCommand.self, SchemaCommand.self,
    ])

  /// The parser's own way, but for what it says when it ends a run.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(HelpLanguage.parsed(arguments))
      try command.run()
    } catch {
      Ending(arguments).leave(with: error)
    }
  }
}
