import Issuance
import OfficialLayout
import Typesetting

/// The place of a seal or a signer's stamp on the pages. GB/T 9704-2012, 7.3.5.
public struct SealPlace: Hashable, Sendable {
  /// Whose it is.
  public var owner: String
  /// Whether it is a person's stamp (签名章), not an agency's seal.
  public var isStamp: Bool
  /// Its page, counted from 0.
  public var page: Int
  /// The sheet it is on.
  public var sheet: Size
  /// The circle's box, or the stamp's, from the sheet's upper left corner.
  public var frame: Frame
  /// The words on the pages by which it can be found, and which of their occurrences is meant; nil
  /// where its owner is not named in one line.
  public var keyword: SealKeyword?

  /// What it is to who hears it.
  var description: String { owner + (isStamp ? "签名章" : "印章") }

  /// The box as PDF counts it.
  var rectangle: PDFRectangle {
    PDFRectangle(
      left: frame.left.milliPoints, bottom: (sheet.height - frame.bottom).milliPoints,
      right: frame.right.milliPoints, top: (sheet.height - frame.top).milliPoints)
  }
}

/// Words by which signing services find a seal's place.
public struct SealKeyword: Hashable, Sendable {
  /// The words, which stand on one line.
  public var text: String
  /// Which occurrence of them in the whole file is meant, from 1.
  public var occurrence: Int
  /// Which occurrence of them on the page.
  public var occurrenceOnPage: Int
}

extension Length {
  /// Thousandths of a point, rounded.
  var milliPoints: Int { scaled(by: 1_000, over: 12_700).emu }
}

extension Composition {
  /// The seals and stamps, in the order of their marks.
  public var seals: [SealPlace] {
    var owners = structure.seals[...]
    var seals: [SealPlace] = []
    for (index, page) in pages.enumerated() {
      for mark in page.marks where [.seal, .signatureStamp].contains(mark.label.element) {
        let owner = owners.popFirst() ?? ""
        seals.append(
          SealPlace(
            owner: owner, isStamp: mark.label.element == .signatureStamp, page: index,
            sheet: page.size, frame: mark.frame, keyword: keyword(owner, on: index, mark.frame)))
      }
    }
    return seals
  }

  /// The line that names `owner` nearest to the seal, among all lines that hold those words.
  private func keyword(_ owner: String, on page: Int, _ seal: Frame) -> SealKeyword? {
    guard !owner.isEmpty else { return nil }
    let before = pages[..<page].reduce(0) { $0 + $1.occurrences(of: owner).count }
    let here = pages[page].occurrences(of: owner)
    func distance(_ index: Int) -> UInt {
      (here[index].frame.centreY - seal.bottom).emu.magnitude
        + (here[index].frame.centreX - seal.centreX).emu.magnitude
    }
    let names = here.indices.filter { [.issuer, .office].contains(here[$0].label.element) }
    guard let index = names.min(by: { distance($0) < distance($1) }) else { return nil }
    return SealKeyword(
      text: owner, occurrence: before + index + 1, occurrenceOnPage: index + 1)
  }
}

extension Page {
  /// The lines that hold `words`, each as often as it does.
  fileprivate func occurrences(of words: String) -> [Mark] {
    marks.flatMap { mark in
      let parts = mark.text.split(separator: words, omittingEmptySubsequences: false)
      return Array(repeating: mark, count: parts.count - 1)
    }
  }
}
