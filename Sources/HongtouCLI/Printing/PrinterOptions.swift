import ArgumentParser
import Diagnostics
import Printing

/// Which printer is meant, and how long it is waited for.
struct PrinterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "打印机：队列名称，或 ipp://、ipps:// 地址；不写就是本机的默认打印机。",
      "The printer: a queue's name, or an ipp:// or ipps:// address; by default this machine's default printer.",
      valueName: "name|uri"))
  var printer: String?

  @Option(
    help: ArgumentHelp("一次问答最多等几秒。", "How many seconds to wait for an answer.", valueName: "s"))
  var timeout: Double = 15

  @Option(
    help: ArgumentHelp(
      "卡纸、缺纸而没有进展，最多等几秒；过后记为存疑。",
      "How many seconds to wait without progress (a jam, no paper) before a copy is recorded as in doubt.",
      valueName: "s"))
  var wait: Double = 600

  @Option(
    help: ArgumentHelp(
      "ipps:// 只认这个证书：DER 的 SHA-256，六十四位十六进制数。",
      "The only certificate to accept of an ipps:// printer: the SHA-256 of its DER, 64 hexadecimal digits.",
      valueName: "sha256"))
  var certificate: String?

  /// The certificate that is believed, as 64 small digits. Throws 64 for what is none, or belongs to no
  /// named printer.
  private func pin() throws(Failure) -> String? {
    guard let certificate else { return nil }
    // Printers' own pages show it in pairs.
    let digits = certificate.lowercased().filter { !": ".contains($0) }
    guard digits.count == 64, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw Failure(
        .usage,
        Phrase("--certificate 应是六十四位十六进制数", "--certificate is 64 hexadecimal digits"),
        hint: Phrase(
          "hongtou printers --printer ipps://…… 列出打印机的证书",
          "hongtou printers --printer ipps://… shows a printer’s"))
    }
    guard printer != nil else {
      throw Failure(
        .usage,
        Phrase(
          "--certificate 要与 --printer ipps://…… 同用", "--certificate goes with --printer ipps://…"))
    }
    return digits
  }

  /// Throws 64 for times out of range: a printer is given a tenth of a second at least.
  private func checkTimes() throws(Failure) {
    guard (0.1...3600).contains(timeout), (0.1...86_400).contains(wait) else {
      throw Failure(
        .usage,
        Phrase(
          "--timeout 以秒计，0.1 到 3600；--wait 0.1 到 86400",
          "--timeout is from 0.1 to 3600 seconds, --wait to 86400"))
    }
  }

  /// How long it is waited for.
  var patience: Patience { Patience(answer: timeout, progress: wait) }

  /// The printer. Throws 69 where libcups or a default is missing, 64 for what is no address, no
  /// certificate or no time.
  func find() throws(Failure) -> Printer {
    try server().printer(printer)
  }

  /// This machine's print server. Throws like `find`.
  func server() throws(Failure) -> PrintServer {
    try checkTimes()
    return PrintServer(cups: try Cups(), patience: patience, certificate: try pin())
  }
}
