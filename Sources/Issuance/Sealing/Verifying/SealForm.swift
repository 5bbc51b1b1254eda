import Diagnostics
import Files

/// A file's signature fields and where they are.
public struct SealForm: Hashable, Sendable {
  /// A field.
  public struct Place: Hashable, Sendable {
    /// Its name.
    public var field: String
    /// The page, from 1; nil for one on none.
    public var page: Int?
    /// Whether something is in it.
    public var isTaken: Bool
    /// Left, bottom, right, top from the page's lower left corner, points, three decimals.
    public var points: [String]
    /// Left, top, width, height from the page's upper left corner, millimetres, two decimals.
    public var millimetres: [String]
  }

  /// The fields, in the form's order.
  public let places: [Place]
  /// How many pages there are.
  public let pages: Int
  /// How often the file was written to.
  public let revisions: Int
  /// What it claims to conform to.
  public let claim: ArchiveClaim
  /// Its SHA-256 digest, in digits.
  public let sha256: String

  /// Reads `bytes`; `name` is what messages call the file. Throws 65 for one that is damaged.
  public init(_ bytes: [UInt8], name: String) throws(Failure) {
    let file: RevisedFile
    do throws(PDFFault) { file = try RevisedFile(bytes) } catch { throw error.failure(in: name) }
    let view = file.latest
    let pages = view.pages
    places = view.fields.map { field in
      let page = field.page.flatMap { view[pages[$0]]?.value }
      return Place(
        field: field.name, page: field.page.map { $0 + 1 }, isTaken: field.isTaken,
        points: field.rectangle.map(SealAppearance.text),
        millimetres: SealForm.millimetres(field.rectangle, on: page))
    }
    self.pages = pages.count
    revisions = file.revisions.count
    claim = ArchiveClaim(view)
    sha256 = SHA256.hexadecimal(bytes)
  }

  private static func millimetres(_ box: [Double], on page: PDFValue?) -> [String] {
    let paper = (page?["MediaBox"]?.items ?? []).compactMap(\.number)
    // A4's where the page takes it from above.
    let (left, top) = paper.count == 4 ? (paper[0], paper[3]) : (0, 841.89)
    let lengths = [box[0] - left, top - box[3], box[2] - box[0], box[3] - box[1]]
    return lengths.map { length in
      let hundredths = Int((length * 2_540 / 72).rounded())
      let sign = hundredths < 0 ? "-" : ""
      return "\(sign)\(abs(hundredths) / 100).\((abs(hundredths) % 100).padded(to: 2))"
    }
  }
}
