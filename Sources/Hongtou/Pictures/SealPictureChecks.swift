import Diagnostics
import OfficialDocument
import OfficialLayout
import Typesetting

/// What a picture of a seal needs to look like a seal on paper. GB/T 9704-2012, 7.3.5.
///
/// All are warnings: a coarse seal is still a seal. It is never stretched.
enum SealPictureChecks {
  /// Dots an inch below which print shows steps.
  private static let leastResolution = 300
  private static let millimetresAnInch = 25.4

  /// Checks the seals of `document`; `diameter` is the sheet's, where a seal names none.
  static func check(
    _ document: Document, _ pictures: PictureMeasures, diameter: Length
  ) -> [Diagnostic] {
    document.seals.flatMap { seal -> [Diagnostic] in
      guard let image = seal.image, let measure = pictures[image.string] else { return [] }
      return check(measure, diameter: seal.diameter ?? diameter.millimetres, at: image.source)
    }
  }

  private static func check(
    _ picture: PictureMeasure, diameter: Double, at place: SourceRange
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func warn(_ code: String, _ message: Phrase, _ hint: Phrase) {
      found.append(Diagnostic(.warning, "picture.seal-\(code)", message, hint: hint, at: place))
    }
    if !picture.hasAlpha {
      warn(
        "opaque", Phrase("印章图没有透明底，会盖住文字", "the seal's picture is opaque: it hides the text"),
        Phrase("用透明底的 PNG", "use a PNG with a clear ground"))
    }
    if picture.width != picture.height {
      warn(
        "not-square", Phrase("印章图不是正方形，不拉伸", "the seal's picture is not square"),
        Phrase("裁成印章的外接正方形", "crop it to the square around the seal"))
    }
    let dots = Double(max(picture.width, picture.height)) * millimetresAnInch
    if diameter > 0, dots < Double(leastResolution) * diameter {
      warn(
        "coarse",
        Phrase(
          "印章图每英寸只有 \(Int(dots / diameter)) 点", "only \(Int(dots / diameter)) dots an inch"),
        Phrase("至少 \(leastResolution) 点", "at least \(leastResolution) are wanted"))
    }
    return found
  }
}
