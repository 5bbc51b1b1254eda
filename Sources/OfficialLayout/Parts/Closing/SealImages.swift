import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// What is seen in the place of a seal or a stamp: the picture the author names, else nothing.
  /// None is ever drawn that was not named.
  func content(of image: SourcedText?) -> Mark.Content {
    guard let image, pictures[image.string] != nil else { return .zone }
    return .picture(PictureName(rawValue: image.string))
  }

  /// A seal's picture is printed in its true size: it has to be square, fine enough, and clear
  /// where the paper shows. One that could not be read has been reported.
  func checkSealImage(_ image: SourcedText, diameter: Length) {
    guard let measure = pictures[image.string] else { return }
    if measure.width != measure.height {
      refuseImage(
        image, "picture.seal-not-square",
        Phrase(
          "印章图应为正方形，此图 \(measure.width) × \(measure.height) 像素",
          "a seal's picture is square; this is \(measure.width) × \(measure.height) dots"))
    }
    checkFineness(of: image, measure, height: diameter)
  }

  /// At least as many dots an inch as the sheet asks for, and clear paper.
  func checkFineness(of image: SourcedText, _ measure: PictureMeasure, height: Length) {
    let inches = height.millimetres / 25.4
    let resolution = Int(Double(measure.height) / inches)
    let least = sheet.closing.leastImageResolution
    if resolution < least {
      refuseImage(
        image, "picture.seal-coarse",
        Phrase(
          "印章图按原大只有每英寸 \(resolution) 点，至少要 \(least) 点",
          "at its size the picture has \(resolution) dots an inch; \(least) are needed"))
    }
    guard !measure.hasAlpha else { return }
    report(
      Diagnostic(
        .warning, "picture.seal-opaque",
        Phrase("印章图没有透明底，会遮住文字", "the picture has no transparent ground and hides the text"),
        hint: Phrase("用带透明通道的 PNG", "use a PNG with an alpha channel"), at: image.source,
        clause: "GB/T 9704-2012 7.3.5"))
  }

  private func refuseImage(_ image: SourcedText, _ code: String, _ message: Phrase) {
    report(Diagnostic(.error, code, message, at: image.source, clause: "GB/T 9704-2012 7.3.5"))
  }
}
