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
    if abilities.scalings.contains("none") {
      attributes.append(IPPAttribute("print-scaling", .keyword("none")))
    }
    if abilities.jobAttributes.contains("job-sheets") {
      attributes.append(IPPAttribute("job-sheets", .keyword("none")))
    }
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

  /// What the operation itself says: the name, the kind of file, and that nothing may be ignored.
  var operationAttributes: [IPPAttribute] {
    [
      IPPAttribute("job-name", .name(name)),
      IPPAttribute("ipp-attribute-fidelity", .boolean(true)),
      IPPAttribute("document-format", .text(.mediaType, "application/pdf")),
    ]
  }
}
