import ArgumentParser
import TerminalPictures

/// How pages are to be shown, as the user says it.
enum PreviewWay: String, Hashable, CaseIterable, ExpressibleByArgument {
  case auto, kitty, sixel, iterm, symbols, text

  /// The pictures it asks for; nil for the other two.
  var picture: PictureProtocol? { PictureProtocol(rawValue: rawValue) }
}
