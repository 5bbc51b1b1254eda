import CCUPS
import Diagnostics

/// libcups: connections to printers, with TLS, and where this machine's print server listens.
///
/// The library is opened when something is printed, so that no other run loads it. What goes over a
/// connection is ours to write and, from a printer that nobody vouches for, to read.
package final class Cups {
  let calls: HTCupsCalls

  /// Opens the library. Throws 69 where it is missing.
  package init() throws(Failure) {
    var calls = HTCupsCalls()
    guard htCupsOpen(&calls) == 0 else {
      throw Failure(
        .unavailable,
        Phrase("没有 libcups.so.2，无法打印", "libcups.so.2 is missing: nothing can be printed"),
        hint: Phrase("安装 Debian 软件包 libcups2", "install Debian's package libcups2"))
    }
    self.calls = calls
  }

  /// A library of these calls, for tests of how they are met.
  init(calls: HTCupsCalls) { self.calls = calls }

  /// The print server of this machine: `CUPS_SERVER`, or what its settings say.
  package var server: PrinterAddress {
    let host = calls.cupsServer().map { String(cString: $0) } ?? "localhost"
    return PrinterAddress(host: host, port: Int(calls.ippPort()), resource: "/")
  }
}
