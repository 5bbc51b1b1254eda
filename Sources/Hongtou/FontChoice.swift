/// Which table of faces by role is used.
public enum FontChoice: Hashable, Sendable {
  /// The free faces, whatever is installed.
  case free
  /// The licensed faces where they are installed, the free ones behind them.
  case licensed
  /// A table of the user's own.
  case file(String)

  /// What a user typed: `free`, `licensed`, or a file.
  public init(_ name: String) {
    switch name {
    case "free": self = .free
    case "licensed": self = .licensed
    default: self = .file(name)
    }
  }

  /// The table's file.
  func path(in resources: Resources) -> String {
    switch self {
    case .free: "\(resources.fonts)/free.yaml"
    case .licensed: "\(resources.fonts)/licensed.yaml"
    case .file(let path): path
    }
  }
}
