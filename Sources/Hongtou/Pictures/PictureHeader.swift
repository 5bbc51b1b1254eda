import OfficialLayout

/// What a picture file says of itself, read before a dot of it is decoded.
struct PictureHeader: Hashable {
  /// What a canvas has to decode.
  enum Format: Hashable {
    case png
    case jpeg
  }

  var format: Format
  var measure: PictureMeasure

  /// The most dots along one side.
  static let mostDotsAside = 6_000
  /// The most dots in all: 100 MB when they are decoded.
  static let mostDots = 25_000_000

  /// Reads a whole file's bytes; they decide what it is.
  init(_ bytes: [UInt8]) throws(PictureFault) {
    if bytes.starts(with: PNGHeader.signature) {
      format = .png
      measure = try PNGHeader(bytes).measure
    } else if bytes.starts(with: JPEGHeader.signature) {
      format = .jpeg
      measure = try JPEGHeader(bytes).measure
    } else {
      throw .format
    }
  }

  /// Refuses more dots than are drawn, and none.
  static func check(width: Int, height: Int) throws(PictureFault) {
    guard width > 0, height > 0 else { throw .damaged }
    guard max(width, height) <= mostDotsAside, width * height <= mostDots else {
      throw .tooManyDots(width: width, height: height)
    }
  }
}
