import Diagnostics
import Hongtou
import Printing

/// A printer that is looked for when something is first printed, and once.
final class PrinterOnDemand {
  private let options: PrinterOptions
  private let reporter: Reporter
  private var found: Printer?

  /// Looks for nothing yet.
  init(_ options: PrinterOptions, reporter: Reporter) {
    self.options = options
    self.reporter = reporter
  }

  /// The printer, found once. Says so where nobody can tell who it is. Throws like
  /// `PrinterOptions.find`.
  func printer() throws(Failure) -> Printer {
    if let found { return found }
    let printer = try options.find()
    found = printer
    let address = printer.address
    if address.isEncrypted, address.certificate == nil {
      reporter.report([PrinterOnDemand.unknownCertificate(address.uri)])
    }
    return printer
  }

  private static func unknownCertificate(_ uri: String) -> Diagnostic {
    Diagnostic(
      .note, "print.certificate",
      Phrase(
        "\(uri)：内容是加密的，但没有核对证书，冒充这台打印机的也能收到",
        "\(uri): encrypted, but the certificate is not checked: whoever poses as it receives all"),
      hint: Phrase(
        "在信得过的网络里用 hongtou printers --printer \(uri) 看它的证书，以后加上 --certificate",
        "see it on a network you trust with hongtou printers --printer \(uri); give it with --certificate"
      ))
  }
}
