import Diagnostics

/// An RFC 3161 time stamp.
enum TimeStamp {
  /// What `value` tells as the time stamp over `content`, and what is wrong with it.
  static func check(
    _ value: DERValue, over content: [ArraySlice<UInt8>], anchors: [Certificate]
  ) throws(Failure) -> MessageCheck {
    let message: SignedMessage
    do { message = try SignedMessage(value) } catch {
      return MessageCheck(findings: [
        Diagnostic(
          .error, "seal.time-stamp",
          Phrase("时间戳：\(error.message.zh)", "time stamp: \(error.message.en)"))
      ])
    }
    var checker = try MessageChecker(
      message, of: [(message.content ?? [])[...]],
      contentKinds: [CMSIdentifier.timeStampInformation], anchors: anchors)
    var check = try checker.checked()
    for index in check.findings.indices {
      let words = check.findings[index].message
      check.findings[index].message = Phrase("时间戳：\(words.zh)", "time stamp: \(words.en)")
    }
    let stamp = try imprint(in: message, over: content)
    check.stampedAt = stamp.time
    if !stamp.matches { check.findings.append(otherContent) }
    return check
  }

  private static let otherContent = Diagnostic(
    .error, "seal.time-stamp-imprint",
    Phrase("时间戳盖的不是这些内容", "the time stamp is of something else"))

  /// When the stamp was made, and whether it is of `content`. RFC 3161, 2.4.2, TSTInfo.
  private static func imprint(
    in message: SignedMessage, over content: [ArraySlice<UInt8>]
  ) throws(Failure) -> (time: CalendarTime?, matches: Bool) {
    guard let bytes = message.content, let information = try? DERReader.value(in: bytes) else {
      return (nil, false)
    }
    let fields = information.parts
    guard fields.count >= 5, fields[2].parts.count == 2,
      let kind = fields[2].parts[0].parts.first?.identifier,
      let algorithm = DigestAlgorithm(identifier: kind)
    else { return (nil, false) }
    let digest = try Digest.of(content, algorithm)
    return (CalendarTime(fields[4]), fields[2].parts[1].content.elementsEqual(digest))
  }

  /// The token in an answer of a time-stamping authority; the bytes themselves where they are no
  /// answer. RFC 3161, 2.4.2, TimeStampResp.
  static func token(in bytes: [UInt8]) -> [UInt8] {
    guard let value = try? DERReader.value(in: bytes), value.parts.count == 2,
      value.parts[0].tag == DERTag.sequence, value.parts[0].parts.first?.tag == DERTag.integer
    else { return bytes }
    return value.parts[1].bytes
  }

  /// What a time-stamping authority is asked. RFC 3161, 2.4.1, TimeStampReq.
  static func request(_ digest: [UInt8], _ algorithm: DigestAlgorithm) -> [UInt8] {
    DER.sequence(
      DER.number(1),
      DER.sequence(
        DER.sequence(DER.identifier(algorithm.identifier), DER.null), DER.octets(digest)),
      // The authority's certificate is asked for, as the stamp has to be checked without it.
      DER.value(DERTag.boolean, [0xFF]))
  }
}
