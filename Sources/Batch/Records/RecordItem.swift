import Diagnostics
import OfficialDocument

/// What a file of records gives next.
package enum RecordItem: Sendable {
  /// A record.
  case record(Record)
  /// A record that cannot be read.
  case bad(number: Int, place: SourceRange, Diagnostic)

  /// Its number in the file, from 1.
  package var number: Int {
    switch self {
    case .record(let record): record.number
    case .bad(let number, _, _): number
    }
  }

  /// Where it begins.
  package var place: SourceRange {
    switch self {
    case .record(let record): record.place
    case .bad(_, let place, _): place
    }
  }
}
