/// The version, in one place.
public enum Version {
  /// As `--version` prints it and as files name what made them.
  public static let text = "hongtou 0.1.0"
}
