/// The sequences libchafa 1.12 prints with: its `ChafaTermInfo`.
struct ChafaTerminal: Sendable {
  typealias Make = @convention(c) () -> OpaquePointer?
  typealias Derive = @convention(c) (OpaquePointer?) -> OpaquePointer?
  typealias Drop = @convention(c) (OpaquePointer?) -> Void

  private let database: Make
  private let fallback: Derive
  let drop: Drop

  /// Nil where a call is missing.
  init?(_ library: SharedLibrary) {
    guard let database: Make = library.call("chafa_term_db_get_default"),
      let fallback: Derive = library.call("chafa_term_db_get_fallback_info"),
      let drop: Drop = library.call("chafa_term_info_unref")
    else { return nil }
    self.database = database
    self.fallback = fallback
    self.drop = drop
  }

  /// Every sequence there is: which of them the terminal understands is known already.
  func make() -> OpaquePointer? { fallback(database()) }
}
