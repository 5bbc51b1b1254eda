import Diagnostics

extension SealJob {
  /// The job as a JSON object on one line.
  public var json: JSONObject {
    JSONObject([
      "tool": .string(tool), "kind": .string(kind.rawValue), "field": .string(field),
      "byteRange": .array(byteRange.map { .number($0) }), "reserve": .number(reserve),
      "digests": .object(
        JSONObject([
          "sha256": .string(Hexadecimal.text(of: sha256)),
          "sm3": .string(Hexadecimal.text(of: sm3)),
        ])),
      "preparedSha256": .string(Hexadecimal.text(of: prepared)),
      "originalSha256": .string(Hexadecimal.text(of: original)), "page": .init(page),
      "rectangle": .array(rectangle.map { .decimal(SealAppearance.text($0)) }),
      "nonce": .string(nonce), "createdAt": .string(createdAt),
      "certificates": .array(
        (attributes?.certificates ?? []).map { .string(Hexadecimal.text(of: $0)) }),
      "signedAttributes": .init(attributes.map { Hexadecimal.text(of: $0.encoding) }),
    ])
  }

  /// A job from its JSON; `name` is what messages call it. Throws 65 for what is none.
  public init(_ text: [UInt8], name: String) throws(Failure) {
    guard let value = JSONReader.value(in: text) else { throw SealJob.unreadable(name, nil) }
    try self.init(value, name: name)
  }

  init(_ value: JSONText, name: String) throws(Failure) {
    func member<Value>(_ key: String, _ value: Value?) throws(Failure) -> Value {
      guard let value else { throw SealJob.unreadable(name, key) }
      return value
    }
    tool = try member("tool", value["tool"]?.string)
    kind = try member("kind", value["kind"]?.string.flatMap(SealKind.init(rawValue:)))
    field = try member("field", value["field"]?.string)
    byteRange = try member("byteRange", value["byteRange"]?.items?.compactMap(\.integer))
    let room = value["reserve"]?.integer
    reserve = try member(
      "reserve", room.flatMap { SealRequest.reserves.contains($0) ? $0 : nil })
    sha256 = try member("digests.sha256", SealJob.digest(value["digests"]?["sha256"]))
    sm3 = try member("digests.sm3", SealJob.digest(value["digests"]?["sm3"]))
    prepared = try member("preparedSha256", SealJob.digest(value["preparedSha256"]))
    original = try member("originalSha256", SealJob.digest(value["originalSha256"]))
    page = value["page"]?.integer
    rectangle = try member("rectangle", value["rectangle"]?.items?.compactMap(\.decimal))
    nonce = try member("nonce", value["nonce"]?.string)
    createdAt = try member("createdAt", value["createdAt"]?.string)
    let certificates = (value["certificates"]?.items ?? []).compactMap {
      $0.string.flatMap(Hexadecimal.bytes(in:))
    }
    attributes = value["signedAttributes"]?.string.flatMap(Hexadecimal.bytes(in:)).map {
      SignedAttributes(certificates: certificates, encoding: $0)
    }
  }

  /// Every digest in a job has 32 bytes.
  private static func digest(_ value: JSONText?) -> [UInt8]? {
    let bytes = value?.string.flatMap(Hexadecimal.bytes(in:))
    return bytes?.count == 32 ? bytes : nil
  }

  private static func unreadable(_ name: String, _ key: String?) -> Failure {
    let place = key.map { Phrase("（\($0)）", " (\($0))") } ?? Phrase("", "")
    return Failure(
      .badData,
      Phrase("“\(name)”不是盖章任务\(place.zh)", "‘\(name)’ is no sealing job\(place.en)"),
      hint: Phrase("任务文件由 hongtou seal prepare 写出", "hongtou seal prepare writes jobs"))
  }
}
