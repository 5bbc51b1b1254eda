import CommandTesting
import Foundation
import Testing
import Typesetting

@testable import Hongtou

/// A picture that is not drawn, and what is to be said of it.
struct BadPicture: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What the file holds; nil for no file.
  var bytes: [UInt8]?
  /// What the manuscript calls it.
  var name = "图.png"
  let code: String
  /// What the message holds, in English.
  let said: String
}

@Suite("Bad pictures: 65, the place of the name, the reason, and nothing written")
struct BadInputPictureTests {
  let bench: BadInputBench

  init() throws { bench = try BadInputBench() }

  static let good = PictureBytes.png(PictureBytes.header(1, 1))

  static let contents: [BadPicture] = [
    BadPicture(testDescription: "missing", code: "picture.missing", said: "does not exist"),
    BadPicture(
      testDescription: "an empty file", bytes: [], code: "picture.format", said: "neither"),
    BadPicture(
      testDescription: "an SVG called .png",
      bytes: Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), code: "picture.format",
      said: "neither a PNG nor a JPEG"),
    BadPicture(
      testDescription: "a GIF", bytes: Array("GIF89a".utf8), code: "picture.format",
      said: "neither"),
    BadPicture(
      testDescription: "a PNG of 30,000 × 30,000",
      bytes: PictureBytes.png(PictureBytes.header(30_000, 30_000)), code: "picture.too-large",
      said: "30000 × 30000"),
    BadPicture(
      testDescription: "a PNG of 4,294,967,295 × 4,294,967,295",
      bytes: PictureBytes.png(PictureBytes.header(0xFFFF_FFFF, 0xFFFF_FFFF)),
      code: "picture.too-large", said: "4294967295"),
    BadPicture(
      testDescription: "a file over 16 MiB",
      bytes: good + [UInt8](repeating: 0, count: 16 << 20), code: "picture.too-large",
      said: "16 MiB"),
    BadPicture(
      testDescription: "a PNG cut in its data", bytes: good.dropLast(20),
      code: "picture.truncated", said: "ends too soon"),
    BadPicture(
      testDescription: "a PNG with a wrong check sum in IHDR",
      bytes: PictureBytes.signature
        + PictureBytes.chunk("IHDR", PictureBytes.header(1, 1), damage: 1)
        + good.dropFirst(33), code: "picture.damaged", said: "damaged"),
    BadPicture(
      testDescription: "16 bits a colour",
      bytes: PictureBytes.png(PictureBytes.header(1, 1, depth: 16)), code: "picture.unsupported",
      said: "16 bits"),
    BadPicture(
      testDescription: "an animated PNG",
      bytes: PictureBytes.png(
        PictureBytes.header(1, 1),
        before: PictureBytes.chunk("acTL", PictureBytes.number(2) + PictureBytes.number(0))),
      code: "picture.unsupported", said: "animated"),
    BadPicture(
      testDescription: "a JPEG in CMYK", bytes: PictureBytes.jpeg(colours: 4), name: "图.jpg",
      code: "picture.unsupported", said: "CMYK"),
    BadPicture(
      testDescription: "a JPEG of 12 bits", bytes: PictureBytes.jpeg(0xC1, depth: 12),
      name: "图.jpg", code: "picture.unsupported", said: "12 bits"),
    BadPicture(
      testDescription: "an arithmetic JPEG", bytes: PictureBytes.jpeg(0xC9), name: "图.jpg",
      code: "picture.unsupported", said: "arithmetic"),
    BadPicture(
      testDescription: "a JPEG cut in its scan", bytes: PictureBytes.jpeg().dropLast(4),
      name: "图.jpg", code: "picture.truncated", said: "ends too soon"),
  ]

  static let names: [BadPicture] = [
    "../图.png", "甲/../图.png", "/etc/passwd", "file:///etc/passwd", "http://169.254.169.254/a.png",
    "C:/图.png", "\\\\host\\图.png", "//host/图.png",
  ].map {
    BadPicture(testDescription: $0, name: $0, code: "picture.outside", said: "not beneath")
  }

  @Test("A figure: the place is the name's", arguments: contents + names)
  func figure(_ bad: BadPicture) throws {
    if let bytes = bad.bytes { _ = try bench.write(bytes, to: bad.name) }
    try expect(bad.code, saying: bad.said, at: "10:6", body: "![图](\(bad.name))")
  }

  @Test("A seal: the place is the name's", arguments: [contents[0], contents[2], contents[4]])
  func seal(_ bad: BadPicture) throws {
    if let bytes = bad.bytes { _ = try bench.write(bytes, to: bad.name) }
    try expect(
      bad.code, saying: bad.said, at: "6:17",
      replacing: "署名", with: "印章: {直径: 42, 图: \(bad.name)}\n署名")
  }

  @Test("Folders, pipes, devices, links: refused at once")
  func noFile() throws {
    let outside = try TemporaryFolder()
    try Data(BadInputPictureTests.good).write(to: URL(fileURLWithPath: outside.file("图.png")))
    let folder = bench.folder
    try FileManager.default.createDirectory(
      atPath: folder.file("夹"), withIntermediateDirectories: false)
    mkfifo(folder.file("管.png"), 0o600)
    symlink(outside.file("图.png"), folder.file("链.png"))
    symlink(outside.path, folder.file("外"))
    symlink("/dev/zero", folder.file("零.png"))
    symlink("环.png", folder.file("环.png"))
    for (name, code) in [
      ("夹", "not-regular"), (".", "not-regular"), ("管.png", "not-regular"), ("链.png", "link"),
      ("外/图.png", "link"), ("零.png", "link"), ("环.png", "link"), ("夹/图.png", "missing"),
    ] {
      try expect("picture.\(code)", at: "10:6", body: "![图](\(name))")
    }
  }

  @Test("A device itself is not read, though it never ends")
  func device() throws {
    try Data(BadInputBench.manuscript.replacing("现将有关事项通知如下。", with: "![图](zero)").utf8)
      .write(to: URL(fileURLWithPath: bench.folder.file("稿.md")))
    let reading = Typesetter.read(
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: bench.folder.file("稿.md")))),
      file: "/dev/稿.md")
    let files = DocumentFiles(of: reading.document)
    #expect(files.diagnostics.map(\.code) == ["picture.not-regular"])
    #expect(files.pictures.bytes.isEmpty)
  }

  @Test("A header of 30,000 × 30,000 costs no memory: 1.5 GB of addresses are enough")
  func memory() throws {
    _ = try bench.write(PictureBytes.png(PictureBytes.header(30_000, 30_000)), to: "图.png")
    let file = try bench.write(
      BadInputBench.manuscript.replacing("现将有关事项通知如下。", with: "![图](图.png)"))
    let run = try Run(
      shell: "ulimit -v 1500000; \"$0\" typeset --fonts free \"$1\" -o \"$2\"", file, bench.output)
    #expect(run.status == 65, "\(run.errors)")
    #expect(run.errors.contains("\(file):10:6: 错误: ") && run.errors.contains("picture.too-large"))
    #expect(try bench.written == [])
  }

  @Test("From standard input, names are counted from the current folder")
  func standardInput() throws {
    let text = BadInputBench.manuscript.replacing("现将有关事项通知如下。", with: "![图](图.png)")
    let run = try Run("typeset", "--fonts", "free", "-", "-o", bench.output, "--json", input: text)
    let found = try BadInputBench.findings(run.errors)
    #expect(found.contains { $0.code == "picture.missing" && $0.place == "10:6" })
    #expect(run.status == 65)
  }

  @Test("A picture twice named and bad is reported at both places; a good one is read once")
  func twice() throws {
    let file = bench.folder.file("稿.md")
    _ = try bench.write(BadInputPictureTests.good, to: "好.png")
    let text = BadInputBench.manuscript + "![图](坏.png)\n![图](坏.png)\n![图](好.png)\n![图](./好.png)\n"
    let files = DocumentFiles(of: Typesetter.read(Array(text.utf8), file: file).document)
    #expect(files.diagnostics.map(\.code) == ["picture.missing", "picture.missing"])
    #expect(files.diagnostics.map { $0.source?.line } == [11, 12])
    #expect(files.pictures.bytes[PictureName(rawValue: "好.png")] == BadInputPictureTests.good)
    #expect(files.pictures.measures["好.png"]?.width == 1)
    #expect(files.pictures.measures["坏.png"] == nil)
  }

  @Test("A seal's picture that is oblong or coarse at its size is refused; an opaque one is named")
  func sealQuality() throws {
    func findings(width: Int, height: Int, colour: UInt8) throws -> [String] {
      _ = try bench.write(
        PictureBytes.png(PictureBytes.header(width, height, colour: colour)), to: "印.png")
      let file = try bench.write(
        BadInputBench.manuscript.replacing("署名", with: "印章: {直径: 42, 图: 印.png}\n署名"))
      let run = try bench.typeset(file, "--json")
      let found = try BadInputBench.findings(run.errors).filter { $0.place == "6:17" }
      #expect((run.status == 65) == found.contains { $0.level == "error" })
      return found.map { "\($0.level) \($0.code)" }
    }
    #expect(
      try findings(width: 600, height: 500, colour: 6) == ["error picture.seal-not-square"])
    // 42 mm at 300 dots an inch are 497 dots.
    #expect(try findings(width: 490, height: 490, colour: 6) == ["error picture.seal-coarse"])
    #expect(
      try findings(width: 400, height: 300, colour: 2)
        == [
          "error picture.seal-not-square", "error picture.seal-coarse",
          "warning picture.seal-opaque",
        ])
    #expect(try bench.written == [])
  }

  /// Sets the good manuscript with `text` for its body, or with a part replaced, and expects an
  /// error.
  private func expect(
    _ code: String, saying said: String = "", at place: String,
    replacing part: String = "现将有关事项通知如下。", with other: String? = nil, body text: String = ""
  ) throws {
    let file = try bench.write(
      BadInputBench.manuscript.replacing(part, with: other ?? text))
    let run = try bench.typeset(file, "--json", "--lang", "en")
    let found = try BadInputBench.findings(run.errors)
    #expect(run.status == 65, "\(run.errors)")
    let finding = try #require(
      found.first { $0.code == code && $0.level == "error" && $0.place == place },
      "\(run.errors.prefix(2_000))")
    #expect(finding.file == file)
    #expect(said.isEmpty || finding.message.contains(said), "\(finding.message)")
    #expect(try bench.written == [])
    #expect(run.output.isEmpty)
  }
}

extension String {
  /// The string with each `part` replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    replacingOccurrences(of: part, with: other)
  }
}
