import CommandTesting
import Foundation
import Testing

@Suite("A batch is signed outside: digests out, signatures in")
struct BatchSealTests {
  private let bench: BatchBench
  private var desk: String { bench.folder.file("desk") }
  private var sealed: String { bench.folder.file("sealed") }

  /// Twenty letters with a place for a seal, and keys.
  init() throws {
    bench = try BatchBench()
    try bench.writeRecords(20)
    let made = try bench.batch(
      bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "-o", bench.output,
      "--fonts", "free", "--resources", BatchBench.root.path)
    try #require(made.status == 0, "\(made.errors)")
    let keys = try Run(
      program: BatchBench.root.appendingPathComponent("Tests/Sealing/make-keys").path, [],
      in: bench.folder)
    try #require(keys.status == 0, "\(keys.errors)")
  }

  private func prepare() throws -> Run { try bench.batch("prepare", bench.output, "-o", desk) }
  private func embed(_ list: String = "cms.jsonl") throws -> Run {
    try bench.batch("embed", desk, "--cms", bench.folder.file(list), "-o", sealed)
  }

  /// What a signing service does: a CMS for each line of digests.
  private func sign() throws {
    let script = """
      for file in desk/*.prepared.pdf; do
        "$0" seal digest $file --content content >digests &&
        openssl cms -sign -binary -cades -md sha256 -signer ec.pem -inkey ec.key -in content \\
          -outform DER -out der || exit
        name=$(basename $file .prepared.pdf)
        echo "{\\"file\\": \\"$name.pdf\\", \\"cms\\": \\"$(base64 -w0 der)\\"}"
      done >cms.jsonl
      """
    let run = try Run(shell: script, in: bench.folder)
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test("Twenty letters: prepared, signed by openssl, embedded, verified; run again, all is there")
  func roundTrip() throws {
    let prepared = try prepare()
    #expect(prepared.status == 0, "\(prepared.errors)")
    #expect(prepared.errors.contains("20 件 = 备好 20 + 已有 0 + 不能做 0"))
    let digests = try String(contentsOfFile: desk + "/digests.jsonl", encoding: .utf8)
    let lines = digests.split(separator: "\n")
    try #require(lines.count == 20)
    for line in [lines[0], lines[19]] {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let name = try #require(object?["prepared"] as? String)
      #expect(object?["field"] as? String == "云岭省教育厅")
      let found = try Run("seal", "digest", "\(desk)/\(name)").output
      let both = try #require(object?["digests"] as? [String: String])
      #expect(found == "sha256 \(both["sha256"] ?? "")\nsm3 \(both["sm3"] ?? "")\n")
    }
    try sign()
    let run = try embed()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("20 件 = 盖好 20 + 已有 0 + 不能做 0"), "\(run.errors)")
    let names = try bench.names(in: sealed)
    #expect(names.count == 20 && names.first == "000001.pdf")
    let verified = try Run(["seal", "verify", "--json"] + names.map { "\(sealed)/\($0)" })
    #expect(verified.output.ranges(of: "\"valid\":true").count >= 20, "\(verified.errors)")
    let before = try bench.files(in: sealed)
    #expect(try embed().errors.contains("20 件 = 盖好 0 + 已有 20 + 不能做 0"))
    let again = try prepare()
    #expect(again.errors.contains("20 件 = 备好 0 + 已有 20 + 不能做 0"), "\(again.errors)")
    #expect(try bench.files(in: sealed) == before)
    #expect(try String(contentsOfFile: desk + "/digests.jsonl", encoding: .utf8) == digests)
  }

