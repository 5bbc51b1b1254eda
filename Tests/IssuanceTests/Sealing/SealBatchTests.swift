import CommandTesting
import Foundation
import Testing

@Suite("Many files in one run")
struct SealBatchTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  @Test(
    "JSON Lines in and out: prepared, signed outside, embedded, the bad line told by its number")
  func lists() throws {
    let list = """
      {"file":"one.pdf","output":"a.prepared.pdf"}
      {"file":"none.pdf"}
      {"file":"two.pdf","field":"教育部","output":"b.prepared.pdf","reserve":16384}
      {"file":"two.pdf","feild":"教育部"}

      """
    try folder.write(Array(list.utf8), to: "list.jsonl")
    let prepared = try Run(
      shell: "\"$0\" seal prepare --jobs-from list.jsonl >jobs.jsonl", in: folder)
    #expect(prepared.status == 65)
    #expect(prepared.errors.contains("none.pdf"))
    #expect(prepared.errors.contains("list.jsonl:4 有不认识的 feild"))
    #expect(prepared.errors.contains("是不是 field？"))
    let jobs = String(decoding: try folder.read("jobs.jsonl"), as: UTF8.self)
      .split(separator: "\n")
    try #require(jobs.count == 2)
    let signing = """
      for name in a b; do
        "$0" seal digest $name.prepared.pdf --content $name.bin >digests &&
        openssl cms -sign -binary -cades -md sha256 -signer ec.pem -inkey ec.key \\
          -in $name.bin -outform DER -out $name.der || exit
      done
      { sed -n '1s/{/{"cms":"a.der","output":"a.pdf",/p' jobs.jsonl
        sed -n '2s/{/{"cms":"a.der","output":"x.pdf",/p' jobs.jsonl
        sed -n "2s/{/{\\"cmsHex\\":\\"$(od -An -v -tx1 b.der | tr -d ' \\n')\\",\\"output\\":\\"b.pdf\\",/p" jobs.jsonl
      } | "$0" seal embed --jobs-from - >done.jsonl; test $? = 65 &&
      "$0" seal verify a.pdf b.pdf --json
      """
    let run = try Run(shell: signing, in: folder)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("摘要不符") && !folder.exists("x.pdf"))
    #expect(run.output.ranges(of: "\"valid\":true").count == 4)
    let done = String(decoding: try folder.read("done.jsonl"), as: UTF8.self)
    #expect(done.split(separator: "\n").count == 2)
  }

  @Test("A list and a file at once: 64; a list that is not there: 66")
  func misuse() throws {
    #expect(
      try Run(seal: "prepare", "one.pdf", "--jobs-from", "x", in: folder).status == 64)
    #expect(try Run(seal: "embed", "--jobs-from", "x", in: folder).status == 66)
  }
}
