import CommandTesting
import Foundation
import Testing

@testable import Issuance

@Suite("国密：GM/T 0010 的消息")
struct SealChineseTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  @Test("A message of GM/T 0010's kinds is checked and taken, with a word on PDF/A")
  func message() throws {
    let prepared = try Run(
      shell: """
        "$0" seal prepare one.pdf --kind pkcs7 --appearance seal.png &&
        openssl x509 -in sm2.pem -outform DER -out sm2.der
        """, in: folder)
    try #require(prepared.status == 0, "\(prepared.errors)")
    let job = try SealJob(folder.read("one.job.json"), name: "one.job.json")
    let attributes = DER.set([
      attribute(CMSIdentifier.contentType, DER.identifier(CMSIdentifier.chineseData)),
      attribute(CMSIdentifier.messageDigest, DER.octets(job.sm3)),
    ])
    try folder.write(attributes, to: "tbs")
    let signed = try Run(
      shell: "openssl dgst -sm3 -sigopt distid:1234567812345678 -sign sm2.key -out value tbs",
      in: folder)
    try #require(signed.status == 0, "\(signed.errors)")
    try folder.write(try message(attributes), to: "one.der")
    let run = try Run(
      shell: """
        "$0" seal embed one.prepared.pdf --job one.job.json --cms one.der -o out.pdf &&
        "$0" seal verify out.pdf --trust sm2.pem
        """, in: folder)
    #expect(run.status == 0 && run.errors.contains("PDF/A 只认 PKCS#7"), "\(run.errors)")
    #expect(run.output.contains("SM2 SM3 SM2-256，自称"))
  }

  private func attribute(_ kind: String, _ value: [UInt8]) -> [UInt8] {
    DER.sequence(DER.identifier(kind), DER.set([value]))
  }

  /// A message as GM/T 0010-2012 has it: its own kinds, and SM2 with SM3 as 1.2.156.10197.1.301.1.
  private func message(_ attributes: [UInt8]) throws -> [UInt8] {
    let bytes = try folder.read("sm2.der")
    let certificate = try Certificate(DERReader.value(in: bytes))
    let digest = DER.sequence(DER.identifier(DigestAlgorithm.sm3.identifier))
    let signer = DER.sequence(
      DER.number(1),
      DER.sequence(certificate.issuer, DER.value(DERTag.integer, certificate.serial)), digest,
      [DERTag.context(0)] + attributes.dropFirst(),
      DER.sequence(DER.identifier("1.2.156.10197.1.301.1")), DER.octets(try folder.read("value")))
    let body = DER.sequence(
      DER.number(1), DER.set([digest]), DER.sequence(DER.identifier(CMSIdentifier.chineseData)),
      DER.set([bytes], tag: DERTag.context(0)), DER.set([signer]))
    return DER.sequence(
      DER.identifier(CMSIdentifier.chineseSignedData), DER.value(DERTag.context(0), body))
  }
}
