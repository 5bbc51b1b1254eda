import CommandTesting
import Foundation
import Testing

@testable import Issuance

@Suite("What is not sealed, and what is not taken for a signature")
struct SealRefusalTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  /// Runs a script that has to end with `status`, saying `words`, and leave no `out.pdf`.
  private func refused(
    _ script: String, _ status: Int32 = 65, _ words: String,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try folder.contents
    let run = try Run(shell: script, in: folder)
    #expect(run.status == status, "\(run.output)\(run.errors)", sourceLocation: location)
    #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: location)
    #expect(!folder.exists("out.pdf"), sourceLocation: location)
    #expect(try folder.contents.filter { $0.hasSuffix(".tmp") } == [], sourceLocation: location)
    #expect(before.filter { !folder.exists($0) } == [], sourceLocation: location)
  }

  private static let prepare = "\"$0\" seal prepare -o out.pdf --job out.json "

  @Test("A PDF that another program made, an encrypted one, what is no PDF")
  func foreign() throws {
    let script = """
      qpdf --encrypt '' x 256 -- one.pdf encrypted.pdf &&
      sed 's/hongtou \\([0-9]\\)/foreign \\1/' one.pdf >foreign.pdf
      """
    try #require(try Run(shell: script, in: folder).status == 0)
    try refused(Self.prepare + "foreign.pdf", 65, "不是本程序排出的")
    try refused(Self.prepare + "encrypted.pdf", 65, "已加密")
    try refused(Self.prepare + "one.md", 65, "不是 PDF 文件")
    try refused(Self.prepare + "none.pdf", 66, "none.pdf")
  }

  @Test("A damaged one: cut short, a byte amiss in the table, bytes behind the end")
  func damaged() throws {
    let bytes = try folder.read("one.pdf")
    try folder.write(Array(bytes.dropLast(200)), to: "short.pdf")
    var table = bytes
    let place = try #require(RevisedFile(bytes).revisions.first).section.range.lowerBound
    // The last digit of the second entry's offset: `xref`, `0 n`, the first entry.
    let line = try #require(bytes[place...].dropFirst(5).firstIndex(of: 0x0A))
    table[line + 1 + 20 + 9] ^= 1
    try folder.write(table, to: "table.pdf")
    try folder.write(bytes + Array("more".utf8), to: "more.pdf")
    try refused(Self.prepare + "short.pdf", 65, "已损坏")
    try refused(Self.prepare + "table.pdf", 65, "已损坏")
    try refused(Self.prepare + "more.pdf", 65, "末尾多出字节")
  }

  /// `one.pdf` with an update.
  private func updated(_ name: String, _ change: (inout [String: PDFValue]) -> Void) throws {
    let file = try RevisedFile(folder.read("one.pdf"))
    var update = IncrementalUpdate(file)
    var catalogue = file.latest.catalogue
    change(&catalogue)
    update.write(.dictionary(catalogue), as: try #require(file.latest.root))
    update.finish(identifier: [UInt8](repeating: 7, count: 16))
    try folder.write(update.bytes, to: name)
  }

  @Test("One with a script, one with an action, one with a hybrid cross-reference")
  func acting() throws {
    try updated("script.pdf") {
      $0["OpenAction"] = .dictionary(["S": .name("JavaScript"), "JS": .text("app.alert(1)")])
    }
    try updated("launch.pdf") { $0["X"] = .dictionary(["S": .name("Launch")]) }
    let text = String(decoding: try folder.read("one.pdf"), as: Unicode.ASCII.self)
    try #require(text.contains("trailer"))
    let hybrid = try Run(
      shell: "LC_ALL=C sed 's#/Size #/XRefStm 9/Size #' one.pdf >hybrid.pdf", in: folder)
    try #require(hybrid.status == 0)
    try refused(Self.prepare + "script.pdf", 65, "脚本或动作")
    try refused(Self.prepare + "launch.pdf", 65, "脚本或动作（Launch）")
    try refused(Self.prepare + "hybrid.pdf", 65, "混合交叉引用")
  }

  @Test("A field that is missing, taken, or one of several")
  func fields() throws {
    try refused(Self.prepare + "two.pdf --field 民政部", 65, "没有签名域“民政部”")
    try refused(Self.prepare + "two.pdf", 64, "有 2 个空签名域，用 --field 指明")
    try folder.sign("two.pdf", field: "财政部", as: "first.pdf")
    try refused(Self.prepare + "first.pdf --field 财政部", 65, "“财政部”已有签章")
    let drawn = "\"$0\" typeset one.md --fonts free --resources '\(Run.root.path)'"
    let proof = try Run(shell: drawn + " --fields none -o bare.pdf", in: folder)
    if proof.status == 0 { try refused(Self.prepare + "bare.pdf", 65, "没有签名域") }
  }

  @Test("A file that was changed after its first seal gets no second")
  func changed() throws {
    try folder.sign("two.pdf", field: "财政部", as: "first.pdf")
    var bytes = try folder.read("first.pdf")
    bytes[bytes.count / 4] ^= 1
    try folder.write(bytes, to: "changed.pdf")
    try refused(Self.prepare + "changed.pdf", 65, "changed.pdf")
  }

  @Test("Another file than expected; output over the input; a reserve out of bounds")
  func misuse() throws {
    let zeros = String(repeating: "0", count: 64)
    try refused(Self.prepare + "one.pdf --expect-sha256 \(zeros)", 65, "不符")
    try refused(Self.prepare + "one.pdf --expect-sha256 12", 64, "64 个十六进制数字")
    try refused("\"$0\" seal prepare one.pdf -o one.pdf", 73, "覆盖")
    try refused(Self.prepare + "one.pdf --reserve 1023", 64, "--reserve")
    try refused(Self.prepare, 64, "缺少参数")
    try refused("\"$0\" seal prepare one.pdf -o out.pdf --job out.pdf", 64, "放不下")
    try refused("\"$0\" seal prepare one.pdf -o out.pdf --job /dev/full", 74, "磁盘已满")
    try refused("\"$0\" seal prepare one.pdf -o out.pdf --job none/a.json", 73, "none/a.json")
  }

  @Test("A picture with an opaque ground, one that would be stretched, a broken one")
  func pictures() throws {
    let script = """
      set -e
      head -c 300 seal.png >broken.png
      cp '\(Run.root.path)/Sources/Hongtou/Hongtou.docc/Resources/guides.png' opaque.png
      """
    try #require(try Run(shell: script, in: folder).status == 0)
    try refused(Self.prepare + "one.pdf --appearance broken.png", 65, "印章图“broken.png”不能用")
    try refused(Self.prepare + "one.pdf --appearance opaque.png", 65, "透明底")
    try refused(Self.prepare + "one.pdf --appearance one.md", 65, "不是 PNG")
    let wide = PNGBytes.transparent(width: 600, height: 500)
    try folder.write(wide, to: "wide.png")
    try refused(Self.prepare + "one.pdf --appearance wide.png", 65, "不能拉伸")
    try folder.write(PNGBytes.transparent(width: 5_000, height: 1), to: "long.png")
    try refused(Self.prepare + "one.pdf --appearance long.png", 65, "4096")
    try folder.write(PNGBytes.transparent(width: 100, height: 100), to: "coarse.png")
    let run = try Run(
      seal: "prepare", "one.pdf", "--appearance", "coarse.png", in: folder)
    #expect(run.status == 0 && run.errors.contains("只有 60 dpi，不足 300"), "\(run.errors)")
  }
}
