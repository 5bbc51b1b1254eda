import CommandTesting
import Foundation
import Testing

/// Class 51: arguments as they come. No shell ever sees them.
@Suite("参数：两个短横、像选项的文件名、两兆字节、@文件")
struct ArgumentTests {
  private let room: PrintRoom

  init() throws { room = try PrintRoom() }

  /// The command in the room's folder, `$0` and `$L` being the command and the ledger.
  private func shell(_ script: String) throws -> Run {
    try Run(
      shell: "export L=\"$1\"; \(script)", room.ledger, in: room.folder)
  }

  @Test("-- 之后都是文件名；没有 -- 的，像选项的就是选项：64")
  func doubleDash() throws {
    for name in ["--to.md", "-rf.md", "--copies", "-"] where name != "-" {
      try room.folder.write(PrintRoom.text(), to: name)
    }
    let run = try shell("\"$0\" print --fonts free --to 印 -- --to.md -rf.md")
    #expect(run.status == 0, "\(run.errors)")
    #expect(room.folder.exists("印/--to.pdf") && room.folder.exists("印/-rf.pdf"))
    let option = try shell("\"$0\" print --fonts free --to 印 -rf.md")
    #expect(option.status == 64, "\(option.errors)")
    let missing = try shell("\"$0\" print --fonts free -- --copies")
    #expect(missing.status != 0 && !missing.errors.contains("缺值"), "\(missing.errors)")
    let value = try shell("\"$0\" print 稿.md --copies --to")
    #expect(value.status == 64 && value.errors.contains("--copies"), "\(value.errors)")
    // 台账的文号也可以像选项。
    let word = try shell("\"$0\" ledger confirm --ledger \"$L\" --by 张三 -- --by 1")
    #expect(word.status == 65 && word.errors.contains("台账里没有 --by 的第 000001 份"), "\(word.errors)")
  }

  @Test("像选项的文件名，写成 ./-x.md 也行；有份号的写成 -x-000001.pdf")
  func optionLikeNames() throws {
    try room.folder.write(PrintRoom.text(), to: "-x.md")
    let run = try shell(
      "\"$0\" print ./-x.md --fonts free --to 印 --number-from 1 --ledger \"$L\"")
    #expect(run.status == 0, "\(run.errors)")
    #expect(room.folder.exists("印/-x-000001.pdf"))
  }

  @Test(
    "两兆字节的参数：各有各的退出码，不崩，不久等",
    arguments: [
      ("print $(for i in $(seq 20); do echo \"$X\"; done) --fonts free", 66, "文件名太长"),
      ("print 稿.md --fonts free --printer ipp://127.0.0.1:1/$X", 64, "不是打印机的地址"),
      ("print 稿.md --fonts free --printer $X", 64, "不是打印机的名称"),
      ("print 稿.md --fonts free --title $X", 64, "--title"),
      ("print 稿.md --fonts free --to $X", 73, "文件名太长"),
      ("print 稿.md --fonts free --profile $X", 66, "文件名太长"),
      ("print 稿.md --fonts free --number-from 1 --to 印 --ledger $X", 78, "没有台账"),
      ("print 稿.md --fonts free --copies $X", 64, "--copies"),
      ("ledger confirm $X 1 --by 张三 --ledger \"$L\"", 65, "台账里没有"),
      ("ledger confirm x $X --by 张三 --ledger \"$L\"", 64, "<copies> 不能是"),
      ("ledger confirm x 1 --by $X --ledger \"$L\"", 64, "太长"),
      ("ledger verify --anchor $X --ledger \"$L\"", 64, "--anchor"),
      ("printers --printer ipps://127.0.0.1:1/ --certificate $X", 64, "--certificate"),
      ("print calibrate --front $X", 64, "--front"),
    ])
  func longArguments(_ arguments: String, _ status: Int32, _ words: String) throws {
    let run = try shell("X=$(head -c 100000 /dev/zero | tr '\\0' a); \"$0\" \(arguments)")
    #expect(run.status == status, "\(run.errors.prefix(300))")
    #expect(run.errors.contains(words), "\(run.errors.prefix(300))")
  }

