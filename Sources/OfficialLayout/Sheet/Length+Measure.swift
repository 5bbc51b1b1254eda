import Typesetting

extension Length {
  /// A length as a sheet writes it: a decimal number, spaces or none, `mm` or `pt`. A sign is read,
  /// so that what is wrong with it can be said.
  init?(measure: String) {
    let isMillimetres = measure.hasSuffix("mm")
    guard isMillimetres || measure.hasSuffix("pt") else { return nil }
    var digits = measure.dropLast(2)
    while digits.last == " " { digits.removeLast() }
    let isNegative = digits.first == "-"
    guard let size = Double(decimal: isNegative ? digits.dropFirst() : digits), size < 1_000_000
    else { return nil }
    let number = isNegative ? -size : size
    self = isMillimetres ? .mm(number) : .pt(number)
  }
}
