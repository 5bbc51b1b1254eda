import Diagnostics

/// What a careful reader asks besides: nothing lies in the file that nothing uses, and another reader
/// finds it whole.
struct StrictCheck {
  private let view: FileView

  /// A check of `view`.
  init(_ view: FileView) { self.view = view }

  /// What is wrong. Throws 69 where libqpdf is missing.
  func findings() throws(Failure) -> [Diagnostic] {
    let roots = ["Root", "Info"].compactMap { view.trailer[$0]?.reference }
    var orphans = Set(view.numbers).subtracting(view.reached(from: roots))
    // Cross-reference and object streams are reached by no reference.
    orphans = orphans.filter { number in
      let kind = view[number: number]?.value["Type"]?.name
      return kind != "XRef" && kind != "ObjStm"
    }
    var findings = orphans.sorted().map { number in
      Diagnostic(
        .error, "seal.orphan",
        Phrase(
          "对象 \(number) 没有用处，可能藏了内容", "object \(number) is used by nothing and may hide something"))
    }
    do {
      let other = try QPDFFile(view.file.bytes, name: "")
      if other.pageCount != view.pages.count {
        findings.append(
          Diagnostic(
            .error, "seal.second-reader",
            Phrase("另一种读法（libqpdf）页数不同", "another reader (libqpdf) finds other pages")))
      }
    } catch  where error.status == .badData {
      findings.append(
        Diagnostic(
          .error, "seal.second-reader",
          Phrase("另一种读法（libqpdf）认为文件已损坏", "another reader (libqpdf) finds it damaged")))
    }
    return findings
  }
}
