import ArgumentParser
import Diagnostics
import Printing

/// Which printer is meant, and how long it is waited for.
struct PrinterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "打印机：队列名称，或 ipp://、ipps:// 地址；不写就是本机的默认打印机。", valueName: "name|uri"))
  var printer: String?

  @Option(help: ArgumentHelp("一次问答最多等几秒。", valueName: "s"))
  var timeout: Double = 15

  @Option(help: ArgumentHelp("卡纸、缺纸而没有进展，最多等几秒；过后记为存疑。", valueName: "s"))
  var wait: Double = 600

  @Option(
    help: ArgumentHelp("ipps:// 只认这个证书：DER 的 SHA-256，六十四位十六进制数。", valueName: "sha256"))
  var certificate: String?

  func validate() throws {
    if let certificate, certificate.count != 64 || !certificate.allSatisfy(\.isHexDigit) {
      throw ValidationError("--certificate：六十四位十六进制数")
    }
    if certificate != nil, printer == nil {
      throw ValidationError("--certificate 要与 --printer ipps://…… 同用")
    }
    guard (0.1...3600).contains(timeout), (0.1...86_400).contains(wait) else {
      throw ValidationError("--timeout、--wait：以秒计，0.1 以上")
    }
  }

  /// How long it is waited for.
  var patience: Patience { Patience(answer: timeout, progress: wait) }

  /// The printer. Throws 69 where libcups or a default is missing, 64 for what is no address.
  func find() throws(Failure) -> Printer {
    try PrintServer(
      cups: Cups(), patience: patience, certificate: certificate?.lowercased()
    ).printer(printer)
  }
}
