import Hongtou

/// What files are called where nobody says.
enum SealNames {
  /// `通知.prepared.pdf`
  static func prepared(of file: String) -> String {
    "\(FilePath.withoutExtension(file)).prepared.pdf"
  }
  /// `通知.job.json`
  static func job(of file: String) -> String { "\(FilePath.withoutExtension(file)).job.json" }
  /// `通知.sealed.pdf`, also of a prepared file.
  static func sealed(of file: String) -> String {
    var stem = String(FilePath.withoutExtension(file))
    if stem.hasSuffix(".prepared") { stem.removeLast(".prepared".count) }
    return stem + ".sealed.pdf"
  }
}
