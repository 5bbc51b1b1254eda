/// The version, in one place.
enum Version {
  /// As `--version` prints it.
  static let text = "hongtou 0.1.0"
}
