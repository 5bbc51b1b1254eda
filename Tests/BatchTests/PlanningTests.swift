import CommandTesting
import Diagnostics
import OfficialDocument
import Testing

@testable import Batch

@Suite("Plans: names, numbers, shards")
struct PlanningTests {
  @Test(
    "Whatever a value holds, it is one name in one folder",
    arguments: [
      ("../../etc/passwd", "_._.._etc_passwd"), ("-rf", "_rf"), (".hidden", "_hidden"),
      ("a/b\\c:d", "a_b_c_d"),
      ("甲\u{0}\u{1B}[31m乙", "甲__[31m乙"), (" 名 ", "名"), ("末点.", "末点"), ("😀", "😀"), ("~", "_"),
      ("甲\u{200B}\u{202E}乙", "甲__乙"),
    ])
  func safeNames(text: String, name: String) {
    let found = SafeName.name(text, room: 24) ?? ""
    if text == "../../etc/passwd" {
      #expect(!found.contains("/") && !found.hasPrefix("."))
    } else {
      #expect(found == name)
    }
  }

  @Test("No name is longer than 200 bytes, and none is cut inside a character")
  func longNames() {
    for text in [String(repeating: "国", count: 300), String(repeating: "a", count: 300)] {
      let name = SafeName.name(text, room: 24) ?? ""
      #expect(name.utf8.count <= 176 && name.utf8.count > 170)
      #expect(text.hasPrefix(name))
    }
    #expect(SafeName.name("  ", room: 24) == nil)
  }

  @Test("Numbers go on from the first, with its zeros and what stands around them")
  func series() throws {
    let copies = try NumberSeries("份号=000098")
    #expect((1...3).map(copies.text) == ["000098", "000099", "000100"])
    let documents = try NumberSeries("发文字号=云政函〔2026〕9号")
    #expect((1...2).map(documents.text) == ["云政函〔2026〕9号", "云政函〔2026〕10号"])
    for text in ["份号", "份号=", "=1", "份号=甲"] {
      #expect(throws: Failure.self) { try NumberSeries(text) }
    }
  }

  @Test("Every record is in exactly one shard, and the counts say so")
  func shards() throws {
    let plan = try plan(count: 1_003, shards: 7)
    let shards = (0..<7).map { Shard(index: $0, count: 7) }
    for number in 1...1_003 {
      #expect(shards.count { plan.includes(number, in: $0) } == 1)
    }
    #expect(shards.map(plan.count(in:)).reduce(0, +) == 1_003)
    for shard in shards {
      #expect(plan.count(in: shard) == (1...1_003).count { plan.includes($0, in: shard) })
    }
  }

  @Test("A plan reads back as it was written, and a changed one is refused")
  func planFile() throws {
    let folder = try TemporaryFolder()
    let plan = try plan(count: 5, shards: 2, subset: [2, 4])
    let path = try folder.write(plan.json.text + "\n", to: "plan.json")
    #expect(try BatchPlan(file: path) == plan)
    try folder.write(plan.json.text.replacing("\"count\":5", with: "\"count\":6"), to: "plan.json")
    let failure = #expect(throws: Failure.self) { try BatchPlan(file: path) }
    #expect(failure?.status == .badData)
  }

  @Test("A name by content depends on the record's values and the environment, on nothing else")
  func keys() throws {
    let place = SourceRange(file: "r.csv", line: 2, column: 1)
    func record(_ names: [String], _ cells: [String]) -> Record {
      Record(
        number: 1, place: place, columns: RecordColumns(names),
        cells: cells.map { SourcedText($0, at: place) })
    }
    let plan = try plan(count: 5, shards: 2)
    let key = plan.key(of: record(["甲", "乙"], ["1", "2"]))
    #expect(key == plan.key(of: record(["乙", "甲", "丙"], ["2", "1", ""])))
    #expect(key != plan.key(of: record(["甲", "乙"], ["12", ""])))
    #expect(key == (try self.plan(count: 9, shards: 3)).key(of: record(["甲", "乙"], ["1", "2"])))
    #expect(key.split(separator: "/").map(\.count) == [2, 2, 64])
  }

  private func plan(count: Int, shards: Int, subset: Set<Int>? = nil) throws -> BatchPlan {
    BatchPlan(
      records: try RecordFile("r.csv"), recordsDigest: "00", count: count, template: "t.md",
      shards: shards, numbers: [try NumberSeries("份号=000001")], optional: ["备注"], names: nil,
      subset: subset,
      environment: BatchEnvironment([.init("tool", "hongtou"), .init("cairo", "1.16.0")]))
  }
}
