extension Double {
  /// A number as a sheet writes it: ASCII digits with a point or none. What else Swift takes for a
  /// number (`1e3`, `0x1F`, `nan`) is none there.
  init?(decimal text: some StringProtocol) {
    guard text.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }), let number = Double(text)
    else { return nil }
    self = number
  }
}
