import CommandTesting
import Foundation
import Issuance
import Testing

@Suite("Time stamps over the document, by the same two steps")
struct SealStampTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try SealScene.folder()
    try folder.sign("one.pdf", as: "sealed.pdf")
  }

  private static let prepare = "\"$0\" seal prepare sealed.pdf --document-timestamp && "
  private static let ask = "\"$0\" seal digest sealed.job.json --query ask.tsq >digests && "
  private static let reply =
    "openssl ts -reply -config tsa.conf -queryfile ask.tsq -signer tsa.pem -inkey tsa.key "
    + "-chain ca.pem "
  private static let embed =
    " && \"$0\" seal embed sealed.prepared.pdf --job sealed.job.json --cms "

  @Test("An authority's answer, and a token alone", arguments: ["", "-token_out "])
  func stamped(form: String) throws {
    let script =
      Self.prepare + Self.ask + Self.reply + form + "-out a.tsr" + Self.embed
      + "a.tsr -o out.pdf"
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let report = try SealVerifier(folder.read("out.pdf"), name: "").verify()
    #expect(report.isValid, "\(report.allFindings)")
    #expect(report.signatures.map(\.kind) == [.cades, .timestamp])
    #expect(report.signatures.last?.stampedAt != nil && report.signatures[1].field == "时间戳1")
    let verified = try Run(
      Run.pyHanko, "sign", "validate", "--pretty-print", "--trust", "ca.pem", "out.pdf",
      in: folder)
    #expect(verified.output.contains("judged VALID") && !verified.output.contains("INVALID"))
  }

  @Test("A stamp of something else; a CMS that is no stamp: 65 and no file")
  func otherStamp() throws {
    let other =
      Self.prepare + "openssl ts -query -data one.md -sha256 -cert -out ask.tsq && "
      + Self.reply + "-out a.tsr" + Self.embed + "a.tsr -o out.pdf"
    let run = try Run(shell: other, in: folder)
    #expect(run.status == 65 && run.errors.contains("时间戳盖的不是这些内容"), "\(run.errors)")
    let seal =
      "\"$0\" seal digest sealed.prepared.pdf --content a.bin >digests && "
      + "openssl cms -sign -binary -cades -md sha256 -signer ec.pem -inkey ec.key -in a.bin "
      + "-outform DER -out a.der" + Self.embed + "a.der -o out.pdf"
    #expect(try Run(shell: seal, in: folder).status == 65)
    #expect(!folder.exists("out.pdf"))
  }
}
