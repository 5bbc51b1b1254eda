import Diagnostics

/// What a careful reader asks besides: nothing lies in the file that nothing uses, and another reader
/// finds it whole.
struct StrictCheck {
  private let view: FileView

  /// A check of `view`.
  init(_ view: FileView) { self.view = view }

  /// What is wrong. Throws 69 where libqpdf is missing.
  func findings() throws(Failure) -> [Diagnostic] {
    orphans + (try secondReading().map { [$0] } ?? [])
  }

  /// Objects that are reached by no reference; cross-reference and object streams never are.
  private var orphans: [Diagnostic] {
    let roots = ["Root", "Info"].compactMap { view.trailer[$0]?.reference }
    let unreached = Set(view.numbers).subtracting(view.reached(from: roots))
    let orphans = unreached.filter { number in
      let kind = view[number: number]?.value["Type"]?.name
      return kind != "XRef" && kind != "ObjStm"
    }
    return orphans.sorted().map { number in
      Diagnostic(
        .error, "seal.orphan",
        Phrase(
          "对象 \(number) 没有用处，可能藏了内容",
          "object \(number) is used by nothing and may hide something"))
    }
  }

  /// What libqpdf finds.
  private func secondReading() throws(Failure) -> Diagnostic? {
    let reason: Phrase
    do throws(Failure) {
      let other = try QPDFFile(view.file.bytes, name: "")
      if other.pageCount == view.pages.count { return nil }
      reason = Phrase("页数不同", "finds other pages")
    } catch {
      guard error.status == .badData else { throw error }
      reason = Phrase("认为文件已损坏", "finds it damaged")
    }
    return Diagnostic(
      .error, "seal.second-reader",
      Phrase("另一种读法（libqpdf）\(reason.zh)", "another reader (libqpdf) \(reason.en)"))
  }
}
