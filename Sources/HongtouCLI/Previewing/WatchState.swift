import Diagnostics
import Hongtou
import Typesetting

/// What is to be seen while a manuscript is being written: the last pages that could be issued, the
/// one of them that changed, and what is wrong now.
struct WatchState {
  /// The last pages.
  private(set) var work: ManuscriptReading.Work?
  /// Which of them is shown.
  private(set) var number = 1
  /// That page as it was before the last change; nil where there was none.
  private(set) var before: Page?
  /// What is wrong with the manuscript as it is now, or worth knowing.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the manuscript as it is now cannot be issued.
  private(set) var isBroken = true
  /// The texts the diagnostics are about.
  private(set) var texts: [String: [UInt8]] = [:]

  /// The page that is shown; nil as long as the manuscript has not been one to issue.
  var page: Page? { work?.pages.dropFirst(number - 1).first }

  /// Takes it that what there is cannot be shown.
  mutating func refuse(_ failure: Failure) {
    diagnostics += failure.diagnostics.isEmpty ? [failure.diagnostic] : failure.diagnostics
  }

  /// Takes what the manuscript came to. `fixed` is the page to be shown whatever changes.
  mutating func take(_ reading: ManuscriptReading, fixed: Int?) {
    diagnostics = reading.diagnostics
    if let failure = reading.failure { refuse(failure) }
    texts = reading.texts
    isBroken = reading.work == nil
    guard let new = reading.work else { return }
    let changed = work.flatMap { PageChange.number(from: $0, to: new) }
    number = min(fixed ?? changed ?? number, max(new.pages.count, 1))
    if changed != nil { before = page }
    work = new
  }
}
