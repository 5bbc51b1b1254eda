import Testing

@testable import Hongtou
@testable import HongtouCLI

@Suite("Where outputs go")
struct OutputNamesTests {
  @Test(
    "Beside the input, under its name, unless -o says otherwise",
    arguments: [
      (["a/答复.md"], nil, OutputFormat.pdf, ["a/答复.pdf"]),
      (["a.b/c"], nil, .pdf, ["a.b/c.pdf"]),
      ([".md"], nil, .pdf, [".md.pdf"]),
      (["-"], nil, .pdf, ["-"]),
      (["a.md"], "-", .text, ["-"]),
      (["a.md"], "x", .pdf, ["x"]),
      (["a.md"], "out/", .text, ["out/a.txt"]),
      (["a.md"], "/tmp", .pdf, ["/tmp/a.pdf"]),
      (["x/a.md", "-"], "out", .svg, ["out/a.svg", "out/stdin.svg"]),
    ] as [([String], String?, OutputFormat, [String])])
  func names(inputs: [String], output: String?, format: OutputFormat, expected: [String]) throws {
    #expect(try OutputNames(inputs: inputs, output: output, format: format).paths == expected)
  }

  @Test("A suffix follows names that are inputs', not a name the user chose")
  func suffix() throws {
    for (output, expected) in [(nil, "a-guides.pdf"), ("x/", "x/a-guides.pdf"), ("b.pdf", "b.pdf")]
    {
      let names = try OutputNames(
        inputs: ["a.md"], output: output, format: .pdf, suffix: "-guides")
      #expect(names.paths == [expected])
    }
  }

  @Test("Two outputs under one name are refused before anything is written: 64")
  func doubles() {
    for (inputs, output) in [(["a.md", "a.json"], nil), (["a.md", "b.md"], "-")] {
      let failure = #expect(throws: Failure.self) {
        try OutputNames(inputs: inputs, output: output, format: .pdf)
      }
      #expect(failure?.status == .usage)
    }
  }

  @Test("Pages are numbered from 1, one alone is not")
  func pages() throws {
    #expect(try OutputNames.pages(1, of: "a.png") == ["a.png"])
    #expect(try OutputNames.pages(2, of: "x.y/a.png") == ["x.y/a-1.png", "x.y/a-2.png"])
    #expect(try OutputNames.pages(2, of: "a") == ["a-1", "a-2"])
    #expect(throws: Failure.self) { try OutputNames.pages(2, of: "-") }
  }

  @Test("An annex that goes by itself is named after its document, and takes no other's name")
  func attachments() throws {
    #expect(
      try OutputNames.attachment("附件2", of: "x.y/a.pdf", besides: []) == "x.y/a-附件2.pdf")
    for (path, taken) in [("-", ""), ("a.pdf", "a-附件2.pdf")] {
      let failure = #expect(throws: Failure.self) {
        try OutputNames.attachment("附件2", of: path, besides: [taken])
      }
      #expect(failure?.status == .usage)
    }
  }
}
