import Typesetting

extension Length {
  /// A length as a sheet writes it: a decimal number, a space or none, `mm` or `pt`.
  init?(measure: String) {
    let isMillimetres = measure.hasSuffix("mm")
    guard isMillimetres || measure.hasSuffix("pt") else { return nil }
    let digits = measure.dropLast(2).filter { $0 != " " }
    guard let number = Double(digits), number.isFinite, abs(number) < 1_000_000,
      digits.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" })
    else { return nil }
    self = isMillimetres ? .mm(number) : .pt(number)
  }
}

extension String {
  /// Edit distance (Levenshtein): how many characters to add, drop or change.
  func distance(to other: String) -> Int {
    let target = Array(other)
    var row = Array(0...target.count)
    for (i, character) in enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let change = diagonal + (character == target[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(change, diagonal + 1, row[j] + 1)
      }
    }
    return row[target.count]
  }
}
