/// What is put into a field. ISO 32000-1, 12.8.3; ETSI EN 319 142-1, 5 and 6.
public enum SealKind: String, Hashable, Sendable, CaseIterable {
  /// A CMS with CAdES's attributes: PAdES.
  case cades
  /// A CMS as PKCS #7 has it: what services without CAdES return.
  case pkcs7
  /// An RFC 3161 time stamp over the document.
  case timestamp

  /// As a signature's dictionary names it.
  var subFilter: String {
    switch self {
    case .cades: "ETSI.CAdES.detached"
    case .pkcs7: "adbe.pkcs7.detached"
    case .timestamp: "ETSI.RFC3161"
    }
  }

  /// The kind of a dictionary's name for it; nil for another.
  init?(subFilter: String?) {
    guard let kind = SealKind.allCases.first(where: { $0.subFilter == subFilter }) else {
      return nil
    }
    self = kind
  }

  /// The kinds of content that its message may say it signs.
  var contentKinds: Set<String> {
    self == .timestamp
      ? [CMSIdentifier.timeStampInformation] : [CMSIdentifier.data, CMSIdentifier.chineseData]
  }
}
