/// How a run ends: the codes of sysexits.h, so that scripts need not read messages.
public enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  /// All is well.
  case success = 0
  /// The command was not used as it is meant.
  case usage = 64
  /// The author's text is wrong: trying again does not help.
  case badData = 65
  /// An input is missing or cannot be read.
  case noInput = 66
  /// A service is not there.
  case unavailable = 69
  /// A mistake in this program.
  case `internal` = 70
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way.
  case inputOutput = 74
  /// Something is short for the moment: trying again may help.
  case temporary = 75
  /// Fonts, layout sheets or their settings are missing or wrong.
  case configuration = 78
}

extension ExitStatus: Comparable {
  /// The graver of two is the greater: a batch ends with its worst.
  ///
  /// What must not be retried outweighs what may be, and the environment's failures outweigh an
  /// author's, because they are likely to hit every file.
  public static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.gravity < b.gravity }

  private var gravity: Int {
    switch self {
    case .success: 0
    case .temporary: 1
    case .unavailable: 2
    case .usage: 3
    case .noInput: 4
    case .badData: 5
    case .cannotCreate: 6
    case .inputOutput: 7
    case .configuration: 8
    case .internal: 9
    }
  }
}
