import CommandTesting
import Foundation
import Testing

@Suite("Sealing at once, with a key file")
struct SealSigningTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  private func run(_ arguments: String) throws -> Run {
    try Run(shell: "\"$0\" seal sign one.pdf -o out.pdf \(arguments)", in: folder)
  }

  @Test(
    "PKCS #12 and PEM, locked and not, RSA, ECDSA and SM2: sealed, and verified",
    arguments: [
      "--key rsa.p12 --passphrase-fd 3 3<passphrase",
      "--key locked.key --cert rsa.pem --chain ca.pem --passphrase-fd 3 3<passphrase",
      "--key rsa.key --cert rsa.pem --chain ca.pem", "--key ec.key --cert ec.pem --chain ca.pem",
      "--key sm2.key --cert sm2.pem", "--key both.pem",
    ])
  func sealed(arguments: String) throws {
    let run = try run(arguments)
    #expect(run.status == 0, "\(run.errors)")
    let anchor = arguments.contains("sm2") ? "sm2.pem" : "ca.pem"
    let verified = try Run(seal: "verify", "out.pdf", "--trust", anchor, in: folder)
    #expect(verified.status == 0 && verified.output.contains("证书可信"), "\(verified.errors)")
    guard !arguments.contains("sm2") else { return }
    let pdfsig = try Run("pdfsig", "out.pdf", in: folder).output
    #expect(pdfsig.contains("Signature is Valid.") && pdfsig.contains("Total document signed"))
  }

  @Test("A wrong passphrase, a key of another certificate, no key, no certificate: 65 and no file")
  func refused() throws {
    for (arguments, words) in [
      ("--key rsa.p12 --passphrase-fd 3 3<one.md", "口令不对"),
      ("--key locked.key --cert rsa.pem --passphrase-fd 3 3<one.md", "口令不对"),
      ("--key other.key --cert rsa.pem", "密钥与证书不配"),
      ("--key ec.key --cert rsa.pem", "密钥与证书不配"),
      ("--key rsa.pem --cert rsa.pem", "没有私钥"), ("--key rsa.key", "没有证书"),
      ("--key rsa.key --cert rsa.key", "没有证书"), ("--key seal.png --cert rsa.pem", "没有私钥"),
    ] {
      let run = try run(arguments)
      #expect(run.status == 65 && run.errors.contains(words), "\(arguments): \(run.errors)")
      #expect(!folder.exists("out.pdf"))
    }
    #expect(try run("--key none.key --cert rsa.pem").status == 66)
  }

  @Test("A certificate that was not valid at the time of sealing: 65 and no file")
  func expired() throws {
    let run = try run("--key ec.key --cert ec.pem --time 2020-01-01T00:00:00Z")
    #expect(run.status == 65 && run.errors.contains("在 2020-01-01T00:00:00Z 不在有效期内"))
    #expect(!folder.exists("out.pdf"))
  }

  @Test("A passphrase is no option; without a terminal and a descriptor nobody is asked: 64")
  func nobodyToAsk() throws {
    #expect(try run("--key rsa.p12 --passphrase 1").status == 64)
    let run = try Run(
      shell: "exec setsid --wait \"$0\" seal sign one.pdf --key rsa.p12 -o out.pdf", in: folder)
    #expect(run.status == 64 && run.errors.contains("没有终端可问"), "\(run.errors)")
  }

  @Test("At a terminal the passphrase is asked for, and not shown")
  func asked() throws {
    let script = """
      touch shown
      (for try in {1..300}; do grep -q rsa.p12 shown && break; sleep 0.1; done
        cat passphrase; printf '\\r'; sleep 1) |
        script -qefc "'$0' seal sign one.pdf --key rsa.p12 -o out.pdf" typescript >shown
      """
    let run = try Run(shell: script, in: folder)
    let shown = String(decoding: try folder.read("shown"), as: UTF8.self)
    #expect(run.status == 0 && folder.exists("out.pdf"), "\(shown)\(run.errors)")
    #expect(shown.contains("“rsa.p12”的口令：") && !shown.contains("口令1"), "\(shown)")
  }

  @Test("Sealing opens no connection, starts no program, and writes nothing but the sealed file")
  func alone() throws {
    let before = try folder.contents
    let script = """
      strace -f -qq -e trace=network,process -o trace "$0" seal sign one.pdf -o out.pdf \\
        --key rsa.p12 --passphrase-fd 3 3<passphrase
      """
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let trace = String(decoding: try folder.read("trace"), as: UTF8.self)
    #expect(trace.contains("exit_group"))
    #expect(!trace.contains("socket(") && !trace.contains("connect("))
    // strace itself starts the command.
    #expect(trace.ranges(of: "execve(").count == 1)
    #expect(try Set(folder.contents) == Set(before + ["out.pdf", "trace"]))
  }

  @Test("There is no signing time in the message: PAdES has it in the file")
  func attributes() throws {
    #expect(try run("--key ec.key --cert ec.pem").status == 0)
    let script = """
      pdfsig -dump out.pdf >signatures &&
        openssl cms -cmsout -print -inform DER -in out.pdf.sig0
      """
    let printed = try Run(shell: script, in: folder).output
    #expect(printed.contains("signingCertificateV2") && printed.contains("messageDigest"))
    #expect(!printed.contains("signingTime"))
  }
}
