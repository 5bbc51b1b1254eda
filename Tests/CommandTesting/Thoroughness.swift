import Foundation

/// How often what takes long is tried: `swift test` alone takes a sample, `make test` all of it.
public enum Thoroughness {
  /// `whole` rounds where `HONGTOU_THOROUGH` is set, as `make test` does; a fifth of them elsewhere.
  public static func rounds(_ whole: Int) -> Int { isWhole ? whole : max(1, whole / 5) }

  /// Every item, or every fifth.
  public static func sample<Item>(of items: [Item]) -> [Item] {
    isWhole ? items : items.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
  }

  private static let isWhole = ProcessInfo.processInfo.environment["HONGTOU_THOROUGH"] != nil
}
