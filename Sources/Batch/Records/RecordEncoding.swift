/// How the characters of a file of records are encoded. It is declared, never guessed.
package enum RecordEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// GB 18030, and GBK and GB 2312 in it.
  case gb18030
}
