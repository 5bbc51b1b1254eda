import Diagnostics
import Hongtou
import Issuance

/// A line of a list.
struct SealEntry {
  private let members: SealList
  private let name: String

  /// Reads a line; `name` is the list's and the line's number. Throws 65 for what is no object.
  init(_ line: some Collection<UInt8>, name: String) throws(Failure) {
    self.name = name
    members = try SealList(line, name: name)
  }

  /// A member's text; nil for none.
  subscript(key: String) -> String? { members.text(key) }

  /// A member that has to be there. Throws 65.
  func required(_ key: String) throws(Failure) -> String {
    guard let text = self[key] else {
      throw Failure(.badData, Phrase("\(name) 缺少 \(key)", "\(name) lacks \(key)"))
    }
    return text
  }

  /// What is to be prepared, what the line does not say as on the command line.
  func request(defaults: SealPlaceOptions, kind: SealKind) throws(Failure) -> SealRequest {
    var place = defaults
    place.field = self["field"] ?? place.field
    place.appearance = self["appearance"] ?? place.appearance
    place.reason = self["reason"] ?? place.reason
    place.location = self["location"] ?? place.location
    place.expectSha256 = self["expectSha256"] ?? place.expectSha256
    place.reserve = members.number("reserve") ?? place.reserve
    if let text = self["time"] {
      guard let time = SealTime(argument: text) else { throw wrong("time") }
      place.time = time
    }
    var kind = kind
    if let text = self["kind"] {
      guard let named = SealKind(rawValue: text) else { throw wrong("kind") }
      kind = named
    }
    let certificates = try self["cert"].map { (path) throws(Failure) in
      try CertificateFile(InputFile(path).read(), name: path).certificates
    }
    return try place.request(kind: kind, certificates: certificates ?? [])
  }

  /// The job in the line: its own members, or those of the file it names.
  func job() throws(Failure) -> SealJob {
    if let path = self["job"] { return try SealJob(InputFile(path).read(), name: path) }
    return try members.job()
  }

  /// What the signer returned: a file's name, or hexadecimal digits, in `cms` or `raw`.
  func message() throws(Failure) -> SealMessage {
    if let bytes = try bytes("cms") { return .message(bytes) }
    if let bytes = try bytes("raw") { return .value(bytes) }
    throw Failure(.badData, Phrase("\(name) 缺少 cms 或 raw", "\(name) lacks cms or raw"))
  }

  private func bytes(_ key: String) throws(Failure) -> [UInt8]? {
    if let digits = self[key + "Hex"] {
      guard let bytes = Hexadecimal.bytes(in: digits) else { throw wrong(key + "Hex") }
      return bytes
    }
    guard let path = self[key] else { return nil }
    return try InputFile(path, limit: SealFiles.messageLimit).read()
  }

  private func wrong(_ key: String) -> Failure {
    Failure(.badData, Phrase("\(name) 的 \(key) 不对", "\(key) of \(name) is wrong"))
  }
}
