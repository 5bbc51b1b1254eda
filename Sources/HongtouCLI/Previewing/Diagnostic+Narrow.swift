import Diagnostics

extension Diagnostic {
  /// `width` columns are too few for a page that needs `needed`.
  static func narrow(_ width: Int, for needed: Int) -> Diagnostic {
    Diagnostic(
      .note, "preview.narrow",
      Phrase(
        "\(width) 栏放不下 \(needed) 栏宽的页：长行折到下一行（↳），表格截短（…）",
        "\(width) columns for a page of \(needed): long lines go on below (↳), tables are cut (…)"
      ),
      hint: Phrase("把终端放宽，或用 --width", "widen the terminal, or use --width"))
  }
}
