import CommandTesting
import Foundation
import Testing

/// From end to end with a printer that is not ours: CUPS' ippeveprinter.
@Suite("ippeveprinter", .serialized)
struct RealPrinterTests {
  private static let uri = "ipp://localhost:8631/ipp/print"
  private let room: PrintRoom

  init() throws {
    room = try PrintRoom()
    try FileManager.default.createDirectory(
      atPath: room.folder.file("收到"), withIntermediateDirectories: false)
  }

  /// Runs a script beside the printer; `$hongtou` is the command, `$file` the manuscript.
  private func beside(_ script: String) throws -> Run {
    let outer = """
      hongtou=$0 file=$2 ledger=$3 printer=\(Self.uri)
      export hongtou file ledger printer
      exec "\(PrintRoom.root)/Tests/Printer/run" "$1" bash -c "$4"
      """
    return try Run(shell: outer, room.folder.file("收到"), room.manuscript, room.ledger, script)
  }

  private func received(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: room.folder.file("收到/\(name)"))))
  }

  /// The attributes a job arrived with.
  private func attributes(_ job: Int) throws -> [Substring] {
    String(decoding: try received("job-\(job).txt"), as: UTF8.self).split(separator: "\n")
  }

  @Test("收到的就是送的：字节、份数、双面、A4、中文任务名")
  func plain() throws {
    #expect(try room.print(["--to", room.outputs]).status == 0)
    let run = try beside(
      #""$hongtou" print "$file" --fonts free --copies 3 --printer "$printer" --json"#)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"completed\":3"))
    let sent = try Data(contentsOf: URL(fileURLWithPath: room.outputs + "/稿.pdf"))
    #expect(try received("job-1.pdf") == [UInt8](sent))
    let attributes = try attributes(1)
    for wanted in [
      "IPP_COPIES=3", "IPP_SIDES=two-sided-long-edge", "IPP_MEDIA=iso_a4_210x297mm",
      "IPP_JOB_NAME=云岭省人民政府关于开展检查的通知", "IPP_DOCUMENT_FORMAT_SUPPLIED=application/pdf",
    ] {
      #expect(attributes.contains(Substring(wanted)), "\(wanted)")
    }
  }

  @Test("一份一个号：各是各的文件，任务名不透露内容，台账上都印好了；没有的装订，第一张之前说")
  func numbered() throws {
    let run = try beside(
      """
      set -e
      "$hongtou" print "$file" --fonts free --copies 3 --number-from 1 --ledger "$ledger" \
        --tray main --printer "$printer" --json
      "$hongtou" printers --printer "$printer" --json
      "$hongtou" print "$file" --fonts free --staple --printer "$printer" || echo "staple $?"
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"completed\":3") && run.output.contains("\"name\":\"三楼\""))
    #expect(run.output.hasSuffix("staple 69\n"))
    #expect(try room.steps() == ["completed": 3])
    let copies = try room.copies()
    for (index, copy) in copies.enumerated() {
      let name = try #require(copy["job"] as? String)
      let job = try #require(
        (1...3).first { job in
          try attributes(job).contains("IPP_JOB_NAME=\(name)")
        })
      #expect(job == index + 1)
      #expect(try attributes(job).contains("IPP_COPIES=1"))
      #expect(try attributes(job).contains { $0.contains("media-source=main") })
    }
    #expect(Set(try (1...3).map { try received("job-\($0).pdf") }).count == 3)
  }

  @Test("加密的连接：认得的证书才送，别的一个字节也不送")
  func encrypted() throws {
    let run = try beside(
      """
      secure=ipps://localhost:8631/ipp/print
      "$hongtou" print "$file" --fonts free --printer "$secure" --certificate $(printf '%064d' 0) \
        2>/run/refusal; echo "wrong $?"
      shown=$(grep -oE '[0-9a-f]{64}' /run/refusal | head -1)
      "$hongtou" print "$file" --fonts free --printer "$secure" --certificate "$shown" --json
      "$hongtou" print "$file" --fonts free --printer "$printer" --certificate "$shown"
      echo "plain $?"; grep -c 'now encrypted' /run/printer.log
      "$hongtou" printers --printer "$secure" --certificate-out /run/shown.der |
        grep -q "证书 $shown" && sha256sum /run/shown.der | grep -q "$shown" && echo "pinned 0"
      "$hongtou" print "$file" --fonts free --printer "$secure" --title 未核对 2>&1 >/dev/null
      """)
    #expect(run.output.hasPrefix("wrong 69\n"), "\(run.errors)")
    #expect(run.output.contains("\"completed\":1") && run.output.contains("\nplain 64\n"))
    #expect(try received("job-1.pdf").starts(with: "%PDF-".utf8))
    // 打印机的证书看得到，写得出；不核对就印，要说一声。
    #expect(run.output.contains("\npinned 0\n"), "\(run.output)\(run.errors)")
    #expect(run.output.contains("没有核对证书") && run.output.contains("--certificate"))
    #expect(try attributes(2).contains("IPP_JOB_NAME=未核对"))
    #expect(throws: (any Error).self) { try received("job-3.pdf") }
  }
}