  @Test("@文件 只是文件名，里面的选项不读")
  func responseFiles() throws {
    try room.folder.write("--to\n别处\n稿.md\n", to: "参数")
    let missing = try shell("\"$0\" print @参数 --fonts free --to 印")
    #expect(missing.status == 66 && missing.errors.contains("“@参数”"), "\(missing.errors)")
    try room.folder.write(PrintRoom.text(), to: "@稿.md")
    let run = try shell("\"$0\" print @稿.md --fonts free --to 印")
    #expect(run.status == 0 && room.folder.exists("印/@稿.pdf"), "\(run.errors)")
    #expect(!room.folder.exists("别处"))
  }

  @Test("名字里有 shell 的话：只是字")
  func shellWords() throws {
    let name = "$(touch 中招); `touch 中招` & |.md"
    try room.folder.write(PrintRoom.text(), to: name)
    let printer = try ScriptedPrinter()
    let file = room.folder.file(name)
    let run = try Run("print", file, "--fonts", "free", "--printer", printer.uri, "--title", name)
    #expect(run.status == 0, "\(run.errors)")
    #expect(printer.jobs.first?.name == name)
    let by = try room.ledger("confirm", "$(touch 中招)", "1", "--by", "`touch 中招`")
    #expect(by.status == 65)
    #expect(!room.folder.exists("中招"))
    #expect(!FileManager.default.fileExists(atPath: "中招"))
  }

  @Test("像子命令的文件名没有这个文件：66，说出是不是那个子命令；连不上的打印机，说看哪里")
  func hints() throws {
    let run = try shell("\"$0\" print calibrat")
    #expect(
      run.status == 66 && run.errors.contains("是不是 hongtou print calibrate？"), "\(run.errors)")
    let off = try shell("\"$0\" print 稿.md --fonts free --printer ipp://127.0.0.1:1/")
    #expect(off.status == 69 && off.errors.contains("看看它开着没有"), "\(off.errors)")
    let far = try shell("\"$0\" print calibrate --front 26,20,14,20,26,20,14,20")
    #expect(far.status == 78 && far.errors.contains("正面移 -6.00、0.00 mm"), "\(far.errors)")
  }

  @Test(
    "打错的选项和值：64，说出是哪一个，怎样写",
    arguments: [
      ("print 稿.md --copis 3", "--copies"), ("print 稿.md --copies 零", "--copies"),
      ("print 稿.md --copies 0", "1 到 999999"), ("print 稿.md --layer 红头", "full"),
      ("print 稿.md --timeout 0", "--timeout"), ("print 稿.md --pages 3-1", "--pages"),
      ("print 稿.md --to 印 --staple", "--staple 是给打印机的"),
      ("print 稿.md --to 印 --printer 三楼", "--printer 是给打印机的"),
      ("print 稿.md --layer head --number-from 1", "没有份号"),
      ("print 稿.md --booklet --profile p.json", "A3"),
      ("print 稿.md --booklet --one-sided", "折线"),
      ("print 稿.md 稿.md --to 印", "两个输入"),
      ("print calibrate --back 1,2,3,4,5,6,7,8", "--front"),
      ("printers --certificate-out x.der", "ipps://"),
      ("printers --printer ipps://x/ --certificate 12", "六十四位"),
      ("ledger export -o 登记表.xls --ledger \"$L\"", ".csv"),
      ("ledger verify --anchor 3f2a --ledger \"$L\"", "16 到 64"),
      ("ledger confrim x 1", "confirm"),
    ])
  func typos(_ arguments: String, _ words: String) throws {
    let run = try shell("\"$0\" \(arguments)")
    #expect(run.status == 64 && run.errors.contains(words), "\(run.errors)")
    #expect(!room.folder.exists("印"))
  }
}
