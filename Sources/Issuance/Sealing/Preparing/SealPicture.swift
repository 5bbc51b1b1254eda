import Diagnostics

/// A seal's picture: a PNG with a transparent ground, as colours and coverage apart.
/// PNG (ISO/IEC 15948); ISO 32000-1, 11.6.5.3.
struct SealPicture: Hashable, Sendable {
  /// Pixels across.
  let width: Int
  /// Pixels down.
  let height: Int
  /// Red, green, blue, a byte each.
  let colours: [UInt8]
  /// How far each pixel covers what is below it.
  let coverage: [UInt8]

  /// The most pixels a side: 60 mm at 1,200 dots an inch are fewer.
  static let mostPixels = 4_096
  /// The most bytes of a file.
  static let mostBytes = 16 << 20

  /// Reads a PNG file; `name` is what messages call it. Throws 65 for one that is broken, too large,
  /// or would hide what it is put on.
  init(_ bytes: [UInt8], name: String) throws(Failure) {
    let chunks: PNGChunks
    do { chunks = try PNGChunks(bytes) } catch { throw SealPicture.refused(name, error.message) }
    width = chunks.width
    height = chunks.height
    guard width <= SealPicture.mostPixels, height <= SealPicture.mostPixels else {
      throw SealPicture.refused(
        name, Phrase("边长超过 4096 像素", "a side has more than 4,096 pixels"))
    }
    guard let layout = PNGLayout(chunks) else {
      throw SealPicture.refused(name, SealPicture.opaque)
    }
    let stride = width * layout.step
    guard let data = try Zlib.inflated(chunks.data, limit: (stride + 1) * height),
      data.count == (stride + 1) * height,
      let pixels = PNGRows.unfiltered(data, width: stride, step: layout.step)
    else { throw SealPicture.refused(name, Phrase("像素不全", "its pixels are not whole")) }
    (colours, coverage) = layout.parted(pixels)
    guard coverage.contains(where: { $0 < 0xFF }) else {
      throw SealPicture.refused(name, SealPicture.opaque)
    }
  }

  private static let opaque = Phrase(
    "没有透明底，会盖住署名和日期；或不是 8 位、非隔行的 PNG",
    "its ground is not transparent and would hide the text below; or it is no 8-bit, "
      + "non-interlaced PNG")

  private static func refused(_ name: String, _ reason: Phrase) -> Failure {
    Failure(
      .badData,
      Phrase(
        "印章图“\(name)”不能用：\(reason.zh)", "the seal's picture ‘\(name)’ cannot be used: \(reason.en)"),
      hint: Phrase(
        "用透明底的正方形 PNG，300 dpi 以上", "use a square PNG with a transparent ground, 300 dpi or more"))
  }
}
