import Diagnostics
import OfficialLayout
import Typesetting

/// One mark of a finished page and all there is to know of it: what it is, where it is, in which
/// type, by which clause, and where its author wrote it.
public struct PlacedElement: Hashable, Sendable {
  /// What is seen there.
  public enum Kind: String, Hashable, Sendable {
    /// A line of text.
    case text
    /// A rule.
    case rule
    /// A picture.
    case picture
    /// A place kept free, e.g. for a seal.
    case zone
  }

  /// The page it stands on, counted from 1; not the folio.
  public var page: Int
  /// The line of its paragraph, counted from 1 and over page ends; nil for artifacts.
  public var line: Int?
  /// The mark.
  public var mark: Mark
  /// The type of its text, each once; empty for others.
  public var types: [TypeUse]

  /// Creates an element as it stands on a page.
  public init(page: Int, line: Int?, mark: Mark, types: [TypeUse]) {
    self.page = page
    self.line = line
    self.mark = mark
    self.types = types
  }

  /// The element by its name, e.g. `issuerMark`.
  public var element: ElementName { mark.label.element }
  /// The element's name for people: 发文机关标志, or `issuerMark`.
  public var name: Phrase { Phrase(element.chinese, element.rawValue) }
  /// Its place on the sheet.
  public var frame: Frame { mark.frame }
  /// The characters of a line of text; empty for others.
  public var text: String { mark.text }
  /// Its paragraph, counted from 0 over the whole document; nil for artifacts.
  public var paragraph: Int? {
    if case .content(let paragraph, _) = mark.label.nature { paragraph } else { nil }
  }
  /// Whether it is only seen and not read: rules, folios, seals.
  public var isArtifact: Bool { paragraph == nil }

  /// What is seen there.
  public var kind: Kind {
    switch mark.content {
    case .text: .text
    case .rule: .rule
    case .picture: .picture
    case .zone: .zone
    }
  }
  /// The ink of a rule.
  public var ruleInk: Ink? { if case .rule(let ink) = mark.content { ink } else { nil } }
  /// The name of a picture.
  public var picture: PictureName? {
    if case .picture(let name) = mark.content { name } else { nil }
  }
  /// Paragraph and line, `3.2`, as `PageText` counts them; nil for artifacts.
  public var number: String? {
    guard let paragraph, let line else { return nil }
    return "\(paragraph).\(line)"
  }
}
