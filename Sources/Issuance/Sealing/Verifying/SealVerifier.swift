import Diagnostics
import Files

/// Says whether a file is what was sealed: every signature, what it covers, what came after it.
public struct SealVerifier {
  private let file: RevisedFile
  private let view: FileView
  /// Certificates that are trusted; empty where nobody asked.
  public var anchors: [[UInt8]] = []
  /// The moment that certificates have to be valid at; nil for when each signature says it was made.
  public var moment: CalendarTime?
  /// What the SHA-256 digest of the file before its first seal has to be; nil for any.
  public var original: [UInt8]?
  /// Whether objects that nothing reaches are wrong, and another reader has to agree.
  public var isStrict = false

  /// A verifier of `bytes`; `name` is what messages call the file. Throws 65 for one that is damaged
  /// or encrypted.
  public init(_ bytes: [UInt8], name: String) throws(Failure) {
    do throws(PDFFault) { self.init(try RevisedFile(bytes)) } catch {
      throw error.failure(in: name)
    }
    guard !file.isEncrypted else {
      throw Failure(.badData, Phrase("“\(name)”已加密", "‘\(name)’ is encrypted"))
    }
  }

  /// A verifier of a file that was read.
  init(_ file: RevisedFile) {
    self.file = file
    view = file.latest
  }

  /// The report. Throws 69 where a library is missing, 65 for a trusted certificate that cannot be
  /// read.
  public func verify() throws(Failure) -> SealReport {
    var report = SealReport(claim: ArchiveClaim(view), revisions: file.revisions.count)
    let fields = view.fields
    report.emptyFields = fields.filter { !$0.isTaken }.map(\.name)
    let places = fields.compactMap { SignaturePlace($0, in: view) }
      .sorted { $0.object.range.lowerBound < $1.object.range.lowerBound }
    report.permission = certification(places)?.permission
    report.signatures = try signatures(places)
    report.findings = structure(fields, places)
    if let first = places.compactMap(\.revision).min() {
      report.findings += changes(after: first, permission: report.permission)
    }
    if let original, !isOriginal(original, before: places) {
      report.findings.append(SealVerifier.otherOriginal)
    }
    if isStrict { report.findings += try StrictCheck(view).findings() }
    return report
  }

  private func signatures(_ places: [SignaturePlace]) throws(Failure) -> [SignatureReport] {
    let trust = try anchors.isEmpty ? nil : TrustStore(anchors)
    let certificates = anchors.compactMap { bytes in
      (try? DERReader.value(in: bytes)).flatMap { try? Certificate($0) }
    }
    var reports: [SignatureReport] = []
    for place in places {
      let examination = SignatureExamination(
        file: file, place: place, anchors: certificates, trust: trust, moment: moment)
      reports.append(try examination.report())
    }
    return reports
  }

  private static let otherOriginal = Diagnostic(
    .error, "seal.original",
    Phrase(
      "盖章前的文件不是所要的那个（SHA-256 不符）", "the file that was sealed is another (its SHA-256 differs)"))

  /// Whether the file was `digest` before the first of `places` was sealed.
  private func isOriginal(_ digest: [UInt8], before places: [SignaturePlace]) -> Bool {
    let end = places.compactMap(\.revision).min().map { file.revisions[$0].start }
    return SHA256.hash(file.bytes[..<(end ?? file.bytes.count)]) == digest
  }

  /// The signature that the catalogue says certifies the file.
  private func certification(_ places: [SignaturePlace]) -> SignaturePlace? {
    let reference = view.dictionary(view.catalogue["Perms"])?["DocMDP"]?.reference
    return places.first { $0.object.reference == reference }
  }

  /// What is wrong with the file as a whole.
  private func structure(_ fields: [SealField], _ places: [SignaturePlace]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func find(_ code: String, _ zh: String, _ en: String) {
      findings.append(Diagnostic(.error, "seal.\(code)", Phrase(zh, en)))
    }
    if places.isEmpty { find("none", "没有签章", "there is no seal") }
    if places.count < fields.count(where: \.isTaken) {
      find("value", "签名域的值不是签名", "a signature field holds no signature")
    }
    if Set(places.map(\.object.reference)).count < places.count {
      find("shared", "几个签名域共用一个签名", "signature fields share a signature")
    }
    if !file.trailing.isEmpty {
      find(
        "trailing", "文件末尾多出 \(file.trailing.count) 字节",
        "there are \(file.trailing.count) bytes behind the file's end")
    }
    for stray in file.revisions.flatMap({ $0.strays(in: file.bytes) }) {
      find(
        "stray", "第 \(stray.lowerBound) 字节起有 \(stray.count) 字节不属于任何对象",
        "\(stray.count) bytes from byte \(stray.lowerBound) on belong to no object")
    }
    let isCertified = view.dictionary(view.catalogue["Perms"])?["DocMDP"] != nil
    if isCertified, certification(places)?.permission == nil {
      find("certification", "认证签名不在签名域里", "the certifying signature is in no field")
    }
    return findings
  }

  private func changes(after first: Int, permission: Int?) -> [Diagnostic] {
    (first + 1..<max(first + 1, file.revisions.count)).flatMap { index in
      RevisionReview(file, index, allowsSeals: permission != 1).findings()
    }
  }
}
