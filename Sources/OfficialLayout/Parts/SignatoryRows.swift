import OfficialDocument
import Typesetting

/// The names of 签发人 in lines of columns, blank cells between them. GB/T 9704-2012, 7.2.6.
struct SignatoryRows {
  /// The names of each line, in 楷体.
  private(set) var wordings: [Wording] = []

  private static let blank = "\u{3000}"

  /// - Parameters:
  ///   - names: in the agencies' order.
  ///   - perLine: how many stand on a line.
  ///   - gap: blank cells between two names.
  init(_ names: [SourcedText], perLine: Int, gap: Int) {
    // 周　明 below 王大明: offices give two characters the width of three where both occur.
    let padsPairs = names.contains { $0.string.count == 3 }
    func cells(_ name: SourcedText) -> Int {
      padsPairs && name.string.count == 2 ? 3 : name.string.count
    }
    let widths = (0..<perLine).map { column in
      stride(from: column, to: names.count, by: perLine).map { cells(names[$0]) }.max() ?? 0
    }
    for start in stride(from: 0, to: names.count, by: perLine) {
      var wording = Wording()
      let row = names[start..<min(start + perLine, names.count)]
      for (column, name) in row.enumerated() {
        wording.add(name, isPadded: cells(name) > name.string.count)
        guard column + 1 < row.count else { continue }
        let blanks = widths[column] - cells(name) + gap
        wording.add(String(repeating: Self.blank, count: blanks), role: .heading2)
      }
      wordings.append(wording)
    }
  }
}

extension Wording {
  /// What the layout adds, alone.
  init(label: String) {
    self.init()
    add(label)
  }

  /// Appends a name in 楷体, a padded one with a blank between its two characters.
  fileprivate mutating func add(_ name: SourcedText, isPadded: Bool) {
    guard isPadded else { return add(name, role: .heading2) }
    add(name, from: 0, count: 1, role: .heading2)
    add("\u{3000}", role: .heading2)
    add(name, from: 1, count: 1, role: .heading2)
  }
}
