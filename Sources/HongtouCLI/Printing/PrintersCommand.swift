import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// `hongtou printers`: which printers there are, and what each can do.
struct PrintersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printers",
    abstract: "列出打印机，各能做什么：双面、A4、A3、装订、纸盒、出纸口、留待放行。",
    discussion: """
      例：
        hongtou printers
        hongtou printers --printer ipp://192.0.2.7/ipp/print     只问这一台
        hongtou printers --json | jq 'select(.duplex) | .name'

      --json 时一行一台：name, uri, model, location, state (idle|processing|stopped), reasons, accepts, \
      pdf, duplex, a4, a3, staple, hold, pageRanges, copies, trays, outputBins。
      """)

  @OptionGroup var printer: PrinterOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let lines = try printers().map { shared.json ? json($0, $1).text : text($0, $1) }
      if lines.isEmpty {
        reporter.summarise(Phrase("本机没有打印机", "there are no printers"))
      }
      try OutputFile("-").write(lines.flatMap { Array(($0 + "\n").utf8) })
      return .success
    }
  }

  private func printers() throws(Failure) -> [(Printer, PrinterAbilities)] {
    if printer.printer != nil {
      let found = try printer.find()
      return [(found, try found.abilities())]
    }
    return try PrintServer(cups: Cups(), patience: printer.patience).queues()
      .map { ($0.printer, $0.abilities) }
  }

  private func text(_ printer: Printer, _ abilities: PrinterAbilities) -> String {
    let can: [(Bool, Phrase)] = [
      (abilities.takesPDF, Phrase("PDF", "PDF")),
      (abilities.hasDuplex, Phrase("双面", "duplex")),
      (abilities.has(.a4), Phrase("A4", "A4")), (abilities.has(.a3), Phrase("A3", "A3")),
      (abilities.staples, Phrase("左边两钉", "two staples")),
      (abilities.canHold, Phrase("留待放行", "hold")),
    ]
    let words = can.filter(\.0).map { $0.1.text(in: shared.lang) }.joined(separator: " ")
    let state = state(abilities).words.text(in: shared.lang)
    return [
      abilities.name.printable, state, words,
      abilities.trays.map(\.printable).joined(separator: " "),
      printer.address.uri,
    ].joined(separator: "\t")
  }

  private func state(_ abilities: PrinterAbilities) -> (name: String, words: Phrase) {
    switch abilities.state {
    case 4: ("processing", Phrase("在印", "printing"))
    case 5: ("stopped", Phrase("停止", "stopped"))
    default: ("idle", Phrase("空闲", "idle"))
    }
  }

  private func json(_ printer: Printer, _ abilities: PrinterAbilities) -> JSONObject {
    func words(_ words: [String]) -> JSONObject.Value {
      .array(words.map { .string($0.printable) })
    }
    return JSONObject([
      "name": .string(abilities.name.printable), "uri": .string(printer.address.uri),
      "model": .string(abilities.model.printable),
      "location": .string(abilities.location.printable),
      "state": .string(state(abilities).name), "reasons": words(abilities.stateReasons),
      "accepts": .boolean(abilities.accepts), "pdf": .boolean(abilities.takesPDF),
      "duplex": .boolean(abilities.hasDuplex), "a4": .boolean(abilities.has(.a4)),
      "a3": .boolean(abilities.has(.a3)), "staple": .boolean(abilities.staples),
      "hold": .boolean(abilities.canHold), "pageRanges": .boolean(abilities.takesPageRanges),
      "copies": .number(abilities.mostCopies), "trays": words(abilities.trays),
      "outputBins": words(abilities.outputBins),
    ])
  }
}
