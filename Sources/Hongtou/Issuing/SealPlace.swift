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

  /// What it is to who hears it.
  var description: String { owner + (isStamp ? "签名章" : "印章") }

  /// The box as PDF counts it.
  var rectangle: PDFRectangle {
    PDFRectangle(
      left: frame.left.milliPoints, bottom: (sheet.height - frame.bottom).milliPoints,
      right: frame.right.milliPoints, top: (sheet.height - frame.top).milliPoints)
  }
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
            sheet: page.size, frame: mark.frame))
      }
    }
    return seals
  }
}
