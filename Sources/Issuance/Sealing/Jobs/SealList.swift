import Diagnostics

/// A line of a list of files to be sealed: an object whose members are texts and numbers, or a job.
public struct SealList: Hashable, Sendable {
  private let value: JSONText
  private let name: String

  /// What a line may say: anything else is a mistake.
  private static let known: Set<String> = [
    "file", "field", "appearance", "output", "job", "kind", "reserve", "reason", "location", "time",
    "expectSha256", "cert", "prepared", "cms", "raw", "cmsHex", "rawHex", "tool", "byteRange",
    "digests", "preparedSha256", "originalSha256", "page", "rectangle", "nonce", "createdAt",
    "certificates", "signedAttributes",
  ]

  /// Reads a line; `name` is what messages call it. Throws 65 for what is no object, or has a member
  /// that is not known.
  public init(_ line: some Collection<UInt8>, name: String) throws(Failure) {
    guard let value = JSONReader.value(in: line), case .object(let members) = value else {
      throw Failure(.badData, Phrase("\(name) 不是 JSON 对象", "\(name) is no JSON object"))
    }
    if let key = members.keys.sorted().first(where: { !SealList.known.contains($0) }) {
      throw Failure(
        .badData, Phrase("\(name) 有不认识的 \(key)", "\(name) has \(key), which is not known"),
        hint: nearestName(to: key, among: SealList.known.sorted())
          .map { Phrase("是不是 \($0)？", "did you mean \($0)?") })
    }
    self.value = value
    self.name = name
  }

  /// A member's text; nil for none.
  public func text(_ key: String) -> String? { value[key]?.string }

  /// A member's number; nil for none.
  public func number(_ key: String) -> Int? { value[key]?.integer }

  /// The job that the line is. Throws 65 for none.
  public func job() throws(Failure) -> SealJob { try SealJob(value, name: name) }
}
