import CommandTesting
import Foundation
import Testing

/// Class 50: environments that are hostile or bare change nothing of what is printed.
@Suite("环境：恶意的字体配置、没有主目录、没有临时文件夹、umask")
struct EnvironmentTests {
  private let room: PrintRoom

  init() throws { room = try PrintRoom() }

  /// Prints copy 1 under `script`'s settings and returns its bytes; `$0` is the command.
  private func printed(_ name: String, _ settings: String) throws -> [UInt8] {
    let ledger = room.folder.file("\(name).db")
    try #require(try Run("ledger", "new", "--ledger", ledger).status == 0)
    let script = """
      cd "$1" && \(settings) "$0" print 稿.md --fonts free --ledger "$2" --to "\(name)" \
        --number-from 1
      """
    let run = try Run(shell: script, room.folder.path, ledger)
    try #require(run.status == 0 && run.errors == "", "\(name): \(run.errors)")
    return try room.folder.read("\(name)/稿-000001.pdf")
  }

  @Test("FONTCONFIG_FILE 指向坏文件、管道、/dev/zero：字节照样")
  func fontconfig() throws {
    let usual = try printed("平常", "")
    try room.folder.write("<fontconfig><match>", to: "坏.conf")
    try room.folder.write(
      "<?xml version=\"1.0\"?><fontconfig><dir>/usr/share/fonts</dir><alias><family>x</family>"
        + "<prefer><family>DejaVu Sans</family></prefer></alias></fontconfig>", to: "别.conf")
    try #require(try Run(shell: "mkfifo \"$1\"", room.folder.file("管道")).status == 0)
    for (index, file) in ["坏.conf", "别.conf", "管道", "/dev/zero", "/nowhere"].enumerated() {
      let path = file.hasPrefix("/") ? file : room.folder.file(file)
      let bytes = try printed("f\(index)", "FONTCONFIG_FILE='\(path)' FONTCONFIG_PATH=/nowhere")
      #expect(bytes == usual, "\(file)")
    }
  }

  @Test("没有 HOME、没有临时文件夹、什么都没有：字节照样")
  func bare() throws {
    let usual = try printed("平常", "")
    #expect(try printed("无家", "env -u HOME -u XDG_CACHE_HOME") == usual)
    #expect(try printed("坏家", "HOME=/nowhere XDG_CACHE_HOME=/nowhere") == usual)
    #expect(try printed("无临时", "TMPDIR=/nowhere SQLITE_TMPDIR=/nowhere") == usual)
    #expect(try printed("光", "env -i") == usual)
    #expect(try printed("别处", "TZ=Pacific/Kiritimati LANG=C LC_ALL=C") == usual)
  }

  @Test("umask 000：写出的都是 640；umask 077：都是 600，台账也不例外")
  func umask() throws {
    for (mask, mode) in [("000", "640"), ("077", "600")] {
      let folder = room.folder.file(mask)
      let script = """
        umask \(mask); mkdir "$2"; cd "$2"; export HONGTOU_LEDGER="$2/台账.db"
        "$0" ledger new && "$0" print "$1" --fonts free --to . --copies 2 --number-from 1 &&
        "$0" print calibrate --to . --fonts free && "$0" ledger export -o 登记表.csv &&
        "$0" ledger export -o 登记表.pdf --fonts free &&
        "$0" print calibrate --front 20,20,20,20,20,20,20,20 -o 偏差.json
        stat -c '%a %n' -- *
        """
      let run = try Run(shell: script, room.manuscript, folder)
      let lines = run.output.split(separator: "\n")
      #expect(
        lines.count == 8 && lines.allSatisfy { $0.hasPrefix(mode) }, "\(run.output)\(run.errors)")
    }
  }
}
