import Diagnostics
import Hongtou

/// What is said where the faces a table names first are not installed: once a run, since no face is
/// replaced silently.
struct FontNote: Hashable {
  /// The note; nil where every role has the face it wants.
  let diagnostic: Diagnostic?

  /// Looks through the faces of all roles.
  init(of reports: [FontReport]) {
    let replaced = reports.filter { $0.family != nil && !$0.missing.isEmpty }
    guard let shown = replaced.first(where: { $0.role == "body" }) ?? replaced.first,
      let family = shown.family, let wanted = shown.missing.first
    else {
      diagnostic = nil
      return
    }
    let others = replaced.count - 1
    let role = FontNote.roles[shown.role] ?? shown.role
    diagnostic = Diagnostic(
      .note, "font.substituted",
      Phrase(
        "字体：\(role)用 \(family)（没有 \(wanted)）\(others > 0 ? "，另 \(others) 处也有替代" : "")",
        "faces: \(family) for \(shown.role) (\(wanted) is not installed)"
          + (others > 0 ? ", and \(others) more" : "")),
      hint: Phrase(
        "详见 hongtou fonts；用 --fonts free 就不再说", "see hongtou fonts; --fonts free says no more"))
  }

  private static let roles = [
    "title": "标题", "body": "正文", "heading1": "一级标题", "heading2": "二级标题", "folio": "页码",
    "mark": "发文机关标志",
  ]
}

extension Reporter {
  /// Tells of replaced faces: a line for somebody who is looking, an object for programs.
  func tell(_ note: FontNote) {
    guard let diagnostic = note.diagnostic else { return }
    if json { return report([diagnostic]) }
    let hint = diagnostic.hint.map { Phrase("；" + $0.zh, "; " + $0.en) } ?? Phrase("", "")
    summarise(Phrase(diagnostic.message.zh + hint.zh, diagnostic.message.en + hint.en))
  }
}