  @Test("Wrong lines are told of one by one, with their numbers; the rest is sealed; it adds up")
  func wrongLines() throws {
    #expect(try prepare().status == 0)
    try sign()
    var lines = try String(contentsOfFile: bench.folder.file("cms.jsonl"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    lines[1] = lines[0].replacing("000001.pdf", with: "000002.pdf")
    lines[3] = "{\"file\": \"000004.pdf\", \"cms\": \"MII*\"}"
    lines[5] = "no JSON"
    lines.append(lines[6])
    lines.append(lines[7].replacing("000008.pdf", with: "../out/000008.pdf"))
    lines.append(lines[7].replacing("000008.pdf", with: "000099.pdf"))
    lines.remove(at: 10)
    try bench.folder.write(lines.joined(separator: "\n"), to: "bad.jsonl")
    let run = try embed("bad.jsonl")
    #expect(run.status == 65)
    for words in [
      "bad.jsonl:2:1: 错误: “000002.pdf”的签名签的不是这个文件", "bad.jsonl:4:1: 错误: cms 不是 Base64",
      "bad.jsonl:6:1: 错误",
      "bad.jsonl:20:1: 错误: “000007.pdf”在第 7 行已有", "bad.jsonl:21:1: 错误: 缺少 file，或不在文件夹之下",
      "bad.jsonl:22:1: 错误: “000099.pdf”没有备过",
      "20 件 = 盖好 16 + 已有 0 + 不能做 1 + 未做 3；另有 5 行不对",
    ] { #expect(run.errors.contains(words), "\(words)\n\(run.errors)") }
    #expect(try bench.names(in: sealed).count == 16)
    let rest = try embed()
    #expect(rest.status == 0, "\(rest.errors)")
    #expect(rest.errors.contains("20 件 = 盖好 4 + 已有 16 + 不能做 0"), "\(rest.errors)")
  }

  @Test("Some signatures are still to come: 75, and how many")
  func incomplete() throws {
    #expect(try prepare().status == 0)
    try sign()
    let text = try String(contentsOfFile: bench.folder.file("cms.jsonl"), encoding: .utf8)
    let some = text.split(separator: "\n").prefix(5).joined(separator: "\n")
    try bench.folder.write(some, to: "some.jsonl")
    let run = try embed("some.jsonl")
    #expect(run.status == 75)
    #expect(run.errors.contains("20 件 = 盖好 5 + 已有 0 + 不能做 0 + 未做 15"), "\(run.errors)")
  }

  @Test("Killed while it prepares, and run again: what was prepared stays as it is")
  func killed() throws {
    let script = """
      "$0" batch prepare out -o desk & child=$!
      for turn in $(seq 1000); do
        [ $(ls desk 2>/dev/null | grep -c job.json) -ge 4 ] && break; sleep 0.005
      done
      kill -9 $child; wait $child; ls desk | grep -c job.json
      """
    let run = try Run(shell: script, in: bench.folder)
    let count = Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    try #require(count >= 4 && count < 20, "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk + "/digests.jsonl"))
    let before = try bench.files(in: desk).filter { $0.key.hasSuffix(".job.json") }
    let again = try prepare()
    #expect(again.status == 0, "\(again.errors)")
    #expect(
      again.errors.contains("20 件 = 备好 \(20 - count) + 已有 \(count) + 不能做 0"), "\(again.errors)")
    let after = try bench.files(in: desk)
    for (name, bytes) in before { #expect(after[name] == bytes) }
    try sign()
    #expect(try embed().status == 0)
  }

  @Test("A document or a prepared file that was changed: 65 for that one; the rest goes on")
  func changed() throws {
    try bench.folder.write("changed", to: "out/000003.pdf")
    let first = try prepare()
    #expect(first.status == 65)
    #expect(first.errors.contains("“000003.pdf”与清单不符"), "\(first.errors)")
    #expect(first.errors.contains("20 件 = 备好 19 + 已有 0 + 不能做 1"))
    try bench.folder.write("changed", to: "desk/000005.prepared.pdf")
    let second = try prepare()
    #expect(second.status == 65)
    #expect(second.errors.contains("“000005.pdf”备过之后改了"), "\(second.errors)")
    let other = try bench.batch("prepare", bench.output, "-o", desk, "--field", "别的局")
    #expect(other.status == 65)
    #expect(other.errors.contains("“000001.pdf”备过，是另一个签名域或种类"), "\(other.errors)")
    let list = try String(contentsOfFile: desk + "/digests.jsonl", encoding: .utf8)
    #expect(list.split(separator: "\n").count == 19)
    #expect(try bench.batch("prepare", bench.output, "-o", bench.output).status == 73)
  }
}
