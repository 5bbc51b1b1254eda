import Typesetting

/// A text with its breaks written in: `|` allowed, `¦` discouraged, `†` emergency.
func notation(_ text: String, language: TextLanguage = .chinese) -> String {
  let levels = BreakOpportunities(text, language: language).levels
  var result = String.UnicodeScalarView()
  for (index, scalar) in text.unicodeScalars.enumerated() {
    switch levels[index] {
    case .forbidden: break
    case .allowed: result.append("|")
    case .discouraged: result.append("¦")
    case .emergency: result.append("†")
    }
    result.append(scalar)
  }
  return String(result)
}
