import Diagnostics

/// Where a copy stands, from all that was written of it.
package struct CopyRecord: Hashable, Sendable {
  /// The copy.
  package let copy: NumberedCopy
  /// What printed together.
  package let order: String
  /// The step it stands at.
  package private(set) var step: CopyStep
  /// When it came there.
  package private(set) var time: String
  /// How often it was set out to print, from 1.
  package private(set) var attempt = 1
  /// SHA-256 of its file.
  package private(set) var fingerprint: String?
  /// Sides and sheets it should have.
  package private(set) var pages: Int?
  /// Sheets it should have.
  package private(set) var sheets: Int?
  /// Sheets the printer counted; nil where it does not.
  package private(set) var countedSheets: Int?
  /// The printer or the folder.
  package private(set) var printer: String?
  /// The name it was handed over under.
  package private(set) var job: String?
  /// The printer's number for it.
  package private(set) var jobID: Int?
  /// Who confirmed it.
  package private(set) var person: String?
  /// Why it stands where it stands.
  package private(set) var reason: String?
  /// Its copies that were destroyed, and their sheets.
  package private(set) var spoils: [LedgerEvent] = []
  /// How often what was destroyed was made again.
  package private(set) var replacements = 0
  /// Whether the last spoiling destroyed anything.
  private var hasWaste = false

  /// A copy whose number is taken by `event`; nil where that is no such event.
  init?(_ event: LedgerEvent) {
    guard event.entry.step == .assigned, let order = event.entry.order else { return nil }
    copy = event.entry.copy
    self.order = order
    step = .assigned
    time = event.time
  }

  /// Takes the next event in; false where it cannot follow.
  mutating func apply(_ event: LedgerEvent) -> Bool {
    let entry = event.entry
    guard entry.step.follows.contains(step) else { return false }
    if entry.step == .rendered {
      if step == .spoiled {
        (attempt, replacements) = (attempt + 1, replacements + (hasWaste ? 1 : 0))
      }
      (fingerprint, pages, sheets) = (entry.fingerprint, entry.pages, entry.sheets)
      (printer, job, jobID, countedSheets, person) = (nil, nil, nil, nil, nil)
    }
    step = entry.step
    time = event.time
    reason = entry.reason
    if let printer = entry.printer { self.printer = printer }
    if let job = entry.job { self.job = job }
    if let jobID = entry.jobID { self.jobID = jobID }
    if let person = entry.person { self.person = person }
    if entry.step == .completed { countedSheets = entry.sheets }
    if [.spoiled, .void].contains(entry.step) {
      hasWaste = entry.sheets != 0
      if hasWaste { spoils.append(event) }
    }
    return true
  }

  /// Whether it was written as a file, not sent to a printer: those are known by their URIs.
  private var isFile: Bool { printer?.hasPrefix("/") ?? false }

  /// What registers call where it stands: a file is not printed.
  package var words: Phrase {
    switch step {
    case .completed where isFile: Phrase("已成文件", "written as a file")
    case .refused where isFile: Phrase("没写成", "not written")
    default: step.words
    }
  }

  /// The sheets of it that were destroyed.
  package var spoiledSheets: Int { spoils.reduce(0) { $0 + ($1.entry.sheets ?? 0) } }
}
