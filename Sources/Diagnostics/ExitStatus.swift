/// How a run ends: the codes of sysexits.h and diff(1), so that scripts need not read messages.
public enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  /// All is well.
  case success = 0
  /// What was compared is not the same, as diff(1) has it.
  case different = 1
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
    case .different: 1
    case .temporary: 2
    case .unavailable: 3
    case .usage: 4
    case .noInput: 5
    case .badData: 6
    case .cannotCreate: 7
    case .inputOutput: 8
    case .configuration: 9
    case .internal: 10
    }
  }
}
