import Glibc

/// Whose jobs they are: whoever runs the command.
enum RequestingUser {
  /// The name by which this machine knows the user; `hongtou` where it knows none.
  static var name: String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let result = getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found)
    guard result == 0, found != nil, let name = entry.pw_name else { return "hongtou" }
    return String(cString: name)
  }
}
