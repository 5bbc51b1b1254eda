import Diagnostics
import Files
import Hongtou
import Printing

/// What somebody should know of numbers before they are taken: numbers left free before them, other
/// copies under the same 发文字号 that are not alike.
struct OrderNotes {
  let order: CopyOrder
  /// The records of the order's document, in order.
  let records: [CopyRecord]
  /// The file of a number, as it is made now.
  let render: (String) throws(Failure) -> RenderedCopy

  /// Creates the notes on `order`.
  init(
    _ order: CopyOrder, in register: CopyRegister,
    render: @escaping (String) throws(Failure) -> RenderedCopy
  ) {
    self.order = order
    records = register.records(of: order.document)
    self.render = render
  }

  /// The notes; none where the order's numbers are taken: it goes on, or is refused. Throws where
  /// the copy to compare with cannot be made.
  func diagnostics() throws(Failure) -> [Diagnostic] {
    let copies = Set(order.copies)
    guard !records.contains(where: { copies.contains($0.copy) }) else { return [] }
    return [gap, try unlike()].compactMap(\.self)
  }

  /// The free numbers between the order's first and the nearest below it.
  private var gap: Diagnostic? {
    let first = CopyOrder.text(of: order.first)
    guard let below = records.last(where: { $0.copy.number < first }),
      let last = Int(below.copy.number), last + 1 < order.first
    else { return nil }
    let free =
      last + 2 == order.first
      ? Phrase("份号 \(last + 1) 空着", "份号 \(last + 1) is left free")
      : Phrase(
        "份号从 \(last + 1) 到 \(order.first - 1) 空着",
        "份号 \(last + 1) to \(order.first - 1) are left free")
    return Diagnostic(
      .note, "print.gap",
      Phrase("\(order.document) 的\(free.zh)", "\(free.en) of \(order.document)"),
      hint: Phrase("不补上，对账不平", "the ledger does not balance until they are taken"))
  }

  /// A copy that would not be made now as it was made then. The ledger has its file's SHA-256, which
  /// tells that something is different, not what: so nothing is refused.
  private func unlike() throws(Failure) -> Diagnostic? {
    guard let record = records.last(where: { $0.step != .void && $0.fingerprint != nil }),
      let known = record.fingerprint
    else { return nil }
    let now = SHA256.hexadecimal(try render(record.copy.number).bytes)
    guard now != known else { return nil }
    let (document, number) = (order.document, record.copy.number)
    return Diagnostic(
      .warning, "print.unlike",
      Phrase(
        "\(document) 这次排的与台账里的第 \(number) 份不同：同一个号，那时是 \(known.prefix(16))，现在是 \(now.prefix(16))",
        "\(document) is not what copy \(number) in the ledger was: \(known.prefix(16)) then, \(now.prefix(16)) now under the same number"
      ),
      hint: Phrase(
        "文稿改过的，要另编文号，或先把旧的作废；没有改过，就是版式、字体、选项或程序变了",
        "a changed text takes a number of its own, or the old copies are made void first; else layout, fonts, options or program have changed"
      ))
  }
}
