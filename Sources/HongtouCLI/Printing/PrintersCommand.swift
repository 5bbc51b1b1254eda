import ArgumentParser
import Diagnostics
import Files
import Hongtou
import Printing

/// `hongtou printers`: which printers there are, and what each can do.
struct PrintersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printers",
    abstract: Phrase(
      "列出打印机，各能做什么：双面、A4、A3、装订、纸盒、出纸口、留待放行。",
      "List the printers and what each can do: duplex, A4, A3, stapling, trays, output bins, holding."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou printers
        hongtou printers --printer ipp://192.0.2.7/ipp/print     只问这一台
        hongtou printers --json | jq 'select(.duplex) | .name'

        hongtou printers --printer ipps://192.0.2.7/ipp/print    还列出它的证书，供 print --certificate 用

      证书要在信得过的网络里看，或与打印机面板上的对过，再写进 --certificate：此后冒充的就收不到了。

      --json 时一行一台：name, uri, model, location, state (idle|processing|stopped|unknown), reasons, \
      accepts, pdf, duplex, a4, a3, staple, hold, pageRanges, copies, trays, outputBins, certificate \
      （ipps:// 的：DER 的 SHA-256）。
      """,
      """
      Examples:
        hongtou printers
        hongtou printers --printer ipp://192.0.2.7/ipp/print   this one only
        hongtou printers --printer ipps://192.0.2.7/ipp/print  and its certificate
        hongtou printers --json | jq 'select(.duplex) | .name'

      The certificate is for print --certificate. See it on a network you trust, or
      compare it with the one on the printer's panel, before you give it there: an
      impostor then receives nothing.

      With --json a line a printer: name, uri, model, location, state
      (idle|processing|stopped|unknown), reasons, accepts, pdf, duplex, a4, a3,
      staple, hold, pageRanges, copies, trays, outputBins, certificate (of ipps://
      printers: the SHA-256 of its DER).
      """
    ).inHelp)

  @Option(
    help: ArgumentHelp(
      "ipps:// 打印机的证书另写成文件（DER）。", "Write the certificate of an ipps:// printer to a file (DER).",
      valueName: "file"), completion: .file())
  var certificateOut: String?

  @OptionGroup var printer: PrinterOptions
  @OptionGroup var shared: SharedOptions

  /// A printer, what it can do, and the SHA-256 of the certificate it shows.
  private typealias Found = (printer: Printer, abilities: PrinterAbilities, certificate: String?)

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let found = try printers()
      if found.isEmpty {
        reporter.summarise(Phrase("本机没有打印机", "there are no printers"))
      }
      let lines = found.map { shared.json ? json($0).text : text($0) }
      try OutputFile("-").write(lines.flatMap { Array(($0 + "\n").utf8) })
      return .success
    }
  }

  private func printers() throws(Failure) -> [Found] {
    if printer.printer != nil {
      let found = try printer.find()
      return [(found, try found.abilities(), try certificate(of: found))]
    }
    guard certificateOut == nil else { throw PrintersCommand.noCertificate }
    return try printer.server().queues().map { ($0.printer, $0.abilities, nil) }
  }

  /// Its certificate's SHA-256; the certificate itself goes to a file where one is named. Throws 64
  /// where there is none to write.
  private func certificate(of printer: Printer) throws(Failure) -> String? {
    guard let certificate = try printer.certificate() else {
      guard certificateOut == nil else { throw PrintersCommand.noCertificate }
      return nil
    }
    if let certificateOut { try OutputFile(certificateOut).write(certificate) }
    return SHA256.hexadecimal(certificate)
  }

  private static let noCertificate = Failure(
    .usage,
    Phrase(
      "--certificate-out 要与 --printer ipps://…… 同用",
      "--certificate-out goes with --printer ipps://…"))

  private func text(_ found: Found) -> String {
    let abilities = found.abilities
    let can: [(Bool, Phrase)] = [
      (abilities.takesPDF, Phrase("PDF", "PDF")),
      (abilities.hasDuplex, Phrase("双面", "duplex")),
      (abilities.has(.a4), Phrase("A4", "A4")), (abilities.has(.a3), Phrase("A3", "A3")),
      (abilities.staples, Phrase("左边两钉", "two staples")),
      (abilities.canHold, Phrase("留待放行", "hold")),
    ]
    let words = can.filter(\.0).map { $0.1.text(in: shared.lang) }.joined(separator: " ")
    let certificate = found.certificate.map {
      Phrase("证书 \($0)", "certificate \($0)").text(in: shared.lang)
    }
    return
      ([
        abilities.name.printable, state(abilities).words.text(in: shared.lang), words,
        abilities.trays.map(\.printable).joined(separator: " "),
        found.printer.address.uri,
      ] + [certificate].compactMap(\.self)).joined(separator: "\t")
  }

  private func state(_ abilities: PrinterAbilities) -> (name: String, words: Phrase) {
    switch abilities.state {
    case 4: ("processing", Phrase("在印", "printing"))
    case 5: ("stopped", Phrase("停止", "stopped"))
    case 3: ("idle", Phrase("空闲", "idle"))
    default: ("unknown", Phrase("状态不明", "unknown"))
    }
  }

  private func json(_ found: Found) -> JSONObject {
    let abilities = found.abilities
    func words(_ words: [String]) -> JSONObject.Value {
      .array(words.map { .string($0.printable) })
    }
    return JSONObject([
      "name": .string(abilities.name.printable), "uri": .string(found.printer.address.uri),
      "model": .string(abilities.model.printable),
      "location": .string(abilities.location.printable),
      "state": .string(state(abilities).name), "reasons": words(abilities.stateReasons),
      "accepts": .boolean(abilities.accepts), "pdf": .boolean(abilities.takesPDF),
      "duplex": .boolean(abilities.hasDuplex), "a4": .boolean(abilities.has(.a4)),
      "a3": .boolean(abilities.has(.a3)), "staple": .boolean(abilities.staples),
      "hold": .boolean(abilities.canHold), "pageRanges": .boolean(abilities.takesPageRanges),
      "copies": .number(abilities.mostCopies), "trays": words(abilities.trays),
      "outputBins": words(abilities.outputBins), "certificate": .init(found.certificate),
    ])
  }
}
