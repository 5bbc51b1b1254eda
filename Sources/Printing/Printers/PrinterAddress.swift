import Diagnostics

/// Where a printer is to be found: `ipp://host:port/resource`, or `ipps` for TLS. RFC 3510, RFC
/// 7472.
package struct PrinterAddress: Hashable, Sendable {
  /// The host's name or number, or the path of a local socket.
  package var host: String
  /// The port.
  package var port: Int
  /// The path, from `/`.
  package var resource: String
  /// Whether everything goes through TLS.
  package var isEncrypted: Bool
  /// The SHA-256 of the only certificate that is believed; nil for whichever the printer shows.
  package var certificate: String?

  /// The longest URI an attribute holds. RFC 8011, 5.1.6.
  private static let mostBytes = 1023
  /// The longest name of a queue, in bytes. CUPS' own limit.
  static let mostNameBytes = 127

  /// IPP's own port. RFC 8010, 4.
  private static let standardPort = 631

  /// Creates an address from its parts.
  package init(host: String, port: Int, resource: String, isEncrypted: Bool = false) {
    self.host = host
    self.port = port
    self.resource = resource
    self.isEncrypted = isEncrypted
  }

  /// Reads a URI. Throws 64 for what is none of a printer's.
  package init(uri: String) throws(Failure) {
    let parts = uri.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard uri.utf8.count <= PrinterAddress.mostBytes, parts.count >= 3,
      ["ipp:", "ipps:"].contains(parts[0]), parts[1].isEmpty,
      let (host, port) = PrinterAddress.authority(parts[2]),
      uri.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else {
      throw Failure(
        .usage,
        Phrase(
          "“\(uri.printable)”不是打印机的地址", "‘\(uri.printable)’ is no printer’s address"),
        hint: Phrase(
          "写作 ipp://主机:631/ipp/print，或 ipps://……", "like ipp://host:631/ipp/print, or ipps://…"))
    }
    self.init(
      host: host, port: port, resource: "/" + (parts.count > 3 ? parts[3] : ""),
      isEncrypted: parts[0] == "ipps:")
  }

  /// A host and its port; an IPv6 number stands in brackets.
  private static func authority(_ text: Substring) -> (String, Int)? {
    let end = text.first == "[" ? text.firstIndex(of: "]").map(text.index(after:)) : nil
    let host = text[..<(end ?? text.firstIndex(of: ":") ?? text.endIndex)]
    let rest = text[host.endIndex...]
    let port = rest.isEmpty ? standardPort : rest.first == ":" ? Int(rest.dropFirst()) : nil
    guard let port, (1...65535).contains(port), !host.isEmpty, !host.contains("@") else {
      return nil
    }
    return (host.filter { $0 != "[" && $0 != "]" }, port)
  }

  /// A queue of the print server at this address.
  package func queue(_ name: String) -> PrinterAddress {
    var address = self
    address.resource = "/printers/" + name
    return address
  }

  /// The URI that requests name the printer by.
  package var uri: String {
    // A local socket has no host; what stands for it is this machine.
    let name = host.hasPrefix("/") ? "localhost" : host.contains(":") ? "[\(host)]" : host
    return "\(isEncrypted ? "ipps" : "ipp")://\(name):\(port)\(resource)"
  }
}
