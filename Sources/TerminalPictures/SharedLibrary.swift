import Glibc

/// A shared library that is opened while the program runs.
struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer

  /// Opens `name`; nil where it is missing.
  init?(_ name: String) {
    guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { return nil }
    self.handle = handle
  }

  /// The call `name`, its own or of a library it needs; nil where there is none. `Call` has to be its
  /// type in C.
  func call<Call>(_ name: String) -> Call? {
    dlsym(handle, name).map { unsafeBitCast($0, to: Call.self) }
  }
}
