import Issuance
import OfficialDocument

/// What a run says beside what a manuscript says.
public struct Options: Hashable, Sendable {
  /// The layout, by name, title or file; nil for the manuscript's own.
  public var layout: String?
  /// The seal's diameter in millimetres; nil for the manuscript's or the sheet's; 0 for no seal.
  public var sealDiameter: Double?
  /// Whether notes tell of choices that were made, e.g. where a title was broken.
  public var explains: Bool
  /// What of the pages is drawn.
  public var layer: PrintLayer
  /// What a PDF promises to who keeps it.
  public var archive: ArchiveProfile
  /// Whether there is a signature field in each seal's place; nil for those of a final whose profile
  /// is not `none`.
  public var hasFields: Bool?
  /// When the PDF says it was made, `YYYY-MM-DDThh:mm:ss` and `Z` or `+hh:mm`; nil for 成文日期.
  public var timestamp: String?
  /// Whether a final is set as a proof (样稿): with a watermark, without seals and 份号.
  public var isProof: Bool

  /// Creates options.
  public init(
    layout: String? = nil, sealDiameter: Double? = nil, explains: Bool = false,
    layer: PrintLayer = .full, archive: ArchiveProfile = .a2a, hasFields: Bool? = nil,
    timestamp: String? = nil, isProof: Bool = false
  ) {
    self.layout = layout
    self.sealDiameter = sealDiameter
    self.explains = explains
    self.layer = layer
    self.archive = archive
    self.hasFields = hasFields
    self.timestamp = timestamp
    self.isProof = isProof
  }
}

extension Options {
  /// A manuscript's seals with the diameter asked for; their images are the manuscript's still. One
  /// seal where it names none.
  func seals(_ seals: [Seal]) -> [Seal] {
    guard let sealDiameter else { return seals }
    guard !seals.isEmpty else {
      return [Seal(diameter: sealDiameter, source: .init(file: "-", line: 1, column: 1))]
    }
    return seals.map { Seal(diameter: sealDiameter, image: $0.image, source: $0.source) }
  }
}

extension Options {
  /// `document` as it is to be set: a proof where that is asked for.
  public func describing(_ document: Document) -> Document {
    guard isProof, document.status == .final else { return document }
    var document = document
    document.status = .proof
    return document
  }
}

extension Document {
  /// Takes from what is no final what only a final bears: 份号 and the pictures of seals and stamps.
  mutating func withholdSeals() {
    copyNumber = nil
    for index in seals.indices { seals[index].image = nil }
    for index in signatureStamps.indices { signatureStamps[index].image = nil }
  }
}
