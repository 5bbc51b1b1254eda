import OfficialLayout
import Typesetting

/// Words by which signing services find a seal's place.
public struct SealKeyword: Hashable, Sendable {
  /// The words, which stand on one line.
  public var text: String
  /// Which occurrence of them in the whole file is meant, from 1.
  public var occurrence: Int
  /// Which occurrence of them on the page, from 1.
  public var occurrenceOnPage: Int
}

extension Composition {
  /// The words by which a seal's place is found: its owner's name in the line that it is set on; nil
  /// where no line holds all of it.
  public func keyword(of seal: SealPlace) -> SealKeyword? {
    guard !seal.owner.isEmpty else { return nil }
    let words = Array(seal.owner.utf8)
    let here = pages[seal.page].lines(holding: words)
    func distance(_ index: Int) -> UInt {
      (here[index].frame.centreY - seal.frame.bottom).emu.magnitude
        + (here[index].frame.centreX - seal.frame.centreX).emu.magnitude
    }
    let names = here.indices.filter { [.issuer, .office].contains(here[$0].label.element) }
    guard let index = names.min(by: { distance($0) < distance($1) }) else { return nil }
    let before = pages[..<seal.page].reduce(0) { $0 + $1.lines(holding: words).count }
    return SealKeyword(
      text: seal.owner, occurrence: before + index + 1, occurrenceOnPage: index + 1)
  }
}

extension Page {
  /// The lines that hold `words`, each as often as it does, in the order they are drawn.
  fileprivate func lines(holding words: [UInt8]) -> [Mark] {
    marks.flatMap { mark in Array(repeating: mark, count: mark.count(of: words)) }
  }
}

extension Mark {
  /// How often a line holds `words`.
  fileprivate func count(of words: [UInt8]) -> Int {
    guard case .text = content else { return 0 }
    var text = text
    return text.withUTF8 { bytes in
      var (count, start) = (0, 0)
      while start + words.count <= bytes.count {
        let isFound = words.indices.allSatisfy { bytes[start + $0] == words[$0] }
        count += isFound ? 1 : 0
        start += isFound ? words.count : 1
      }
      return count
    }
  }
}
