/// What one role shows for each Unicode scalar, filled as scalars are met: a flat array of pages,
/// since a hash a character would cost more than all else.
final class ScalarTable {
  /// How a scalar's glyph is found.
  enum State: UInt8 {
    /// Not met yet.
    case unknown
    /// Its glyph is the same among all neighbours.
    case plain
    /// Its glyph depends on contextual neighbours; the entry holds it as it is without any.
    case alone
    /// Shaped each time among its contextual neighbours.
    case contextual
    /// Belongs to the scalar before it, or to a script of which one cannot tell.
    case joining
  }

  /// Why a scalar is not in the face its role asked for.
  enum Lack: UInt8 {
    /// It is.
    case none
    /// It is in another face of the chain.
    case substituted
    /// It is in none.
    case missing
  }

  /// A scalar's glyph. Unit: 1/65,536 em.
  struct Entry {
    var state = State.unknown
    var lack = Lack.none
    var face: Int32 = 0
    var glyph: UInt32 = 0
    var advance: Int32 = 0
    var inkLeft: Int32 = 0
    var inkRight: Int32 = 0
  }

  private static let pageSize = 256
  private let pages: UnsafeMutableBufferPointer<UnsafeMutablePointer<Entry>?>

  init() {
    pages = .allocate(capacity: 0x110000 / Self.pageSize)
    pages.initialize(repeating: nil)
  }

  deinit {
    for page in pages { page?.deallocate() }
    pages.deallocate()
  }

  /// The scalar's entry, made by `resolve` the first time.
  @inline(__always)
  func entry(
    of scalar: Unicode.Scalar, resolve: (Unicode.Scalar) -> Entry
  ) -> Entry {
    let value = Int(scalar.value)
    if let page = pages[value / Self.pageSize], page[value % Self.pageSize].state != .unknown {
      return page[value % Self.pageSize]
    }
    return fill(scalar, resolve(scalar))
  }

  private func fill(_ scalar: Unicode.Scalar, _ entry: Entry) -> Entry {
    let value = Int(scalar.value)
    let page = pages[value / Self.pageSize] ?? .allocate(capacity: Self.pageSize)
    if pages[value / Self.pageSize] == nil {
      page.initialize(repeating: Entry(), count: Self.pageSize)
      pages[value / Self.pageSize] = page
    }
    page[value % Self.pageSize] = entry
    return entry
  }
}
