import CommandTesting
import Files
import Foundation
import Testing
import Typesetting

@testable import HongtouCLI

/// Printers that are off: what is measured is what is put right.
@Suite("校准和打印机偏差")
struct OffsetProfileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Where a printer that puts x at scale·x + shift puts the four corner crosses, as a person
  /// measures them.
  private func readings(scale: Double, dx: Double, dy: Double) -> String {
    func place(_ x: Double, _ shift: Double) -> Double { scale * x + shift }
    let (left, right) = (place(20, dx), 210 - place(190, dx))
    let (top, bottom) = (place(20, dy), 297 - place(277, dy))
    return [left, top, right, top, left, bottom, right, bottom].map { "\($0)" }
      .joined(separator: ",")
  }

  @Test(
    "量出多少，就移回多少",
    arguments: [(1.0, 0.0, 0.0), (1.0, 0.5, -0.8), (1.004, -1.2, 2.0), (0.996, 3.0, -3.0)])
  func correction(scale: Double, dx: Double, dy: Double) throws {
    let text = readings(scale: scale, dx: dx, dy: dy)
    let offset = try #require(CalibrationReadings(argument: text)).offset
    for (x, y) in [(20.0, 20.0), (105.0, 148.5), (184.0, 262.0)] {
      let rule = Mark(
        label: MarkLabel(
          element: ElementName(rawValue: "x"), clause: "-", nature: .artifact),
        frame: Frame(x: .mm(x), y: .mm(y), width: .mm(1), height: .mm(1)), content: .rule(.black))
      let page = Page(size: Size(width: .mm(210), height: .mm(297)), marks: [rule])
      let moved = offset.applied(to: page)
      #expect(moved.size == page.size)
      let frame = moved.marks[0].frame
      #expect(abs(scale * frame.left.millimetres + dx - x) < 0.001)
      #expect(abs(scale * frame.top.millimetres + dy - y) < 0.001)
    }
  }

  @Test("写成的文件读回来一样；写错的键、写两次、偏得太多：78")
  func files() throws {
    let path = folder.file("三楼.json")
    let run = try Run(
      "print", "calibrate", "--front", readings(scale: 1.002, dx: 0.4, dy: -0.6), "-o", path)
    #expect(run.status == 0, "\(run.errors)")
    let profile = try OffsetProfile(file: path)
    #expect(abs(profile.front.scaleX - 1 / 1.002) < 0.0001 && abs(profile.front.dy - 0.6) < 0.01)
    #expect(profile.back == SideOffset())
    let room = try PrintRoom()
    let wrong = [
      "", "[]", "{\"front\":{\"dx_mm\":6}}", "{\"front\":{\"scale_x\":1.02}}",
      "{\"front\":{\"dx\":1}}",
      "{\"front\":{},\"front\":{}}", "{\"front\":{\"dx_mm\":nan}}", "{\"front\":{\"dx_mm\":1e999}}",
      "{\"front\":{}} x", "{\"front\":",
    ]
    for text in wrong {
      try folder.write(text, to: "错.json")
      let run = try room.print(["--to", room.outputs, "--profile", folder.file("错.json")])
      #expect(run.status == 78, "\(text): \(run.errors)")
    }
    #expect(
      try room.print(["--to", room.outputs, "--profile", folder.file("无.json")]).status == 66)
    #expect(try Run("print", "calibrate", "--front", "1,2,3").status == 64)
    // 中文的逗号也认。
    let commas = readings(scale: 1, dx: 0, dy: 0).replacingOccurrences(of: ",", with: "，")
    #expect(try Run("print", "calibrate", "--front", commas).status == 0)
    let far = readings(scale: 1, dx: 6, dy: 0)
    #expect(try Run("print", "calibrate", "--front", far).status == 78)
    #expect(!FileManager.default.fileExists(atPath: room.outputs))
  }

  @Test("套印：红头一层不见，其余的墨迹移了所写的毫米数")
  func layer() throws {
    let room = try PrintRoom()
    try folder.write(
      "{\"front\": {\"dx_mm\": 2.0, \"dy_mm\": -1.5}}", to: "三楼.json")
    let plain = ["--layer", "body", "--to"]
    #expect(try room.print(plain + [room.folder.file("a")]).status == 0)
    let moved = plain + [room.folder.file("b"), "--profile", folder.file("三楼.json")]
    #expect(try room.print(moved).status == 0)
    func ink(_ name: String) throws -> (left: Double, top: Double) {
      let file = room.folder.file("\(name)/稿-body.pdf")
      let run = try Run(shell: "pdftotext -bbox \"$1\" - | grep -m1 '<word'", file)
      let numbers = run.output.split(separator: "\"").compactMap { Double($0) }
      return (numbers[0] * 25.4 / 72, numbers[1] * 25.4 / 72)
    }
    let (a, b) = (try ink("a"), try ink("b"))
    #expect(abs(b.left - a.left - 2) < 0.02 && abs(b.top - a.top + 1.5) < 0.02)
    let text = try Run(shell: "pdftotext \"$1\" -", room.folder.file("b/稿-body.pdf")).output
    #expect(!text.contains("云岭省人民政府文件") && text.contains("现将有关事项通知如下"))
  }

  @Test("校准页：两面 A4，四角十字距纸边 20 mm")
  func rulerSheet() throws {
    let run = try Run("print", "calibrate", "--to", folder.path, "--fonts", "free")
    #expect(run.status == 0, "\(run.errors)")
    let script = """
      pdfinfo "$1" | grep -E 'Pages|Page size'; pdftoppm -r 254 -gray -f 2 -l 2 -singlefile "$1" "$2"
      """
    let sheet = try Run(shell: script, folder.file("校准页.pdf"), folder.file("面"))
    #expect(sheet.output.contains("Pages:           2") && sheet.output.contains("A4"))
    // 四角的八段各有号码，照读数的次序；没有双面的打印机只要正面。
    let text = try Run(shell: "pdftotext -f 1 -l 1 -layout \"$1\" -", folder.file("校准页.pdf")).output
    #expect(["左上横", "左上竖", "右上横", "右下竖", "--front"].allSatisfy(text.contains), "\(text)")
    let simplex = try ScriptedPrinter(lacking: ["two-sided-long-edge"])
    let command = ["print", "calibrate", "--printer", simplex.uri, "--fonts", "free"]
    let both = try Run(command)
    #expect(both.status == 69 && both.errors.contains("双面"), "\(both.errors)")
    #expect(try Run(command + ["--one-sided", "--tray", "tray-2"]).status == 0)
    #expect(simplex.jobs.map { $0.attributes["sides"] } == [[.keyword("one-sided")]])
    let raster = try PDFRaster(file: folder.file("面.pgm"))
    // 每毫米十点；线细如一点，可能落在旁边一点上。
    for (x, y) in [(20, 20), (190, 20), (20, 277), (190, 277), (30, 20), (20, 30), (180, 277)] {
      #expect(raster.darkest(aboutX: x * 10, y: y * 10) < 128, "\(x), \(y)")
      #expect(raster.darkest(aboutX: x * 10 + 7, y: y * 10 + 7) == 255, "\(x), \(y)")
    }
  }
}
