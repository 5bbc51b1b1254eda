import CommandTesting
import Foundation
import Testing

@testable import Issuance

/// What stands beside a signature without being signed: a time stamp over it, and nothing else.
@Suite("Unsigned attributes")
struct SealUnsignedTests {
  let folder: TemporaryFolder
  private let message: [UInt8]

  init() throws {
    folder = try SealScene.folder()
    let run = try Run(
      shell: """
        "$0" seal prepare one.pdf --cert ec.pem && "$0" seal digest one.job.json --attributes tbs &&
        openssl dgst -sha256 -sign ec.key -out value tbs &&
        for data in value tbs; do
          openssl ts -query -data $data -sha256 -cert -out ask.tsq &&
          openssl ts -reply -config tsa.conf -queryfile ask.tsq -signer tsa.pem -inkey tsa.key \\
            -token_out -out $data.token || exit
        done
        """, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let job = try SealJob(folder.read("one.job.json"), name: "")
    message = try #require(job.attributes).message(with: folder.read("value"))
  }

  /// The message with an attribute in its only signer's part.
  private func message(with kind: String, _ value: [UInt8]) throws -> [UInt8] {
    let outer = try DERReader.value(in: message)
    let body = try #require(outer.parts[1].parts.first)
    let signer = try #require(body.parts.last?.parts.first)
    let attribute = DER.sequence(DER.identifier(kind), DER.set([value]))
    let extended = DER.sequence(
      signer.parts.flatMap(\.bytes), DER.value(DERTag.context(1), attribute))
    let inner = DER.sequence(
      body.parts.dropLast().flatMap(\.bytes), DER.value(DERTag.set, extended))
    return DER.sequence(outer.parts[0].bytes, DER.value(DERTag.context(0), inner))
  }

  private func embed(_ bytes: [UInt8]) throws -> Run {
    try folder.write(bytes, to: "one.der")
    return try Run(
      seal: "embed", "one.prepared.pdf", "--job", "one.job.json", "--cms", "one.der", "-o",
      "out.pdf", in: folder)
  }

  @Test("A time stamp over the signature is checked, and tells when it was made")
  func stamped() throws {
    let token = try folder.read("value.token")
    let run = try embed(try message(with: CMSIdentifier.timeStampToken, token))
    #expect(run.status == 0, "\(run.errors)")
    let verified = try Run(seal: "verify", "out.pdf", "--trust", "ca.pem", in: folder)
    #expect(verified.status == 0 && verified.output.contains("，时间戳 20"), "\(verified.output)")
    let pdfsig = try Run("pdfsig", "out.pdf", in: folder).output
    #expect(pdfsig.contains("Signature is Valid."))
    let judged = try Run(
      Run.pyHanko, "sign", "validate", "--pretty-print", "--trust", "ca.pem", "out.pdf",
      in: folder)
    #expect(judged.output.contains("The signature is judged VALID."), "\(judged.output)")
  }

  @Test("A time stamp over something else; an attribute nobody knows: 65 and no file")
  func refused() throws {
    let token = try folder.read("tbs.token")
    let other = try embed(try message(with: CMSIdentifier.timeStampToken, token))
    #expect(other.status == 65 && other.errors.contains("时间戳盖的不是这些内容"), "\(other.errors)")
    let unknown = try embed(try message(with: "1.2.3.4", DER.null))
    #expect(unknown.status == 65 && unknown.errors.contains("不认识的未签属性：1.2.3.4"))
    #expect(!folder.exists("out.pdf"))
  }
}
