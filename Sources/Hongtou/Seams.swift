// Where rooms that are not built yet will stand. Each seam has the shape of what replaces it and
// refuses to work; wiring is deleting a seam here. When the last is gone, so is this file.

import Diagnostics
import OfficialDocument
import Typesetting

// SEAM 1, OfficialDocument: delete when `ManuscriptReader` and `Reading` are there.
/// What was read of a manuscript.
public struct Reading: Hashable, Sendable {
  /// The elements.
  public var document: Document
  /// What is wrong with it.
  public var diagnostics: [Diagnostic]
}

enum ManuscriptReader {
  static func read(_ bytes: [UInt8], file: String) -> Reading {
    Reading(document: Document(file: file), diagnostics: [Seam.diagnostic("ManuscriptReader")])
  }
}

/// What an unbuilt room answers.
enum Seam {
  static func diagnostic(_ room: String) -> Diagnostic {
    Diagnostic(.error, "seam", Phrase("\(room) 尚未接上", "\(room) is not wired yet"))
  }

  static func failure(_ room: String) -> Failure {
    Failure(.internal, Phrase("\(room) 尚未接上", "\(room) is not wired yet"))
  }
}
