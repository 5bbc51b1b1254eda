import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// What a PDF promises, and what it is prepared for.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "存档格式：2a（PDF/A-2a 和 PDF/UA-1）、2u、3a（附元数据）；none 只供打印。",
      "The archive profile: 2a (PDF/A-2a and PDF/UA-1), 2u, 3a (with metadata attached); none is for printing only.",
      valueName: "profile"))
  var archive: ArchiveProfile = .a2a

  @Option(
    help: ArgumentHelp(
      "签名域：empty 每枚印章处一个空的，none 不设。定稿默认 empty。",
      "Signature fields: empty puts an empty one in each seal's place, none leaves them out. Finals have empty ones by default.",
      valueName: "empty|none"))
  var fields: SignatureFields?

  @Option(
    help: ArgumentHelp(
      "文件的时间，如 2026-11-23T08:00:00+08:00；默认成文日期零时。",
      "The time the file bears, like 2026-11-23T08:00:00+08:00; by default 00:00 on the date of issue.",
      valueName: "time"))
  var timestamp: String?

  @Flag(
    help: ArgumentHelp(
      "排成样稿：每面有水印，不盖章，不编份号，没有签名域，文件名加“-样稿”。",
      "Make a proof (样稿): a watermark on every page, no seals, no copy number, no signature fields, and -样稿 in the file name."
    ))
  var proof = false

  /// Whether there are to be fields; nil for what the document's status says.
  var hasFields: Bool? { fields.map { $0 == .empty } }

  /// Refuses a time that is none.
  func check() throws(Failure) {
    guard let timestamp, !Timestamp.isValid(timestamp) else { return }
    throw Failure(
      .usage, Phrase("“\(timestamp)”不是时间", "‘\(timestamp)’ is no time"),
      hint: Phrase("写作 2026-11-23T08:00:00+08:00", "write it like 2026-11-23T08:00:00+08:00"))
  }
}

/// Which signature fields a PDF has.
enum SignatureFields: String, CaseIterable {
  /// None.
  case none
  /// An empty one in each seal's place.
  case empty
}

extension ArchiveProfile: ExpressibleByArgument {}
extension SignatureFields: ExpressibleByArgument {}
