import CCUPS
import Diagnostics
import Files

/// Who is at the other end of a connection.
extension PrinterConnection {
  /// The certificate the printer shows, as DER; nil where nothing is encrypted.
  package func certificate() throws(ExchangeFault) -> [UInt8]? {
    guard address.isEncrypted else { return nil }
    let connection = try connect()
    defer { cups.calls.httpClose(connection) }
    return try certificate(of: connection)
  }

  /// Throws where the printer shows another certificate than the one that is believed.
  func checkCertificate(of connection: OpaquePointer) throws(ExchangeFault) {
    guard let wanted = address.certificate else { return }
    let shown = SHA256.hexadecimal(try certificate(of: connection))
    guard shown != wanted else { return }
    throw .unsent(
      Phrase(
        "打印机 \(address.uri) 的证书是 \(shown)，不是所认的那个",
        "\(address.uri) shows the certificate \(shown), not the one that is believed"))
  }

  private func certificate(of connection: OpaquePointer) throws(ExchangeFault) -> [UInt8] {
    var credentials: UnsafeMutableRawPointer?
    guard cups.calls.httpCopyCredentials(connection, &credentials) == 0 else {
      throw .unsent(broken)
    }
    defer { cups.calls.httpFreeCredentials(credentials) }
    guard let first = cups.calls.cupsArrayFirst(credentials) else { throw .unsent(broken) }
    let certificate = first.load(as: HTCupsCredential.self)
    return Array(UnsafeBufferPointer(start: certificate.bytes, count: certificate.count))
  }
}
