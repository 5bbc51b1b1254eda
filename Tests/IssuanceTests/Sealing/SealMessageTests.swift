import CommandTesting
import Foundation
import Testing

@Suite("What comes back from a signer")
struct SealMessageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try SealScene.folder()
    let run = try Run(
      shell: """
        "$0" seal prepare one.pdf && "$0" seal digest one.prepared.pdf --content one.bin
        """, in: folder)
    try #require(run.status == 0, "\(run.errors)")
  }

  private static let sign =
    "openssl cms -sign -binary -cades -md sha256 -signer ec.pem -inkey ec.key -certfile ca.pem "
    + "-outform DER "
  private static let embed =
    " && \"$0\" seal embed one.prepared.pdf --job one.job.json -o out.pdf --cms "

  private func refused(
    _ script: String, _ words: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 65, "\(run.output)\(run.errors)", sourceLocation: location)
    #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: location)
    #expect(!folder.exists("out.pdf"), sourceLocation: location)
    #expect(try folder.contents.filter { $0.hasSuffix(".tmp") } == [], sourceLocation: location)
  }

  @Test("Too long for its place; a larger place takes it")
  func tooLong() throws {
    let extra = String(repeating: "-certfile tsa.pem ", count: 1)
    let script =
      "\"$0\" seal prepare one.pdf --reserve 1024 && "
      + "\"$0\" seal digest one.prepared.pdf --content one.bin && "
      + Self.sign + extra + "-in one.bin -out big.der" + Self.embed + "big.der"
    try refused(script, "超过预留的 1024 字节")
  }

  @Test("Not DER: text, an indefinite length, a byte too many, ten megabytes")
  func notDER() throws {
    try refused("true" + Self.embed + "one.md", "不是 DER")
    let streamed =
      "openssl cms -sign -binary -stream -md sha256 -signer ec.pem -inkey ec.key -in one.bin "
      + "-outform DER -out ber.der"
    try refused(streamed + Self.embed + "ber.der", "不定长编码")
    let longer = Self.sign + "-in one.bin -out one.der && printf x >>one.der"
    try refused(longer + Self.embed + "one.der", "后面还有字节")
    let text = Self.sign + "-in one.bin | base64 >one.txt"
    try refused(text + Self.embed + "one.txt", "先解成 DER")
    try refused("head -c 10000000 /dev/zero >zero.der" + Self.embed + "zero.der", "不是 DER")
  }

  @Test("Over other bytes; over the right ones by two signers; with the content inside")
  func otherMessages() throws {
    try refused(Self.sign + "-in one.md -out a.der" + Self.embed + "a.der", "SHA-256 摘要不符")
    let two = Self.sign + "-signer rsa.pem -inkey rsa.key -in one.bin -out b.der"
    try refused(two + Self.embed + "b.der", "2 个签名者，应为 1 个")
    let inside = Self.sign + "-nodetach -in one.bin -out c.der"
    let large =
      "\"$0\" seal prepare one.pdf --reserve 200000 && "
      + "\"$0\" seal digest one.prepared.pdf --content one.bin && "
    try refused(large + inside + Self.embed + "c.der", "另夹了内容")
    try refused("openssl x509 -in ec.pem -outform DER -out d.der" + Self.embed + "d.der", "不是签名消息")
  }

  @Test("With a certificate of nobody's in it; without the signer's")
  func certificates() throws {
    let foreign = Self.sign + "-certfile sm2.pem -in one.bin -out a.der"
    try refused(foreign + Self.embed + "a.der", "与签名者无关的证书")
    let none =
      "openssl cms -sign -binary -cades -nocerts -md sha256 -signer ec.pem -inkey ec.key "
      + "-in one.bin -outform DER -out b.der"
    try refused(none + Self.embed + "b.der", "没有签名者的证书")
  }

  @Test("A bare value without certificates; nothing; both")
  func bareValue() throws {
    try refused("true" + Self.embed.replacing("--cms", with: "--raw") + "one.md", "没有给证书")
    let none = try Run(
      seal: "embed", "one.prepared.pdf", "--job", "one.job.json", in: folder)
    #expect(none.status == 64)
  }

  @Test("A prepared file that was changed; another file's job; a job that is none")
  func otherFile() throws {
    let signed = Self.sign + "-in one.bin -out a.der"
    let changed =
      "sed 's/Adobe.PPKLite/Adobe.PPKLitf/' one.prepared.pdf >x && cp x one.prepared.pdf"
    try refused(
      signed + " && \"$0\" seal prepare two.pdf --field 财政部 && "
        + "\"$0\" seal embed two.prepared.pdf --job one.job.json --cms a.der -o out.pdf",
      "与任务不符")
    try refused(
      signed
        + " && echo '{}' >x.json && \"$0\" seal embed one.prepared.pdf --job x.json --cms a.der -o out.pdf",
      "不是盖章任务（tool）")
    try refused(signed + " && " + changed + Self.embed + "a.der", "与任务不符")
  }

  @Test("Opaque bytes go in as they are, with a warning; they have to be DER all the same")
  func opaque() throws {
    let script =
      "openssl asn1parse -genstr SEQUENCE:x -genconf /dev/stdin -noout -out a.der <<'E'\n"
      + "asn1=SEQUENCE:x\n[x]\na=INTEGER:1\nE\n"
      + "\"$0\" seal embed one.prepared.pdf --job one.job.json --opaque --cms a.der"
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 0 && run.errors.contains("seal.opaque"), "\(run.errors)")
    try refused("true" + Self.embed.replacing("--cms", with: "--opaque --cms") + "one.md", "不是 DER")
  }

  @Test("A disk that is full at any byte: 74, and no file", arguments: [0, 1, 40_000, 100_000])
  func fullDisk(limit: Int) throws {
    try #require(
      try Run(shell: Self.sign + "-in one.bin -out a.der", in: folder).status == 0)
    let before = try folder.contents
    for command in [
      "prepare one.pdf -o out.pdf --job out.json",
      "embed one.prepared.pdf --job one.job.json --cms a.der -o out.pdf",
      "sign one.pdf --key ec.key --cert ec.pem -o out.pdf",
    ] {
      // In blocks of 1,024 bytes, and the streams are files too: they have to be short.
      let script = "ulimit -f \(limit / 1024); exec \"$0\" seal \(command)"
      let run = try Run(shell: script, in: folder)
      #expect(run.status == 74, "\(command): \(run.errors)")
      #expect(try folder.contents == before, "\(command)")
    }
  }

  @Test("A disk that is full at every write: 74, no file, and with room again there is one")
  func fullAtEveryWrite() throws {
    try #require(
      try Run(shell: Self.sign + "-in one.bin -out a.der", in: folder).status == 0)
    let disk = try FullDisk()
    for command in [
      ["prepare", "one.pdf", "-o", "out.pdf", "--job", "out.json"],
      ["embed", "one.prepared.pdf", "--job", "one.job.json", "--cms", "a.der", "-o", "out.pdf"],
      ["sign", "one.pdf", "--key", "ec.key", "--cert", "ec.pem", "-o", "out.pdf"],
    ] {
      let before = try folder.contents
      let arguments = command.map { $0.contains(".") ? folder.file($0) : $0 }
      let hits = try disk.fill(["seal"] + arguments, upTo: 20) { write, run in
        let left = try folder.contents
        #expect(run.status == 74 && run.errors.contains("磁盘已满"), "\(run.errors)")
        #expect(left == before, "\(command[0]) \(write)")
      }
      #expect((1..<20).contains(hits), "\(command[0]): \(hits)")
      #expect(folder.exists("out.pdf"))
      for name in ["out.pdf", "out.json"] {
        try? FileManager.default.removeItem(atPath: folder.file(name))
      }
    }
  }
}
