import CommandTesting
import Foundation
import Hongtou
import OfficialLayout
import Testing
import Typesetting

/// Guides over finished pages: every number they print is a distance between marks.
@Suite("版面参考线")
struct GuideTests {
  private static let all = Sample.names + Sample.figures.filter { !$0.hasSuffix("blank-page") }

  private func guided(_ sample: Sample) throws -> [Page] {
    try sample.typesetter.guided(sample.pages, of: sample.document)
  }

  @Test("要素一个不动：参考线加在后面，都标 guide，都不进正文", arguments: all)
  func untouched(_ name: String) throws {
    let sample = try Sample(name)
    for (page, guided) in zip(sample.pages, try guided(sample)) {
      #expect(Array(guided.marks.prefix(page.marks.count)) == page.marks)
      let guides = guided.marks.dropFirst(page.marks.count)
      #expect(guides.allSatisfy { $0.label.element == .guide && $0.label.nature == .artifact })
      #expect(guides.contains { $0.text == Guides.notice })
    }
  }

  @Test("印出的毫米数就是量得的：读回每个数，与两端要素的边框相比", arguments: all)
  func numbers(_ name: String) throws {
    let sample = try Sample(name)
    let guides = try sample.typesetter.guides(for: sample.document)
    for (index, page) in try guided(sample).enumerated() {
      let lines = page.guides.map(\.text)
      let measured = guides.measurements(of: page, number: index + 1)
      for measurement in measured {
        let printed = try #require(
          lines.printedValue(of: measurement), "\(name) \(index + 1): \(measurement.text)")
        #expect(abs(printed - measurement.millimetres) <= 0.0501, "\(measurement.text)")
        guard page.turn == 0 else { continue }
        for end in [measurement.from, measurement.to] {
          #expect(
            try page.edges(measurement.axis, sample).contains(end), "\(name): \(measurement)")
        }
      }
    }
  }

  @Test("注字不相叠，不出纸，不压要素", arguments: all)
  func legible(_ name: String) throws {
    let sample = try Sample(name)
    for (index, page) in try guided(sample).enumerated() {
      let words = page.guides
      for (place, word) in words.enumerated() {
        let frame = word.frame
        #expect(
          frame.left >= .zero && frame.top >= .zero && frame.right <= page.size.width
            && frame.bottom <= page.size.height, "\(name) \(index + 1): \(word.text)")
        for other in words[(place + 1)...] {
          #expect(!frame.meets(other.frame), "\(index + 1): \(word.text), \(other.text)")
        }
        for mark in sample.pages[index].marks where mark.content != .zone {
          #expect(!frame.meets(mark.frame), "\(index + 1): \(word.text), \(mark.text)")
        }
      }
    }
  }

  @Test("样张首页的五段距离：35、20.8、4、20.8、10.4")
  func sample() throws {
    let sample = try Sample("yangpu-reply")
    let guides = try sample.typesetter.guides(for: sample.document)
    let distances = guides.measurements(of: sample.pages[0], number: 1)
      .filter { $0.kind == .distance }.map(\.text)
    #expect(
      distances == [
        "标志上缘—版心上缘 35.0", "标志—发文字号 20.8", "发文字号—红线 4.0", "红线—标题 20.8",
        "标题—主送 10.4", "一字线—版心下缘 7.0",
      ])
  }

  @Test("双页订口在右的版式：双页的订口注在右边")
  func mirrored() throws {
    let folder = try TemporaryFolder()
    let general = "\(Sample.root.path)/Layouts/general.yaml"
    let sheet = try String(contentsOfFile: general, encoding: .utf8)
    let edited = sheet.replacingOccurrences(
      of: "mirrored_margins: no ", with: "mirrored_margins: yes")
    #expect(edited != sheet)
    try edited.write(toFile: folder.file("a.yaml"), atomically: true, encoding: .utf8)
    let sample = try Sample("notice")
    let options = Options(layout: folder.file("a.yaml"))
    let pages = try sample.typesetter.composition(of: sample.document, options: options).pages
    let guided = try sample.typesetter.guided(pages, of: sample.document, options: options)
    for (page, margins) in zip(guided, [("订口 28.0", "切口 26.0"), ("切口 26.0", "订口 28.0")]) {
      let left = try #require(page.guides.first { $0.text == margins.0 })
      let right = try #require(page.guides.first { $0.text == margins.1 })
      #expect(left.frame.right < .mm(28) && right.frame.left > .mm(182))
    }
  }

  @Test("--guides：文件名加 -guides，文中写明不作印发之用；不写就没有参考线；文字格式不画")
  func command() throws {
    let folder = try TemporaryFolder()
    let manuscript = folder.file("a.md")
    try FileManager.default.copyItem(
      atPath: "\(Sample.root.path)/Samples/request.md", toPath: manuscript)
    let plain = try Run("typeset", manuscript, "--fonts", "free")
    let guided = try Run("typeset", manuscript, "--fonts", "free", "--guides")
    #expect(plain.status == 0 && guided.status == 0, "\(guided.errors)")
    func text(_ name: String) throws -> String {
      try Run(program: "pdftotext", [folder.file(name), "-"]).output
    }
    #expect(try text("a-guides.pdf").contains("不作印发之用"))
    #expect(!(try text("a.pdf").contains("不作印发之用")))
    #expect(try Run("typeset", manuscript, "--guides", "--format", "text").status == 64)
  }
}

extension Page {
  /// The words of the guides.
  fileprivate var guides: [Mark] {
    marks.filter { $0.label.element == .guide && !$0.text.isEmpty }
  }

  /// Where something of the document, the type area or the paper begins or ends.
  fileprivate func edges(_ axis: PageMeasurement.Axis, _ sample: Sample) throws -> Set<Length> {
    let area = Frame(x: .mm(28), y: .mm(37), width: .mm(156), height: .mm(225))
    let paper = Frame(x: .zero, y: .zero, width: size.width, height: size.height)
    let own = marks.filter { $0.label.element != .guide }
    let inks = try own.filter { $0.label.element == .issuerMark }.map { try sample.ink($0) }
    let dashes = own.filter { $0.label.element == .folio }.compactMap { folio in
      folio.runs.first.flatMap { sample.typesetter.inkFrame(of: $0)?.centreY }
    }
    let frames = own.map(\.frame) + inks + [area, paper]
    return axis == .vertical
      ? Set(frames.flatMap { [$0.top, $0.bottom] } + dashes)
      : Set(frames.flatMap { [$0.left, $0.right] })
  }
}

extension [String] {
  /// The number printed after a measurement's name, on its line or on the next.
  fileprivate func printedValue(of measurement: PageMeasurement) -> Double? {
    for (index, line) in enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard words.first == measurement.name else { continue }
      let number = words.count > 1 ? words[1] : index + 1 < count ? self[index + 1] : ""
      if number == measurement.value { return Double(number) }
    }
    return nil
  }
}

extension Frame {
  fileprivate func meets(_ other: Frame) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
