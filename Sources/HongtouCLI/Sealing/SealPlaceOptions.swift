import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// Which field is sealed, how it looks, what the seal says: alike for preparing and signing.
struct SealPlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "签名域的名称；只有一个空的就不必写。", "The signature field's name; not needed where only one is empty.",
      valueName: "name"))
  var field: String?

  @Option(
    help: ArgumentHelp(
      "印章图：透明底的 PNG，长宽比与印章位置相同；不写就不显示印章。",
      "The seal's picture: a PNG with a transparent ground, in the proportions of the seal's place; without it no seal is shown.",
      valueName: "png"), completion: .file())
  var appearance: String?

  @Option(
    help: ArgumentHelp(
      "给签名值留多少字节（1024–1048576）。", "How many bytes to reserve for the signature (1024–1048576).",
      valueName: "bytes"))
  var reserve = SealRequest.defaultReserve

  @Option(help: ArgumentHelp("事由，如 印发。", "The reason, such as 印发 (issued).", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("地点。", "The location.", valueName: "text"))
  var location: String?

  @Option(
    help: ArgumentHelp(
      "盖章时间，如 2026-11-23T08:00:00+08:00；不写是现在。",
      "The time of sealing, such as 2026-11-23T08:00:00+08:00; by default now.", valueName: "time"))
  var time: SealTime?

  @Option(
    help: ArgumentHelp(
      "文件的 SHA-256 须是这个，否则不盖。", "Seal the file only if this is its SHA-256.", valueName: "hex"))
  var expectSha256: String?

  /// The request for one file. Throws 64 for what is misspelt, 66 for a picture that is not there.
  func request(kind: SealKind, certificates: [[UInt8]]) throws(Failure) -> SealRequest {
    guard SealRequest.reserves.contains(reserve) else {
      throw Failure(
        .usage, Phrase("--reserve 应在 1024 到 1048576 之间", "--reserve is from 1024 to 1048576"))
    }
    var request = SealRequest(time: time?.time ?? SealTime.now)
    request.kind = kind
    request.field = field
    request.reserve = reserve
    request.reason = reason
    request.location = location
    request.certificates = certificates
    if let expectSha256 { request.expected = try SealPlaceOptions.digest(expectSha256) }
    if let appearance {
      request.picture = .init(try InputFile(appearance).read(), name: appearance)
    }
    return request
  }

  /// The bytes of a SHA-256 digest. Throws 64 for what is none.
  static func digest(_ text: String) throws(Failure) -> [UInt8] {
    guard let bytes = Hexadecimal.bytes(in: text), bytes.count == 32 else {
      throw Failure(
        .usage,
        Phrase("--expect-sha256 应是 64 个十六进制数字", "--expect-sha256 is 64 hexadecimal digits"))
    }
    return bytes
  }
}
