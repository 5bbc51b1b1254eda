import CommandTesting
import Foundation
import Testing

@Suite("hongtou batch: one document a record")
struct BatchCommandTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  @Test("A PDF a record, a manifest that adds up, and nothing else; a second run changes nothing")
  func made() throws {
    try bench.writeRecords(12)
    let run = try bench.batch(bench.make("r.csv", "--name", "{{号}}-{{姓名}}"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("12 条记录 = 写出 12 + 已有 0 + 不能排 0"))
    let names = try bench.names(in: bench.output)
    #expect(names.count == 13 && names.contains("manifest.jsonl") && names.contains("1-李静.pdf"))
    let before = try bench.files(in: bench.output)
    let lines = String(decoding: before["manifest.jsonl"] ?? Data(), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 14)
    #expect(lines[1].contains("\"record\":1,\"line\":2"))
    #expect(lines[13].contains("\"complete\":true,\"records\":12,\"written\":12,\"failed\":0"))
    let again = try bench.batch(bench.make("r.csv", "--name", "{{号}}-{{姓名}}"))
    #expect(again.errors.contains("12 条记录 = 写出 0 + 已有 12 + 不能排 0"))
    #expect(try bench.files(in: bench.output) == before)
    #expect(try bench.batch("audit", bench.output).status == 0)
  }

  @Test("The documents are those that typesetting each by itself makes")
  func sameAsTypeset() throws {
    try bench.writeRecords(2)
    #expect(try bench.batch(bench.make()).status == 0)
    let filled = BatchBench.template.replacing("{{号}}", with: "1").replacing(
      "{{姓名}}", with: "李静"
    ).replacing("{{单位}}", with: "青溪市第一中学")
    try bench.folder.write(filled, to: "one.md")
    let run = try Run(
      ["typeset", bench.folder.file("one.md"), "-o", bench.folder.file("one.pdf")]
        + BatchBench.plain)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try bench.bytes(bench.folder.file("one.pdf")) == bench.bytes(bench.output + "/000001.pdf"))
  }

  @Test("Threads, time zone, language and folder make no difference to a byte")
  func sameBytes() throws {
    try bench.writeRecords(9)
    #expect(try bench.batch(bench.make("r.csv", "--jobs", "1")).status == 0)
    let first = try bench.files(in: bench.output)
    try FileManager.default.removeItem(atPath: bench.output)
    let run = try bench.batch(
      bench.make("r.csv", "--jobs", "4"),
      environment: ["TZ": "America/New_York", "LANG": "C", "LC_ALL": "POSIX"])
    #expect(run.status == 0)
    #expect(try bench.files(in: bench.output) == first)
  }

  @Test("Bad records: one diagnostic each, with number and line; the rest go on; 65")
  func badRecords() throws {
    let rows = "号,姓名,单位\n1,张伟,清水县\n2,李静\n3,,石门县\n4,王\u{200B}敏,青溪市\n5,赵敏,清水县\n"
    try bench.folder.write(rows, to: "r.csv")
    let run = try bench.batch(bench.make())
    #expect(run.status == 65)
    #expect(run.errors.contains("r.csv:3:1: 错误: 第 2 条记录：这一行有 2 格"), "\(run.errors)")
    #expect(run.errors.contains("r.csv:4:3: 错误: 第 3 条记录：字段“姓名”是空的"))
    #expect(run.errors.contains("第 4 条记录：不可见") || run.errors.contains("第 4 条记录："))
    #expect(run.errors.split(separator: "\n").count { $0.contains("错误") } == 3)
    #expect(run.errors.contains("5 条记录 = 写出 2 + 已有 0 + 不能排 3"))
    #expect(try bench.names(in: bench.output) == ["000001.pdf", "000005.pdf", "manifest.jsonl"])
    let english = try bench.batch(bench.make("r.csv", "--lang", "en"))
    #expect(english.status == 65)
    #expect(english.errors.contains("record 3: the field ‘姓名’ is empty"))
    #expect(english.errors.contains("5 records = 0 written + 2 skipped + 3 failed"))
  }

  @Test("--json: every line an object, progress and a summary that adds up")
  func json() throws {
    try bench.folder.write("号,姓名,单位\n1,张伟,清水县\n2,李静\n", to: "r.csv")
    let run = try bench.batch(bench.make("r.csv", "--json"))
    let objects = try run.errors.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    let summary = try #require(objects.last?["summary"] as? [String: Any])
    let counts = ["written", "skipped", "failed", "left"].map { summary[$0] as? Int }
    #expect(counts == [1, 0, 1, 0])
    #expect(summary["records"] as? Int == 2)
    #expect(objects.contains { $0["progress"] != nil })
    #expect(objects.contains { $0["code"] as? String == "records.row" && $0["line"] as? Int == 3 })
  }

  @Test("Numbers are given by the records' order; a record's own keys stand for the template's")
  func numbered() throws {
    try bench.folder.write(
      "号,姓名,单位,紧急程度,title\n1,张伟,清水县,特急,\n2,李静,石门县,,关于另一件事的函\n", to: "r.csv")
    let run = try bench.batch(bench.make("r.csv", "--number", "份号=000098"))
    #expect(run.status == 0, "\(run.errors)")
    let texts = try ["000001", "000002"].map { name in
      try Run(program: "pdftotext", [bench.output + "/\(name).pdf", "-"]).output
    }
    #expect(texts[0].contains("000098") && texts[0].contains("特"))
    #expect(texts[0].contains("关于张伟同志的函"))
    #expect(texts[1].contains("000099") && texts[1].contains("关于另一件事的函"))
    #expect(!texts[1].contains("特"))
  }

  @Test("Files of another batch are not replaced unless that is said; others' files never are")
  func overwriting() throws {
    try bench.writeRecords(2)
    #expect(try bench.batch(bench.make()).status == 0)
    let before = try bench.files(in: bench.output)
    try bench.writeRecords(3)
    let refused = try bench.batch(bench.make())
    #expect(refused.status == 73)
    #expect(refused.errors.contains("里是另一批"))
    #expect(try bench.files(in: bench.output) == before)
    let run = try bench.batch(bench.make("r.csv", "--overwrite"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try bench.names(in: bench.output).count == 4)
    let other = bench.folder.file("out2")
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try bench.folder.write("somebody's", to: "out2/000002.pdf")
    let taken = try bench.batch(
      [bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "-o", other]
        + BatchBench.plain)
    #expect(taken.status == 73)
    #expect(taken.errors.contains("000002.pdf”已有，内容不同"), "\(taken.errors)")
    #expect(try bench.bytes(other + "/000002.pdf") == Data("somebody's".utf8))
  }

  @Test("--limit: the first records alone; more than there are is all of them")
  func limited() throws {
    try bench.writeRecords(5)
    let run = try bench.batch(bench.make("r.csv", "--limit", "2"))
    #expect(run.errors.contains("2 条记录 = 写出 2"), "\(run.errors)")
    #expect(try bench.names(in: bench.output) == ["000001.pdf", "000002.pdf", "manifest.jsonl"])
    let all = try bench.batch(bench.make("r.csv", "--limit", "9", "--overwrite"))
    #expect(all.errors.contains("5 条记录 = 写出 3 + 已有 2") || all.errors.contains("5 条记录"))
    #expect(all.status == 0)
  }

  @Test("No output is written over what it is made of: 73")
  func overInputs() throws {
    let rows = try String(contentsOfFile: bench.writeRecords(2), encoding: .utf8)
    let inputs = [bench.folder.file("r.csv"), "--template", bench.folder.file("t.md")]
    for command in [[], ["plan"]] {
      for file in ["r.csv", "t.md"] {
        let into = [command.isEmpty ? "--merge" : "-o", bench.folder.file(file)]
        let run = try bench.batch(command + inputs + into + BatchBench.plain)
        #expect(run.status == 73, "\(run.errors)")
      }
    }
    #expect(try String(contentsOfFile: bench.folder.file("r.csv"), encoding: .utf8) == rows)
    let template = try String(contentsOfFile: bench.folder.file("t.md"), encoding: .utf8)
    #expect(template == BatchBench.template)
  }

  @Test("A finished file that was changed: 70, and it is left for somebody to look at")
  func changedOutput() throws {
    try bench.writeRecords(3)
    #expect(try bench.batch(bench.make()).status == 0)
    try bench.folder.write("changed", to: "out/000002.pdf")
    let run = try bench.batch(bench.make())
    #expect(run.status == 70, "\(run.errors)")
    #expect(run.errors.contains("000002.pdf"))
    #expect(try bench.bytes(bench.output + "/000002.pdf") == Data("changed".utf8))
    let audit = try bench.batch("audit", bench.output)
    #expect(audit.status == 65)
    #expect(audit.errors.contains("第 2 条记录：“000002.pdf”改过"))
  }

  @Test("A second process in the same folder: 75 at once")
  func locked() throws {
    try bench.writeRecords(2)
    let script = """
      mkdir -p "$1/.hongtou"; exec 9>"$1/.hongtou/lock"; flock 9
      shift; "$0" batch "$@"
      """
    let all = bench.make()
    let run = try Run(
      shell: script, bench.output, all[0], all[1], all[2], all[3], all[4], "--fonts", "free",
      "--archive", "none")
    #expect(run.status == 75, "\(run.errors)")
    #expect(run.errors.contains("另一个进程正在写"))
  }

  @Test("SIGTERM: the record in hand is finished, 75, and running again comes to the same")
  func terminated() throws {
    try bench.writeRecords(150)
    let all = bench.make("r.csv", "--jobs", "1")
    let script = """
      "$0" batch "$@" & child=$!
      for turn in $(seq 500); do ls "$5"/*.pdf >/dev/null 2>&1 && break; sleep 0.02; done
      kill -TERM $child; wait $child
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, Run.command.path] + all
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    let names = try bench.names(in: bench.output)
    #expect(names.contains(".hongtou") && !names.contains("manifest.jsonl"))
    #expect(names.count < 150)
    #expect(try bench.batch(all).status == 0)
    let resumed = try bench.files(in: bench.output)
    try FileManager.default.removeItem(atPath: bench.output)
    #expect(try bench.batch(all).status == 0)
    #expect(try bench.files(in: bench.output) == resumed)
  }

  @Test("A full disk: 74, no partial file under a final name; with room it goes on")
  func fullDisk() throws {
    try bench.writeRecords(40)
    let all = bench.make()
    // A disk of our own where the system lets us mount one, a limit on file sizes where not.
    let script = """
      out="$5"; mkdir -p "$out"
      inner='mount -t tmpfs -o size=300k none "$1" || exit 99; shift
        "$0" batch "$@"; status=$?
        for f in "$5"/*.pdf; do tail -c 6 "$f" | grep -q EOF || exit 98; done
        mount -o remount,size=30m "$5" || exit 97
        "$0" batch "$@" || exit 96
        ls "$5" | wc -l; exit $status'
      for how in "unshare -m" "unshare -rm"; do
        $how true 2>/dev/null || continue
        $how sh -c "$inner" "$0" "$out" "$@"; status=$?
        [ $status -eq 99 ] || exit $status
      done
      echo 41; (ulimit -f 8; "$0" batch "$@")
      """
    let process = Process()
    let (out, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, Run.command.path] + all
    process.standardOutput = out
    process.standardError = errors
    try process.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74, "\(said)")
    #expect(text == "41\n")
    #expect(said.contains("磁盘已满") || said.contains("超出文件大小限制"))
  }
}
