import ArgumentParser
import Diagnostics
import Hongtou
import Printing

/// What of the pages goes on which sheets, and how.
struct SheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "只印这些面：2、1,3-5；从 1 数起。", "Print these pages only: 2 or 1,3-5, counted from 1.",
      valueName: "pages"))
  var pages: PageSelection?

  @Option(
    help: ArgumentHelp(
      "印哪一层：full 全部，body 不含红头（印在已有红头的纸上），head 只有红头。",
      "Which layer to print: full, body without the red head (for paper that has one printed), head for the red head alone."
    ))
  var layer: PrintLayer = .full

  @Option(
    help: ArgumentHelp(
      "这台打印机的偏差（print calibrate 写的）。", "The printer's profile (print calibrate writes it).",
      valueName: "file.json"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @Flag(help: ArgumentHelp("左边钉两钉。", "Set two staples at the left."))
  var staple = false

  @Flag(help: ArgumentHelp("单面印。", "Print on one side of the sheet."))
  var oneSided = false

  @Flag(
    help: ArgumentHelp(
      "骑马订的小册子：两面并排在 A3 上，印好对折。",
      "Print a booklet for saddle stitching: two pages side by side on A3, to be folded."))
  var booklet = false

  @Option(
    help: ArgumentHelp(
      "从哪个纸盒进纸，见 hongtou printers。", "The tray to feed from; see hongtou printers.",
      valueName: "name"))
  var tray: String?

  @Option(help: ArgumentHelp("从哪个出纸口出。", "The output bin.", valueName: "name"))
  var outputBin: String?

  @Flag(
    help: ArgumentHelp("留在打印机上，等人放行。", "Hold the job at the printer until somebody releases it."))
  var hold = false

  /// Throws 64 for options that contradict each other.
  func check() throws(Failure) {
    if booklet, oneSided || staple {
      throw Failure(
        .usage,
        Phrase(
          "--booklet 是双面的，在折线上订：不与 --one-sided、--staple 同用",
          "--booklet is two-sided and stapled in the fold: without --one-sided and --staple"))
    }
    if booklet, profile != nil {
      throw Failure(
        .usage,
        Phrase(
          "--profile 是在 A4 上量的，不与 --booklet 同用：A3 走纸不同",
          "--profile was measured on A4: without --booklet, as A3 is fed in another way"))
    }
  }

  /// What is done to pages before they are drawn. Throws 64 like `check`, 78 for a profile that is
  /// wrong.
  func press() throws(Failure) -> Press {
    try check()
    return Press(
      selection: pages, layer: layer, profile: try profile.map(OffsetProfile.init(file:)),
      isBooklet: booklet,
      isOneSided: oneSided)
  }

  /// A job's ticket under `name`.
  func ticket(named name: String) -> JobTicket {
    var ticket = JobTicket(name: name)
    ticket.sides = booklet ? .folded : oneSided ? .one : .both
    ticket.paper = booklet ? .a3 : .a4
    ticket.isStapled = staple
    ticket.tray = tray
    ticket.outputBin = outputBin
    ticket.isHeld = hold
    return ticket
  }

  /// The options that were given and mean something to a manuscript only.
  var manuscriptOptions: [String] {
    [("--layer", layer != .full), ("--profile", profile != nil), ("--booklet", booklet)]
      .filter(\.1).map(\.0)
  }

  /// The options that were given and mean something to a printer only.
  var printerOptions: [String] {
    [
      ("--staple", staple), ("--hold", hold), ("--tray", tray != nil),
      ("--output-bin", outputBin != nil),
    ].filter(\.1).map(\.0)
  }
}
