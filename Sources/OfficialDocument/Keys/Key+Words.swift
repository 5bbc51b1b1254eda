extension Key {
  /// The only words its value may be; nil where it is the author's own.
  public var words: [String]? {
    switch self {
    case .status: Status.allCases.map(\.rawValue)
    case .classification: ["绝密", "机密", "秘密"]
    // 特提 and 平急 are for telegrams (条例 9(3)).
    case .urgency: ["特急", "加急", "特提", "平急"]
    default: nil
    }
  }
}

extension ValueKind {
  /// The keys of a value that is a mapping; none where it is never one.
  public var parts: [Part] {
    switch self {
    case .seals: [.diameter, .image]
    case .stamps: [.office, .person, .image]
    case .attachments: [.name, .file, .binding]
    default: []
    }
  }

  /// Those of them that must be there.
  public var requiredParts: [Part] {
    switch self {
    case .stamps: [.office, .person]
    case .attachments: [.name]
    default: []
    }
  }
}
