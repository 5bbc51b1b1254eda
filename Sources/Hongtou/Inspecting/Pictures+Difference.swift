import Typesetting

extension Pictures {
  /// The names under which `other` has other bytes than these.
  public func namesOfOthers(in other: Pictures) -> Set<PictureName> {
    Set(bytes.keys.filter { name in other.bytes[name].map { $0 != bytes[name] } ?? false })
  }
}
