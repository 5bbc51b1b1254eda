import Testing
import Typesetting

/// What the tests of the figures have in common.
enum Figure {
  /// The figures of documents in the general format.
  static let general = Sample.figures.filter { !$0.hasSuffix("11") && !$0.hasSuffix("12") }
  /// 一字 in 正文, in millimetres: 156 ÷ 28.
  static let cell = 156.0 / 28

  /// Names under one another are as wide as the widest, by their ink.
  static func expectJustified(_ inks: [Frame]) throws {
    let first = try #require(inks.first)
    for ink in inks {
      #expect((ink.left - first.left).isNear(0, 0.05) && (ink.right - first.right).isNear(0, 0.05))
    }
  }

  /// A seal is centred on its name; name and date lie in its lower half. 7.3.5.1
  static func expectSealed(_ seal: Frame, _ name: Frame) {
    #expect((seal.centreX - name.centreX).isNear(0, 0.05))
    #expect(name.top > seal.centreY && name.bottom <= seal.bottom)
  }

  /// No two seals touch, and all are within the type area. 7.3.5.1
  static func expectApart(_ seals: [Frame]) {
    for (index, a) in seals.enumerated() {
      #expect(a.left >= .mm(28) && a.right <= .mm(184))
      for b in seals[(index + 1)...] {
        let x = (a.centreX - b.centreX).millimetres
        let y = (a.centreY - b.centreY).millimetres
        let reach = (a.size.width + b.size.width).millimetres / 2
        #expect((x * x + y * y).squareRoot() > reach)
      }
    }
  }
}

extension Figure {
  /// The left edge of every glyph's place on a line.
  static func edges(of line: Mark) -> [Length] {
    line.runs.flatMap { run in
      run.glyphs.map { Length(emu: run.origin.x.emu + Int($0.x)) }
    }
  }
}
