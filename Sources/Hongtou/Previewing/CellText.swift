/// A character and the columns it takes.
struct CellText: Hashable {
  let text: String
  let columns: Int

  /// A character made safe to show.
  init(_ character: Character) {
    text = VisibleText.of(String(character))
    columns = CellWidth.of(text)
  }
}
