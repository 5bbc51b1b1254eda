/// What a PDF says of itself.
///
/// Dates are always given: Cairo 1.16 writes the clock where they are not, and ignores
/// SOURCE_DATE_EPOCH.
public struct DocumentMetadata: Hashable, Sendable {
  /// The title; readers show it in the window's head.
  public var title: String
  /// Who issues the document.
  public var author: String
  /// When it was made: `YYYY-MM-DDThh:mm:ss` and `Z` or `+hh:mm`.
  public var created: String
  /// When it was last changed, in the same form.
  public var modified: String

  /// Creates metadata; a document not changed since it was made has one date.
  public init(title: String, author: String, created: String, modified: String? = nil) {
    self.title = title
    self.author = author
    self.created = created
    self.modified = modified ?? created
  }

  /// The first date that is not of the form; nil when both are. Cairo drops such a date silently.
  var badDate: String? { [created, modified].first { !Self.isDate($0) } }

  /// Whether `date` is of the form.
  package static func isDate(_ date: String) -> Bool {
    let bytes = Array(date.utf8)
    let form = Array((bytes.last == UInt8(ascii: "Z") ? shortForm : longForm).utf8)
    guard bytes.count == form.count else { return false }
    return zip(bytes, form).allSatisfy { byte, wanted in
      switch wanted {
      case UInt8(ascii: "0"): (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      case UInt8(ascii: "+"): byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      default: byte == wanted
      }
    }
  }

  private static let shortForm = "0000-00-00T00:00:00Z"
  private static let longForm = "0000-00-00T00:00:00+00:00"
}
