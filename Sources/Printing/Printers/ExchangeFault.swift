import Diagnostics

/// Why a request has no answer: what matters is whether the printer may have acted on it.
package enum ExchangeFault: Error, Hashable, Sendable {
  /// No byte went out.
  case unsent(Phrase)
  /// The printer refused it before looking at it: an HTTP status of 400 to 499.
  case refused(Phrase)
  /// Something went out, and no answer, or none that can be believed, came back.
  case lost(Phrase)

  /// What happened.
  package var phrase: Phrase {
    switch self {
    case .unsent(let phrase), .refused(let phrase), .lost(let phrase): phrase
    }
  }
}
