/// A value's parts, taken one after the other.
struct DERFields {
  private var rest: ArraySlice<DERValue>
  private let fault: DERFault

  /// The parts of a sequence; `fault` is thrown wherever they are not what is asked for.
  init(_ value: DERValue, fault: DERFault) throws(DERFault) {
    guard value.tag == DERTag.sequence else { throw fault }
    rest = value.parts[...]
    self.fault = fault
  }

  /// The next part, which has to have `tag`.
  mutating func next(_ tag: UInt8) throws(DERFault) -> DERValue {
    guard let value = optional(tag) else { throw fault }
    return value
  }

  /// The next part where it has `tag`.
  mutating func optional(_ tag: UInt8) -> DERValue? {
    guard let value = rest.first, value.tag == tag else { return nil }
    rest = rest.dropFirst()
    return value
  }

  /// Throws where there is more.
  func finish() throws(DERFault) {
    guard rest.isEmpty else { throw fault }
  }
}
