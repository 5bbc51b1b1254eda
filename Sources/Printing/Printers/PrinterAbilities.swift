import Diagnostics

/// What a printer says it is and can do. RFC 8011, 5.4.
package struct PrinterAbilities: Hashable, Sendable {
  /// Its name.
  package var name: String
  /// Make and model.
  package var model: String
  /// Where it stands.
  package var location: String
  /// Idle 3, processing 4, stopped 5.
  package var state: Int
  /// Why, as keywords.
  package var stateReasons: [String]
  /// Whether it takes jobs.
  package var accepts: Bool
  /// The kinds of file it takes.
  package var formats: [String]
  /// `one-sided`, `two-sided-long-edge` …
  package var sides: [String]
  /// Names of sheets.
  package var media: [String]
  /// Numbers of finishings: 28 is `staple-dual-left`.
  package var finishings: [Int]
  /// Trays.
  package var trays: [String]
  /// Output bins.
  package var outputBins: [String]
  /// `indefinite` where it can hold jobs.
  package var holds: [String]
  /// `auto`, `color`, `monochrome` …
  package var colourModes: [String]
  /// How it orders the sheets of several copies; empty where it says nothing.
  package var copyOrders: [String]
  /// `none` where it can print without scaling; empty where it says nothing.
  package var scalings: [String]
  /// Whether it prints parts of a document.
  package var takesPageRanges: Bool
  /// The most copies of a job.
  package var mostCopies: Int
  /// The attributes of jobs it knows.
  package var jobAttributes: Set<String>

  /// What is asked of a printer to know it.
  static let attributes = [
    "printer-name", "printer-info", "printer-make-and-model", "printer-location", "printer-state",
    "printer-state-reasons", "printer-is-accepting-jobs", "document-format-supported",
    "sides-supported", "media-supported", "finishings-supported", "media-source-supported",
    "output-bin-supported", "job-hold-until-supported", "print-scaling-supported",
    "page-ranges-supported", "copies-supported", "job-creation-attributes-supported",
    "job-sheets-supported", "printer-uri-supported", "print-color-mode-supported",
    "multiple-document-handling-supported",
  ]

  /// Reads a printer's attributes.
  init(_ group: IPPMessage.Group) {
    func words(_ name: String) -> [String] { group[name].compactMap(\.string) }
    name = words("printer-name").first ?? words("printer-info").first ?? ""
    model = words("printer-make-and-model").first ?? ""
    location = words("printer-location").first ?? ""
    state = group["printer-state"].first?.number ?? 0
    stateReasons = words("printer-state-reasons").filter { $0 != "none" }
    accepts = group["printer-is-accepting-jobs"].first != .boolean(false)
    formats = words("document-format-supported")
    sides = words("sides-supported")
    media = words("media-supported")
    finishings = group["finishings-supported"].compactMap(\.number)
    trays = words("media-source-supported")
    outputBins = words("output-bin-supported")
    holds = words("job-hold-until-supported")
    colourModes = words("print-color-mode-supported")
    copyOrders = words("multiple-document-handling-supported")
    scalings = words("print-scaling-supported")
    takesPageRanges = group["page-ranges-supported"].first == .boolean(true)
    mostCopies = if case .range(_, let most)? = group["copies-supported"].first { most } else { 1 }
    jobAttributes = Set(words("job-creation-attributes-supported"))
    if !words("job-sheets-supported").isEmpty { jobAttributes.insert("job-sheets") }
  }

  /// What of `ticket` the printer cannot do, each in words; empty where it can do all.
  package func lacks(for ticket: JobTicket) -> [Phrase] {
    (needs(ofSheets: ticket) + needs(ofHandling: ticket)).filter { !$0.isMet }.map(\.lack)
  }

  private typealias Need = (isMet: Bool, lack: Phrase)

  private func needs(ofSheets ticket: JobTicket) -> [Need] {
    let paper = ticket.paper.name
    return [
      (accepts, Phrase("它不接收任务", "it takes no jobs")),
      (takesPDF, Phrase("它不收 PDF", "it takes no PDF")),
      (
        sides.contains(ticket.sides.rawValue),
        ticket.sides == .one
          ? Phrase("它不能单面打印", "it has no simplex") : Phrase("它不能双面打印", "it has no duplex")
      ),
      (has(ticket.paper), Phrase("它没有 \(paper) 纸", "it has no \(paper)")),
      (
        scalings.isEmpty || scalings.contains("none"),
        Phrase("它不能不缩放", "it cannot print unscaled")
      ),
      (
        ticket.pages.isEmpty || takesPageRanges,
        Phrase("它不能只印几面", "it cannot print some pages only")
      ),
    ]
  }

  private func needs(ofHandling ticket: JobTicket) -> [Need] {
    [
      (
        ticket.copies <= mostCopies,
        Phrase("它一次最多印 \(mostCopies) 份", "it makes \(mostCopies) copies at most")
      ),
      (
        !ticket.isStapled || staples,
        Phrase("它不能在左边钉两钉", "it cannot set two staples at the left")
      ),
      (!ticket.isHeld || canHold, Phrase("它不能留着任务等人放行", "it cannot hold jobs")),
      (
        ticket.tray.map(trays.contains) ?? true,
        Phrase("它没有纸盒 \(ticket.tray ?? "")", "it has no tray \(ticket.tray ?? "")")
      ),
      (
        ticket.outputBin.map(outputBins.contains) ?? true,
        Phrase(
          "它没有出纸口 \(ticket.outputBin ?? "")", "it has no output bin \(ticket.outputBin ?? "")")
      ),
    ]
  }
}

extension PrinterAbilities {
  /// Whether it takes PDF.
  package var takesPDF: Bool { formats.contains("application/pdf") }
  /// Whether it prints both sides.
  package var hasDuplex: Bool { sides.contains(JobTicket.Sides.both.rawValue) }
  /// Whether it sets two staples at the left.
  package var staples: Bool { finishings.contains(JobTicket.stapleDualLeft) }
  /// Whether it holds jobs until somebody releases them.
  package var canHold: Bool { holds.contains("indefinite") }
  /// Whether it has a sheet.
  package func has(_ paper: JobTicket.Paper) -> Bool { media.contains(paper.rawValue) }
}
