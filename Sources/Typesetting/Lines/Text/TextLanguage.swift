/// The language a paragraph is set in; it decides how wide “ ” ‘ ’ · — … are.
public enum TextLanguage: String, Hashable, Sendable {
  /// Chinese: characters of ambiguous width are full-width and come from the Chinese face.
  case chinese = "zh-CN"
  /// English: they are narrow and come from the Western face.
  case english = "en"
}
