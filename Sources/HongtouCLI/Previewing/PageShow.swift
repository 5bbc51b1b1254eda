import Diagnostics
import Hongtou
import OfficialLayout
import TerminalPictures
import Typesetting

/// Shows pages: as characters, as pictures in a terminal, or as images.
struct PageShow {
  let typesetter: Typesetter
  let target: PreviewTarget
  private let grid: GridText
  private let pictures: Pictures
  /// The guides to be drawn, where they are.
  private let guides: Guides?
  let language: Language

  /// Of image files, in dots an inch; pictures in terminals are made for their pixels.
  private static let fileResolution = 144
  /// What a symbol of chafa's is made of, a side.
  private static let symbolPixels = 8

  /// Shows the pages of `work`, which `typesetter` has set with `options`. Throws 78 for its layout.
  init(
    typesetter: Typesetter, target: PreviewTarget, work: ManuscriptReading.Work, options: Options,
    guides: Bool, language: Language
  ) throws(Failure) {
    self.typesetter = typesetter
    self.target = target
    self.language = language
    pictures = work.pictures
    grid = try typesetter.gridText(for: work.document, options: options)
    self.guides = guides ? try typesetter.guides(for: work.document, options: options) : nil
  }

  /// What shows page `number` of `count`.
  func bytes(of page: Page, number: Int, count: Int) throws(Failure) -> [UInt8] {
    switch target.form {
    case .text: return Array(text(of: page, number: number, count: count).utf8)
    case .png:
      return try typesetter.uprightPNG(
        of: guided(page, number), resolution: PageShow.fileResolution, pictures: pictures)
    case .picture(let way): return try picture(of: guided(page, number), as: way)
    }
  }

  private func guided(_ page: Page, _ number: Int) -> Page {
    guides?.guided(page, number: number) ?? page
  }

  /// What takes pictures off the terminal that are not text to it.
  var erasing: [UInt8] {
    guard case .picture(let way) = target.form else { return [] }
    return TerminalPicture(columns: target.pictureColumns, terminal: target.terminal).erasing(way)
  }

  /// The columns the type area of `page` needs, where the target has fewer.
  func missingColumns(for page: Page, number: Int) -> Int? {
    guard target.form == .text, let width = target.textColumns else { return nil }
    let widest = grid.page(page, number: number).widest
    return widest > width ? widest : nil
  }

  private func text(of page: Page, number: Int, count: Int) -> String {
    let turned = page.turn != 0 ? Phrase("，横排，已转正", ", landscape, turned upright") : nil
    let head = Phrase(
      "【第 \(number) 页，共 \(count) 页\(turned?.zh ?? "")】",
      "[page \(number) of \(count)\(turned?.en ?? "")]")
    return ([head.text(in: language)] + lines(of: page, number: number)).joined(separator: "\n")
      + "\n"
  }

  /// A page as lines of text, and below it what was measured on it, where guides are asked for.
  func lines(of page: Page, number: Int) -> [String] {
    let rows = grid.page(page, number: number)
      .lines(width: target.textColumns, coloured: target.isColoured)
    guard let guides else { return rows }
    let measures = guides.measurements(of: page, number: number).map(PageShow.line(for:))
    return rows + ["", Phrase("【尺寸，毫米】", "[measures, mm]").text(in: language)] + measures
  }

  /// A distance, what it is, and its clause: the numbers one below the other.
  private static func line(for measure: PageMeasurement) -> String {
    let room = 6
    let blank = String(repeating: " ", count: max(0, room - measure.value.count))
    let name = [measure.subject, measure.name].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(blank)\(measure.value)  \(name)  \(measure.clause)"
  }

  private func picture(of page: Page, as way: PictureProtocol) throws(Failure) -> [UInt8] {
    let column = way == .symbols ? PageShow.symbolPixels : target.cellWidth
    let resolution = resolution(of: page, pixels: target.pictureColumns * column)
    let writer = TerminalPicture(columns: target.pictureColumns, terminal: target.terminal)
    let bytes: [UInt8]?
    if way.takesPNG {
      let png = try typesetter.uprightPNG(of: page, resolution: resolution, pictures: pictures)
      bytes = writer.bytes(of: png, as: way)
    } else {
      let image = try typesetter.image(of: page, resolution: resolution, pictures: pictures)
      bytes = Pixels(width: image.width, height: image.height, bytes: image.bytes)
        .flatMap { writer.bytes(of: $0, as: way) }
    }
    guard let bytes else {
      throw Failure(.internal, Phrase("不能画成 \(way.rawValue)", "cannot make \(way.rawValue)"))
    }
    return bytes
  }

  /// The dots an inch that make a page as wide as `pixels`, or a little less.
  private func resolution(of page: Page, pixels: Int) -> Int {
    let width = page.turn == 0 ? page.size.width : page.size.height
    let inch = Length.pt(72)
    return min(max(pixels * inch.emu / max(width.emu, 1), 10), 600)
  }
}
