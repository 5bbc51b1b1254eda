import Diagnostics
import Hongtou

/// What sealing reads.
enum SealFiles {
  /// A thousand pages with pictures have less.
  static let limit = 512 << 20
  /// A signature's most bytes are 1 MiB; what is longer is refused when it is looked at.
  static let messageLimit = 16 << 20
}
