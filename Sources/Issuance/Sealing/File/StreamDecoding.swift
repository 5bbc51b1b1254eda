import Diagnostics

/// Decodes the streams that a file's structure is in: plain or deflated, with PNG's predictors.
/// ISO 32000-1, 7.4.4.
struct StreamDecoding {
  /// More than any file's structure has.
  private static let limit = 64 << 20

  /// The decoded bytes of `object`'s stream.
  static func data(of object: PDFObject, in bytes: [UInt8]) throws(PDFFault) -> [UInt8] {
    let place = object.range.lowerBound
    guard let range = object.stream, let dictionary = object.value.dictionary else {
      throw PDFFault("缺少流", "a stream is missing", at: place)
    }
    let filters = dictionary["Filter"].map { $0.items ?? [$0] } ?? []
    if filters.isEmpty { return Array(bytes[range]) }
    guard filters == [.name("FlateDecode")] else {
      throw PDFFault("流的编码不认识", "a stream's encoding is not known", at: place)
    }
    let inflated: [UInt8]?
    do { inflated = try Zlib.inflated(bytes[range], limit: limit) } catch {
      throw PDFFault(error.message.zh, error.message.en, at: place)
    }
    let parameters = dictionary["DecodeParms"].map { $0.items?.first ?? $0 }?.dictionary ?? [:]
    guard let inflated, let data = unpredicted(inflated, parameters) else {
      throw PDFFault("流解不开", "a stream cannot be decoded", at: place)
    }
    return data
  }

  private static func unpredicted(_ data: [UInt8], _ parameters: [String: PDFValue]) -> [UInt8]? {
    let predictor = parameters["Predictor"]?.integer ?? 1
    if predictor == 1 { return data }
    let columns = parameters["Columns"]?.integer ?? 1
    let isBytes =
      (parameters["Colors"]?.integer ?? 1) == 1
      && (parameters["BitsPerComponent"]?.integer ?? 8) == 8
    guard (10...15).contains(predictor), isBytes, (1...1 << 16).contains(columns) else {
      return nil
    }
    return PNGRows.unfiltered(data, width: columns, step: 1)
  }
}
