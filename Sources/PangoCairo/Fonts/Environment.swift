import Glibc

/// The process's environment variables.
enum Environment {
  /// The value of a variable; nil when it is not set or empty.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
