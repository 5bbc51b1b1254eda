import ArgumentParser

/// What files are put into.
enum Packing: String, ExpressibleByArgument, CaseIterable {
  /// One uncompressed archive. POSIX.1-2008, pax.
  case tar
}
