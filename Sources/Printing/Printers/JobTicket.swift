/// How a job is to be printed: nothing of it is the printer's choice.
package struct JobTicket: Hashable, Sendable {
  /// On which sides of a sheet.
  package enum Sides: String, Hashable, Sendable {
    /// The front alone.
    case one = "one-sided"
    /// Both, turned like a book's. GB/T 9704-2012, 6.4.
    case both = "two-sided-long-edge"
    /// Both, turned like a pad's: sheets that are folded.
    case folded = "two-sided-short-edge"
  }

  /// A sheet's name. PWG 5101.1.
  package enum Paper: String, Hashable, Sendable {
    /// A4, of official documents. GB/T 9704-2012, 5.1.
    case a4 = "iso_a4_210x297mm"
    /// A3, of sheets that are folded to A4.
    case a3 = "iso_a3_297x420mm"

    /// What people call it.
    var name: String { self == .a4 ? "A4" : "A3" }

    /// Width and height in hundredths of a millimetre.
    var size: (width: Int, height: Int) { self == .a4 ? (21_000, 29_700) : (29_700, 42_000) }
  }

  /// The job's name. A numbered copy's is opaque: titles leak into logs.
  package var name: String
  /// How many the printer makes of it.
  package var copies = 1
  /// On which sides.
  package var sides = Sides.both
  /// On what.
  package var paper = Paper.a4
  /// Whether two staples are set at the left edge.
  package var isStapled = false
  /// The tray it is fed from; nil for the printer's own choice.
  package var tray: String?
  /// The bin it goes to; nil for the printer's own choice.
  package var outputBin: String?
  /// Whether it waits at the printer to be released.
  package var isHeld = false
  /// The pages to be printed; empty for all.
  package var pages: [ClosedRange<Int>] = []

  /// Creates a ticket.
  package init(name: String) { self.name = name }

  /// Copy after copy, and not page after page. RFC 8011, 5.2.4.
  static let collated = "separate-documents-collated-copies"
  /// `staple-dual-left`: the nearest to the standard's two staples at the back edge. PWG 5100.1.
  static let stapleDualLeft = 28
}
