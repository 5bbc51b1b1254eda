import Typesetting

/// Two settings of a page one over the other: what is on both in grey, what only the first has in
/// red, what only the second has in blue. Glyph by glyph: of a line in which one character changed,
/// that character is tinted.
public struct PageOverlay: Hashable, Sendable {
  /// The ink of what is on both.
  public var common = Ink(red: 150, green: 150, blue: 150)
  /// The ink of what only the first has.
  public var first = Ink(red: 220, green: 0, blue: 0)
  /// The ink of what only the second has.
  public var second = Ink(red: 0, green: 70, blue: 220)
  /// Pictures that are others under the same name.
  public var otherPictures: Set<PictureName>

  /// Creates an overlay.
  public init(otherPictures: Set<PictureName> = []) { self.otherPictures = otherPictures }

  /// The pages of `a` and `b` over one another, as many as the longer has. Pictures are those of `b`;
  /// of what cannot be tinted, a picture or a place kept free, the frame is.
  public func pages(of a: [Page], and b: [Page]) -> [Page] {
    (0..<max(a.count, b.count)).map { index in
      page(
        of: a.indices.contains(index) ? a[index] : nil,
        and: b.indices.contains(index) ? b[index] : nil)
    }
  }

  private func page(of a: Page?, and b: Page?) -> Page {
    let (marksA, marksB) = (a?.marks ?? [], b?.marks ?? [])
    let (seenA, seenB) = (seen(marksA), seen(marksB))
    let sizes = [a?.size, b?.size].compactMap { $0 }
    let size = Size(
      width: sizes.map(\.width).max() ?? .zero, height: sizes.map(\.height).max() ?? .zero)
    return Page(
      size: size, turn: (b ?? a)?.turn ?? 0,
      marks: marksA.flatMap { tinted($0, first, besides: seenB, keepsCommon: false) }
        + marksB.flatMap { tinted($0, second, besides: seenA, keepsCommon: true) })
  }

  /// What is seen of `marks`, in parts that are either on both sides or not.
  private func seen(_ marks: [Mark]) -> Set<SeenPart> {
    var parts: Set<SeenPart> = []
    for mark in marks {
      switch mark.content {
      case .text(let runs):
        for run in runs {
          for glyph in run.glyphs { parts.insert(.glyph(glyph, of: run, in: mark)) }
        }
      case .picture(let name) where otherPictures.contains(name): break
      default: parts.insert(.whole(mark))
      }
    }
    return parts
  }

  /// `mark` as it is drawn: its own part in `ink`, and, if wanted, what is common too.
  private func tinted(
    _ mark: Mark, _ ink: Ink, besides other: Set<SeenPart>, keepsCommon: Bool
  ) -> [Mark] {
    let isCommon = other.contains(.whole(mark))
    var tinted = mark
    switch mark.content {
    case .text(let runs):
      let drawn = runs.flatMap { run in
        run.pieces { other.contains(.glyph($0, of: run, in: mark)) }
      }.filter { keepsCommon || !$0.isCommon }.map { piece in
        var run = piece.run
        run.ink = piece.isCommon ? common : ink
        return run
      }
      tinted.content = .text(drawn)
      return drawn.isEmpty ? [] : [tinted]
    case .rule:
      tinted.content = .rule(isCommon ? common : ink)
      return isCommon && !keepsCommon ? [] : [tinted]
    case .picture: return (keepsCommon ? [mark] : []) + (isCommon ? [] : mark.outline(in: ink))
    case .zone: return isCommon ? [] : mark.outline(in: ink)
    }
  }
}
