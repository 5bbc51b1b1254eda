import CommandTesting
import Foundation
import Issuance
import Testing

/// From a final to a sealed file, the signer outside: `openssl cms`, which knows nothing of us.
@Suite("Sealing in two steps")
struct SealRoundTripTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  private func prepared(_ options: String = "") throws {
    let run = try Run(
      shell: """
        "$0" seal prepare one.pdf --appearance seal.png --reason 印发 \(options)
        """, in: folder)
    try #require(run.status == 0, "\(run.errors)")
  }

  private static func signing(_ key: String) -> String {
    """
    "$0" seal digest one.prepared.pdf --content one.bin >digests &&
    openssl cms -sign -binary -cades -md sha256 -signer \(key).pem -inkey \(key).key \\
      -certfile ca.pem -in one.bin -outform DER -out one.der &&
    "$0" seal embed one.prepared.pdf --job one.job.json --cms one.der
    """
  }

  @Test("RSA and ECDSA: embedded, verified, and valid to pdfsig", arguments: ["rsa", "ec"])
  func roundTrip(key: String) throws {
    try prepared()
    let run = try Run(shell: Self.signing(key), in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let verified = try Run(
      seal: "verify", "one.sealed.pdf", "--strict", "--trust", "ca.pem", in: folder)
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("1 个签章，均有效，标明 PDF/A-2a、PDF/UA-1"))
    #expect(verified.output.contains("覆盖整个文件；证书可信"))
    let pdfsig = try Run("pdfsig", "one.sealed.pdf", in: folder).output
    #expect(pdfsig.contains("Signature is Valid."))
    #expect(pdfsig.contains("Total document signed"))
    #expect(pdfsig.contains("Signature Field Name: 财政部"))
    let qpdf = try Run("qpdf", "--check", "one.sealed.pdf", in: folder)
    #expect(qpdf.status == 0, "\(qpdf.output)\(qpdf.errors)")
  }

  @Test("The digests are those openssl reckons of the bytes to be signed")
  func digests() throws {
    try prepared()
    let script = """
      "$0" seal digest one.prepared.pdf --content one.bin && "$0" seal digest one.job.json &&
      echo sha256 $(openssl dgst -sha256 -r one.bin | cut -c-64) &&
      echo sm3 $(openssl dgst -sm3 -r one.bin | cut -c-64)
      """
    let run = try Run(shell: script, in: folder)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 6, "\(run.output)\(run.errors)")
    #expect(lines[0..<2] == lines[2..<4] && lines[0..<2] == lines[4..<6])
  }

  @Test("The final is kept byte for byte; prepared file and job are nobody else's to read")
  func appended() throws {
    try prepared()
    let (final, prepared) = try (folder.read("one.pdf"), folder.read("one.prepared.pdf"))
    #expect(prepared.starts(with: final) && prepared.count > final.count)
    for name in ["one.prepared.pdf", "one.job.json"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
      #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(name)")
    }
  }

  @Test("The only seal closes the file, and says so as DocMDP 1")
  func permission() throws {
    try folder.sign("one.pdf", as: "sealed.pdf")
    let report = try SealVerifier(folder.read("sealed.pdf"), name: "").verify()
    #expect(report.permission == 1)
    let again = try Run(seal: "prepare", "sealed.pdf", in: folder)
    #expect(again.status == 65 && again.errors.contains("已封存"), "\(again.errors)")
  }

  @Test("A bare signature value is put into a CMS of ours, which openssl verifies")
  func bareValue() throws {
    try prepared("--cert rsa.pem")
    let script = """
      "$0" seal digest one.job.json --attributes one.tbs >digests &&
      openssl dgst -sha256 -sign rsa.key -out one.value one.tbs &&
      "$0" seal embed one.prepared.pdf --job one.job.json --raw one.value &&
      pdfsig -dump one.sealed.pdf >signatures &&
      "$0" seal digest one.prepared.pdf --content one.bin >digests &&
      openssl cms -verify -cades -binary -CAfile ca.pem -inform DER -in one.sealed.pdf.sig0 \\
        -content one.bin -out /dev/null
      """
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("A bare SM2 value too: verified here, as OpenSSL 3.0 has no CMS of SM2")
  func bareSM2Value() throws {
    try prepared("--cert sm2.pem")
    let script = """
      "$0" seal digest one.job.json --attributes one.tbs >digests &&
      openssl dgst -sm3 -sigopt distid:1234567812345678 -sign sm2.key -out one.value one.tbs &&
      "$0" seal embed one.prepared.pdf --job one.job.json --raw one.value &&
      "$0" seal verify one.sealed.pdf --trust sm2.pem
      """
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("SM2 SM3 SM2-256") && run.output.contains("证书可信"))
    // A value over other bytes is none.
    let wrong = try Run(
      shell: """
        openssl dgst -sm3 -sigopt distid:1234567812345678 -sign sm2.key -out x.value one.md &&
        "$0" seal embed one.prepared.pdf --job one.job.json --raw x.value -o x.pdf
        """, in: folder)
    #expect(wrong.status == 65 && !folder.exists("x.pdf"))
  }

  @Test("info tells where the fields are, before and after")
  func info() throws {
    let empty = try Run(seal: "info", "five.pdf", in: folder)
    #expect(empty.output.contains("2 页，1 版  PDF/A-2a、PDF/UA-1"))
    #expect(empty.output.split(separator: "\n").count { $0.hasSuffix("\t42.00\t42.00\t空") } == 5)
    try folder.sign("one.pdf", as: "sealed.pdf")
    let sealed = try Run(seal: "info", "sealed.pdf", "--json", in: folder).output
    #expect(sealed.contains("\"field\":\"财政部\"") && sealed.contains("\"sealed\":true"))
    #expect(sealed.contains("\"revisions\":2"))
  }
}
