import ArgumentParser
import Diagnostics

/// The language of help texts. They are made before the parser has read any option, so `--lang` is
/// looked for among the arguments as they stand.
enum HelpLanguage {
  /// That of this run.
  static let current = asked(in: CommandLine.arguments)

  /// The language that `arguments` ask for with `--lang`.
  static func asked(in arguments: [String]) -> Language {
    let options = arguments.prefix { $0 != "--" }
    let isEnglish =
      options.contains("--lang=en")
      || zip(options, options.dropFirst()).contains { $0 == "--lang" && $1 == "en" }
    return isEnglish ? .en : .zh
  }

  /// `arguments` for the parser: where they ask for help, without `--lang`, which groups of commands
  /// do not know: the parser would tell of the group's default command instead.
  static func parsed(_ arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    var rest: [String] = []
    var isValue = false
    for word in options {
      if !isValue, word != "--lang", !word.hasPrefix("--lang=") { rest.append(word) }
      isValue = word == "--lang"
    }
    let isNothing = rest.isEmpty && options.count == arguments.count
    let asksForHelp =
      isNothing || rest.first == "help" || rest.contains { ["-h", "--help"].contains($0) }
    return asksForHelp ? rest : arguments
  }
}

extension Phrase {
  /// The wording that help texts of this run have, and what the parser is told to say of misuse.
  var inHelp: String { text(in: HelpLanguage.current) }
}

extension ArgumentHelp {
  /// The help of an option or argument in both languages.
  init(_ zh: String, _ en: String, valueName: String? = nil) {
    self.init(stringLiteral: Phrase(zh, en).inHelp)
    self.valueName = valueName
  }
}
