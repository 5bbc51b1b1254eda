import Diagnostics

/// An attribute of a signer's part. RFC 5652, 5.3.
struct MessageAttribute: Hashable, Sendable {
  /// Its identifier.
  let kind: String
  /// Its values.
  let values: [DERValue]

  /// The attributes in a field.
  static func read(_ field: DERValue) throws(DERFault) -> [MessageAttribute] {
    var attributes: [MessageAttribute] = []
    for part in field.parts {
      guard part.tag == DERTag.sequence, part.parts.count == 2,
        let kind = part.parts[0].identifier, part.parts[1].tag == DERTag.set
      else {
        throw DERFault(message: Phrase("属性读不懂", "an attribute cannot be read"))
      }
      attributes.append(MessageAttribute(kind: kind, values: part.parts[1].parts))
    }
    return attributes
  }
}
