import Diagnostics

/// This machine's print server: the queues it has. CUPS' own operations.
package final class PrintServer {
  private let cups: Cups
  private let patience: Patience
  private let certificate: String?

  /// Creates the server libcups is set to. `certificate` is the SHA-256 of the only one that is
  /// believed of a printer.
  package init(cups: Cups, patience: Patience = Patience(), certificate: String? = nil) {
    self.cups = cups
    self.patience = patience
    self.certificate = certificate
  }

  /// A printer by URI, by the name of its queue, or the server's default.
  ///
  /// Throws 64 for what is no address, 69 where no default is set.
  package func printer(_ name: String?) throws(Failure) -> Printer {
    guard let name else { return try defaultPrinter() }
    var address =
      name.contains("://") ? try PrinterAddress(uri: name) : cups.server.queue(try queueName(name))
    address.certificate = certificate
    guard certificate == nil || address.isEncrypted else {
      throw Failure(
        .usage, Phrase("核对证书要用 ipps:// 地址", "a certificate needs an ipps:// address"),
        hint: Phrase("--printer ipps://主机/ipp/print", "--printer ipps://host/ipp/print"))
    }
    return Printer(at: address, cups: cups, patience: patience)
  }

  /// All queues and what they can do. Throws 69 where the server does not answer.
  package func queues() throws(Failure) -> [(printer: Printer, abilities: PrinterAbilities)] {
    let wanted = PrinterAbilities.attributes.map(IPPValue.keyword)
    let answer = try self.answer(
      to: IPPOperation.getPrinters.request(
        to: nil, [IPPAttribute("requested-attributes", wanted)]))
    return answer.groups(.printer).map { group in
      let abilities = PrinterAbilities(group)
      let printer = Printer(
        at: cups.server.queue(abilities.name), cups: cups, patience: patience)
      return (printer, abilities)
    }
  }

  private func defaultPrinter() throws(Failure) -> Printer {
    let answer = try self.answer(to: IPPOperation.getDefault.request(to: nil))
    guard let name = answer.group(.printer)["printer-name"].first?.string, !name.isEmpty else {
      throw Failure(
        .unavailable, Phrase("没有默认打印机", "there is no default printer"),
        hint: Phrase(
          "用 --printer 写明名称或 ipp:// 地址，或用 --to 写成文件",
          "name one with --printer, or write files with --to"))
    }
    return Printer(at: cups.server.queue(name), cups: cups, patience: patience)
  }

  private func answer(to request: IPPMessage) throws(Failure) -> IPPMessage {
    let connection = PrinterConnection(to: cups.server, cups: cups, patience: patience)
    do throws(ExchangeFault) { return try connection.answer(to: request) } catch {
      throw Failure(
        .unavailable, error.phrase,
        hint: Phrase(
          "本机没有打印服务时，用 --printer ipp://主机/ipp/print 直接找打印机",
          "without a print server, name the printer itself: --printer ipp://host/ipp/print"))
    }
  }

  /// A name of CUPS' kind: no path, no space. Throws 64.
  private func queueName(_ name: String) throws(Failure) -> String {
    let isName =
      !name.isEmpty && name.utf8.count <= PrinterAddress.mostNameBytes
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar.value != 0x7F && !"/#?%".unicodeScalars.contains(scalar)
      }
    guard isName else {
      throw Failure(
        .usage,
        Phrase(
          "“\(name.printable)”不是打印机的名称", "‘\(name.printable)’ is no printer’s name"),
        hint: Phrase("名称见 hongtou printers", "see hongtou printers for their names"))
    }
    return name
  }
}
