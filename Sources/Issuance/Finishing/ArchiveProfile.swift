/// What a finished file promises to who keeps it.
public enum ArchiveProfile: String, Hashable, Sendable, CaseIterable {
  /// PDF/A-2a and PDF/UA-1: to be kept, and to be read aloud.
  case a2a = "2a"
  /// PDF/A-2u: to be kept; its text is Unicode, its structure is not told.
  case a2u = "2u"
  /// PDF/A-3a and PDF/UA-1, with the document's metadata attached.
  case a3a = "3a"
  /// Nothing: a file for printing.
  case plain = "none"

  /// Whether what is drawn has to be in tags.
  public var isTagged: Bool { self == .a2a || self == .a3a }

  /// The part of ISO 19005 and its level, as XMP names them; nil for none.
  var identification: (part: Int, conformance: String)? {
    switch self {
    case .a2a: (2, "A")
    case .a2u: (2, "U")
    case .a3a: (3, "A")
    case .plain: nil
    }
  }
}
