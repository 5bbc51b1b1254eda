import Diagnostics
import Hongtou
import TerminalPictures
import Typesetting

/// Shows pages: as characters, as pictures in a terminal, or as images.
struct PageShow {
  let typesetter: Typesetter
  let target: PreviewTarget
  let grid: GridText
  let pictures: Pictures
  let language: Language

  /// Of image files, in dots an inch; pictures in terminals are made for their pixels.
  private static let fileResolution = 144
  /// What a symbol of chafa's is made of, a side.
  private static let symbolPixels = 8

  /// What shows page `number` of `count`.
  func bytes(of page: Page, number: Int, count: Int) throws(Failure) -> [UInt8] {
    switch target.form {
    case .text: return Array(text(of: page, number: number, count: count).utf8)
    case .png:
      return try typesetter.uprightPNG(
        of: page, resolution: PageShow.fileResolution, pictures: pictures)
    case .picture(let way): return try picture(of: page, as: way)
    }
  }

  /// The columns the type area of `page` needs, where the target has fewer.
  func missingColumns(for page: Page, number: Int) -> Int? {
    guard target.form == .text, let width = target.textColumns else { return nil }
    let widest = grid.page(page, number: number).widest
    return widest > width ? widest : nil
  }

  private func text(of page: Page, number: Int, count: Int) -> String {
    let page = grid.page(page, number: number)
    let turned = page.isTurned ? Phrase("，横排，已转正", ", landscape, turned upright") : Phrase("", "")
    let head = Phrase(
      "【第 \(number) 页，共 \(count) 页\(turned.zh)】", "[page \(number) of \(count)\(turned.en)]")
    let lines = page.lines(width: target.textColumns, coloured: target.isColoured)
    return ([head.text(in: language)] + lines).joined(separator: "\n") + "\n"
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
