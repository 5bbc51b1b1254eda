import Diagnostics
import Typesetting

extension Compositor {
  /// Says where places are kept free for seals and stamps to come: by hand or by a signing service.
  /// GB/T 9704-2012, 7.3.5.
  func explainReservedPlaces(on pages: [Page]) {
    guard explains else { return }
    for (index, page) in pages.enumerated() {
      for mark in page.marks where mark.content == .zone {
        explain(mark, on: index + 1)
      }
    }
  }

  private func explain(_ mark: Mark, on page: Int) {
    let frame = mark.frame
    func mm(_ length: Length) -> Double { (length.millimetres * 10).rounded() / 10 }
    let isSeal = mark.label.element == .seal
    let (x, y) = (mm(frame.centreX), mm(frame.centreY))
    let size =
      isSeal ? "\(mm(frame.size.width))" : "\(mm(frame.size.width)) × \(mm(frame.size.height))"
    report(
      Diagnostic(
        .note, "layout.place-kept",
        Phrase(
          "第 \(page) 面留出\(isSeal ? "印章" : "签名章")的位置：\(isSeal ? "直径 " : "")\(size) mm，中心距纸左 \(x) mm、距纸上 \(y) mm",
          "page \(page) keeps a place for a \(isSeal ? "seal" : "stamp") of \(size) mm, its centre \(x) mm from the left and \(y) mm from the top"
        ),
        at: mark.label.source, clause: "GB/T 9704-2012 \(mark.label.clause)"))
  }
}
