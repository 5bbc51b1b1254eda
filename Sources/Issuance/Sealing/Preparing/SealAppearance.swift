import Diagnostics

/// A seal's picture as a field's appearance: one image with a soft mask, nothing else, so that the
/// file stays PDF/A-2. ISO 32000-1, 8.10 and 12.5.5; ISO 19005-2, 6.2.10.
struct SealAppearance {
  private let picture: SealPicture
  private let width: Double
  private let height: Double

  /// How much a picture's proportions may differ from its field's: it is never stretched.
  private static let tolerance = 0.01
  /// Below this many dots an inch a seal's characters are not sharp.
  private static let leastResolution = 300.0

  /// The appearance of `picture` in a field of `rectangle`. Throws 65 where it would be stretched.
  init(_ picture: SealPicture, in rectangle: [Double], name: String) throws(Failure) {
    self.picture = picture
    width = rectangle[2] - rectangle[0]
    height = rectangle[3] - rectangle[1]
    let proportion = Double(picture.width) / Double(picture.height) * height / width
    guard abs(proportion - 1) <= SealAppearance.tolerance else {
      throw Failure(
        .badData,
        Phrase(
          "印章图“\(name)”的长宽比与印章位置不同，不能拉伸",
          "the seal's picture ‘\(name)’ is not of its field's proportions, and is not stretched"))
    }
  }

  /// A warning where the picture is coarse.
  func warnings(_ name: String) -> [Diagnostic] {
    let resolution = Double(picture.width) * 72 / width
    guard resolution < SealAppearance.leastResolution else { return [] }
    let dots = Int(resolution)
    return [
      Diagnostic(
        .warning, "seal.coarse-picture",
        Phrase(
          "印章图“\(name)”只有 \(dots) dpi，不足 300",
          "the seal's picture ‘\(name)’ has \(dots) dots an inch only, less than 300"))
    ]
  }

  /// Writes the appearance as object `form`.
  func write(as form: PDFReference, to update: inout IncrementalUpdate) throws(Failure) {
    let (image, mask) = (update.newReference(), update.newReference())
    var dictionary = pixels("DeviceRGB")
    dictionary["SMask"] = .reference(mask)
    update.write(dictionary, stream: try Zlib.deflated(picture.colours), as: image)
    update.write(
      pixels("DeviceGray"), stream: try Zlib.deflated(picture.coverage), as: mask)
    let content =
      "q \(SealAppearance.text(width)) 0 0 \(SealAppearance.text(height)) 0 0 cm /Seal Do Q"
    update.write(
      [
        "Type": .name("XObject"), "Subtype": .name("Form"),
        "BBox": .array([.integer(0), .integer(0), real(width), real(height)]),
        "Resources": .dictionary(["XObject": .dictionary(["Seal": .reference(image)])]),
        "Group": .dictionary(["S": .name("Transparency"), "CS": .name("DeviceRGB")]),
      ], stream: Array(content.utf8), as: form)
  }

  private func pixels(_ space: String) -> [String: PDFValue] {
    [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(picture.width),
      "Height": .integer(picture.height), "ColorSpace": .name(space),
      "BitsPerComponent": .integer(8), "Filter": .name("FlateDecode"),
    ]
  }

  private func real(_ value: Double) -> PDFValue { .real(SealAppearance.text(value)) }

  /// Thousandths of a point: 0.35 µm.
  static func text(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    return "\(sign)\(abs(thousandths) / 1_000).\((abs(thousandths) % 1_000).padded(to: 3))"
  }
}
