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
