import CommandTesting
import Diagnostics
import Foundation
import OfficialDocument
import Testing

@testable import Batch

@Suite("Files of records are read strictly, a record at a time")
struct RecordReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ text: String, as name: String = "r.csv", encoding: RecordEncoding = .utf8
  ) throws -> [RecordItem] {
    try read(Array(text.utf8), as: name, encoding: encoding)
  }

  private func read(
    _ bytes: [UInt8], as name: String = "r.csv", encoding: RecordEncoding = .utf8
  ) throws -> [RecordItem] {
    let path = folder.file(name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let reader = try RecordReader(RecordFile(path, encoding: encoding))
    var items: [RecordItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  private func values(_ items: [RecordItem], _ names: String...) -> [[String?]] {
    items.map { item in
      guard case .record(let record) = item else { return [] }
      return names.map { record[text: $0] }
    }
  }

  @Test("Quotes, commas and line ends in cells; BOM and CRLF; the last line need not be ended")
  func csv() throws {
    let items = try read(
      "\u{FEFF}甲,乙\r\n一,\"二,\"\"三\"\"\"\r\n\r\n\"两\r\n行\",  四 \r\n,五")
    #expect(values(items, "甲", "乙") == [["一", "二,\"三\""], ["两\n行", "  四 "], [nil, "五"]])
    #expect(items.map(\.place.line) == [2, 4, 6])
  }

  @Test("Formulas are text, and nothing is taken for a number")
  func formulas() throws {
    let items = try read("甲,乙\n=cmd|'/c calc'!A1,000017\n@SUM(A1),1e5\n")
    #expect(values(items, "甲", "乙") == [["=cmd|'/c calc'!A1", "000017"], ["@SUM(A1)", "1e5"]])
  }

  @Test("A bad record is told of with its line, and the rest goes on")
  func badRecords() throws {
    let items = try read("甲,乙\n一\n二,三,四\n五\"六,七\n\"八\"九,十\n好,的\n")
    let faults = items.compactMap { item -> String? in
      guard case .bad(_, let place, let fault) = item else { return nil }
      return "\(place.line) \(fault.code)"
    }
    #expect(faults == ["2 records.row", "3 records.row", "4 records.quote", "5 records.quote"])
    #expect(items.map(\.number) == [1, 2, 3, 4, 5])
    #expect(values([items[4]], "甲") == [["好"]])
  }

  @Test("Files that are none of records: what is wrong, and 65")
  func badFiles() throws {
    let wide = (1...100_000).map { "列\($0)" }.joined(separator: ",")
    for (text, name, message) in [
      ("", "r.csv", "没有列名"), ("甲,,丙\n", "r.csv", "第 2 列没有名称"), ("甲,乙,甲\n", "r.csv", "两列都叫“甲”"),
      (wide + "\n", "r.csv", "有 100000 列"), ("甲,乙\n一,\"二\n三,四\n", "r.csv", "第 2 行的引号没有结束"),
      ("{\"甲\": 1}", "r.json", "应是一个数组"), ("[{\"甲\": 1} {\"甲\": 2}]", "r.json", "应是逗号"),
      ("[1]", "r.json", "应是对象"), ("[{\"甲\": \"1\"", "r.json", "没有结束"), ("[] x", "r.json", "之后还有文字"),
    ] {
      let failure = #expect(throws: Failure.self) { try read(text, as: name) }
      #expect(failure?.status == .badData)
      #expect(failure?.message.zh.contains(message) == true, "\(failure?.message.zh ?? "")")
    }
  }

  @Test("JSON Lines and an array give the same records as the table")
  func json() throws {
    let table = try read("名,号\n张三,007\n李四,8\n")
    let lines = try read(
      "{\"名\": \"张三\", \"号\": \"007\"}\n\n{\"号\": 8, \"名\": \"李四\"}\n", as: "r.jsonl")
    let array = try read(
      "[\n {\"名\": \"张\\u4e09\",\n  \"号\": \"007\", \"空\": null},\n {\"名\": \"李四\", \"号\": 8}]",
      as: "r.json")
    for items in [table, lines, array] {
      #expect(values(items, "名", "号") == [["张三", "007"], ["李四", "8"]])
    }
    func canonical(_ items: [RecordItem]) -> [[UInt8]] {
      items.map { if case .record(let record) = $0 { record.canonical } else { [] } }
    }
    #expect(canonical(table) == canonical(lines))
    #expect(canonical(table) == canonical(array))
    #expect(array.map(\.place.line) == [2, 4])
  }

  @Test("JSON: a bad line is one bad record; doubled keys, lists and true are looked at")
  func badJSON() throws {
    let items = try read(
      "{\"甲\": 1, \"甲\": 2}\n{\"甲\": }\n[1]\n{\"甲\": true, \"乙\": [\"一\", \"二\"]}\n", as: "r.jsonl")
    let codes = items.map { if case .bad(_, _, let fault) = $0 { fault.code } else { "" } }
    #expect(
      codes == ["manuscript.duplicate-key", "json.syntax", "records.not-an-object", ""])
    guard case .record(let record) = items[3] else {
      Issue.record("no record")
      return
    }
    #expect(record[text: "甲"] == "true")
    #expect(record[texts: "乙"] == ["一", "二"])
  }

  @Test("GB 18030 where it is declared, strictly; neither is taken for the other")
  func encodings() throws {
    // Two bytes a character, and four for 𠮷.
    let gb = [UInt8](try #require("姓名\n张镕𠮷\n".data(using: Self.gb18030)))
    #expect(values(try read(gb, encoding: .gb18030), "姓名") == [["张镕𠮷"]])
    let failure = #expect(throws: Failure.self) { try read(gb) }
    #expect(failure?.status == .badData)
    #expect(failure?.hint?.zh.contains("--encoding gb18030") == true)
    let broken = #expect(throws: Failure.self) {
      try read(Array(gb.dropLast(3)), encoding: .gb18030)
    }
    #expect(broken?.message.zh.contains("不是 GB 18030") == true)
    let wide = #expect(throws: Failure.self) { try read([0xFF, 0xFE, 0x10, 0x4E]) }
    #expect(wide?.status == .badData)
  }

  @Test("A file of any length, in pieces: every record once, whatever the pieces' borders")
  func pieces() throws {
    var text = "号,文\n"
    for number in 1...3_000 { text += "\(number),\(String(repeating: "国", count: number % 97))\n" }
    let items = try read(text)
    #expect(items.count == 3_000)
    #expect(values(items, "号").map(\.first) == (1...3_000).map { "\($0)" })
    #expect(
      values(items, "文").enumerated().allSatisfy { $1[0]?.count ?? 0 == ($0 + 1) % 97 })
    let gb = try #require(text.data(using: Self.gb18030))
    #expect(values(try read([UInt8](gb), encoding: .gb18030), "号", "文") == values(items, "号", "文"))
  }

  /// GB 18030, by Foundation's number for it.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  @Test("A quote gone wrong in the first line is told of as that, and not as missing names")
  func headerQuote() throws {
    let failure = #expect(throws: Failure.self) { try read("号,姓\"名\n1,甲\n") }
    #expect(failure?.status == .badData)
    #expect(failure?.diagnostics.first?.code == "records.quote")
    #expect(failure?.diagnostics.first?.source?.column == 3)
  }

  @Test("What is not in its encoding: the line and the column, and what the file may be instead")
  func encodingPlace() throws {
    let bad = Array("号,姓名\n1,甲\n2,乙".utf8) + [0xC1, 0xF5] + Array("\n".utf8)
    let failure = #expect(throws: Failure.self) { try read(bad) }
    #expect(failure?.diagnostics.first?.source?.line == 3)
    #expect(failure?.diagnostics.first?.source?.column == 4)
    let gb = #expect(throws: Failure.self) {
      try read(Array("A\n1\n2".utf8) + [0xFF, 0x0A], encoding: .gb18030)
    }
    #expect(gb?.diagnostics.first?.source?.line == 3)
    #expect(gb?.diagnostics.first?.source?.column == 2)
    for (bytes, words) in [
      ([0xFF, 0xFE, 0xF7, 0x53], "UTF-16"), (Array("PK\u{3}\u{4}".utf8) + [0xFF], "电子表格"),
    ] {
      let failure = #expect(throws: Failure.self) { try read(bytes) }
      #expect(failure?.hint?.zh.contains(words) == true)
    }
  }

  @Test("A byte order mark in GB 18030 is no part of the first name")
  func markInGB() throws {
    let items = try read(
      [0x84, 0x31, 0x95, 0x33] + Array("A,B\n1,2\n".utf8), encoding: .gb18030)
    #expect(values(items, "A") == [["1"]])
  }

  @Test("A JSON array on one line of 3 MiB, as programs write it, and one with CRLF")
  func longArray() throws {
    let element = "{\"号\":\"%\",\"文\":\"\(String(repeating: "国", count: 500))\"}"
    let text =
      "[" + (1...2_000).map { element.replacing("%", with: "\($0)") }.joined(separator: ",") + "]"
    #expect(text.utf8.count > 3_000_000)
    let items = try read(text, as: "r.json")
    #expect(values(items, "号").map(\.first) == (1...2_000).map { "\($0)" })
    let lines = try read("[\r\n{\"号\":\r\n\"1\"},\r\n{\"号\": 2}\r\n]\r\n", as: "r.json")
    #expect(values(lines, "号") == [["1"], ["2"]])
    #expect(lines.map(\.place.line) == [2, 4])
  }

  @Test("A pipe, a folder, another suffix: said before anything is waited for")
  func notFiles() throws {
    #expect(throws: Failure.self) { try RecordFile("-") }
    #expect(throws: Failure.self) { try RecordFile("a.xlsx") }
    let pipe = folder.file("p.csv")
    mkfifo(pipe, 0o600)
    for path in [pipe, folder.file("none.csv")] {
      let failure = #expect(throws: Failure.self) { try RecordReader(RecordFile(path)) }
      #expect(failure?.status == .noInput)
    }
  }
}
