extension JobTicket {
  /// The job's attributes for a printer of these abilities. RFC 8011, 5.2; PWG 5100.13 for scaling.
  ///
  /// What a printer has never heard of is left out where it can do no harm: with fidelity asked
  /// for, it would refuse the job.
  func attributes(for abilities: PrinterAbilities) -> [IPPAttribute] {
    var attributes = [
      IPPAttribute("copies", .integer(copies)), IPPAttribute("sides", .keyword(sides.rawValue)),
      sheet,
    ]
    attributes += safeguards(for: abilities)
    if isStapled {
      attributes.append(IPPAttribute("finishings", .enumeration(JobTicket.stapleDualLeft)))
    }
    if let outputBin { attributes.append(IPPAttribute("output-bin", .keyword(outputBin))) }
    if isHeld { attributes.append(IPPAttribute("job-hold-until", .keyword("indefinite"))) }
    if !pages.isEmpty {
      attributes.append(
        IPPAttribute("page-ranges", pages.map { .range($0.lowerBound, $0.upperBound) }))
    }
    return attributes
  }

  /// What nobody asks for and everybody expects, of what the printer knows: no scaling, no banner
  /// sheets, red in red while black is no dearer than black, copy after copy.
  private func safeguards(for abilities: PrinterAbilities) -> [IPPAttribute] {
    let wanted = [
      ("print-scaling", "none", abilities.scalings.contains("none")),
      ("job-sheets", "none", abilities.jobAttributes.contains("job-sheets")),
      ("print-color-mode", "auto", abilities.colourModes.contains("auto")),
      (
        "multiple-document-handling", JobTicket.collated,
        copies > 1 && abilities.copyOrders.contains(JobTicket.collated)
      ),
    ]
    return wanted.filter(\.2).map { IPPAttribute($0.0, .keyword($0.1)) }
  }

  /// The sheet; with a tray it is described, since a name has no room for one.
  private var sheet: IPPAttribute {
    guard let tray else { return IPPAttribute("media", .keyword(paper.rawValue)) }
    let size: [IPPAttribute] = [
      IPPAttribute("x-dimension", .integer(paper.size.width)),
      IPPAttribute("y-dimension", .integer(paper.size.height)),
    ]
    return IPPAttribute(
      "media-col",
      .collection([
        IPPAttribute("media-size", .collection(size)),
        IPPAttribute("media-source", .keyword(tray)),
      ]))
  }

  /// The longest name an attribute holds, in bytes of UTF-8: 85 Chinese characters. RFC 8011, 5.1.3.
  private static let mostNameBytes = 255

  /// What the operation itself says: the name, the kind of file, and that nothing may be ignored.
  var operationAttributes: [IPPAttribute] {
    [
      IPPAttribute("job-name", .name(name.prefix(ofBytes: JobTicket.mostNameBytes))),
      IPPAttribute("ipp-attribute-fidelity", .boolean(true)),
      IPPAttribute("document-format", .text(.mediaType, "application/pdf")),
    ]
  }
}
