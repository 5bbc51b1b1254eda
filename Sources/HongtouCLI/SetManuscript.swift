import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// A manuscript set on pages, to be looked at and not to be issued.
struct SetManuscript {
  /// Its pages, and those of each annex that is not bound with it, which has a name.
  let pieces: [(label: String?, pages: [Page])]
  /// The pictures on them.
  let pictures: Pictures
  /// The files it was made of.
  let inputs: [String]

  /// Reads and sets `input` and reports what is wrong; nil where it cannot be set.
  ///
  /// Throws like `Typesetter.composition`.
  init?(
    _ input: String, with typesetter: Typesetter, options: Options, reporter: Reporter
  ) throws(Failure) {
    let reading = ManuscriptReading(input, typesetter: typesetter, options: options)
    guard let work = try reading.reported(by: reporter, of: input) else { return nil }
    pieces = [(nil, work.pages)] + work.separate.map { ($0.label, $0.composition.pages) }
    pictures = work.pictures
    inputs = work.inputs
  }
}
