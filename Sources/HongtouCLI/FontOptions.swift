import ArgumentParser
import Hongtou

/// Which faces are used.
struct FontOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "字体表：free 只用自由字体，licensed 先用已装的商业字体，或一个文件。",
      "The font table: free for free faces only, licensed to prefer commercial faces that are installed, or a file.",
      valueName: "free|licensed|file"),
    completion: .list(["free", "licensed"]))
  var fonts = "licensed"

  /// The choice.
  var choice: FontChoice { FontChoice(fonts) }
}
