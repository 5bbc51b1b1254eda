import Diagnostics

/// What the signature that a prepared file awaits is over, reckoned from the file itself.
public struct AwaitedContent: Hashable, Sendable {
  private let parts: [ArraySlice<UInt8>]

  /// The content of the one signature in `bytes` that is not there yet; `name` is what messages call
  /// the file. Throws 65 where there is no such place.
  public init(_ bytes: [UInt8], name: String) throws(Failure) {
    let file: RevisedFile
    do throws(PDFFault) { file = try RevisedFile(bytes) } catch { throw error.failure(in: name) }
    let places = file.latest.fields.compactMap { SignaturePlace($0, in: file.latest) }
    let awaited = places.filter { place in
      place.findings.isEmpty && bytes[place.gap].dropFirst().first == UInt8(ascii: "0")
        && bytes[place.gap].dropFirst().dropLast().allSatisfy { $0 == UInt8(ascii: "0") }
    }
    guard awaited.count == 1 else {
      throw Failure(
        .badData,
        Phrase("“\(name)”里没有待签的位置", "there is no place for a signature in ‘\(name)’"),
        hint: Phrase("先用 hongtou seal prepare", "use hongtou seal prepare first"))
    }
    parts = awaited[0].content(in: bytes)
  }

  /// The bytes, one after the other.
  public var content: [UInt8] { parts.flatMap(\.self) }

  /// Their digests. Throws 69 without libcrypto.
  public func digests() throws(Failure) -> (sha256: [UInt8], sm3: [UInt8]) {
    (try Digest.of(parts, .sha256), try Digest.of(parts, .sm3))
  }
}

extension SealJob {
  /// What a time-stamping authority is sent for a SHA-256 digest. RFC 3161, 2.4.1.
  public static func timeStampRequest(_ digest: [UInt8]) -> [UInt8] {
    TimeStamp.request(digest, .sha256)
  }
}
