/// What a layout sheet asks of a document's contents.
public struct Requirements: Hashable, Sendable {
  /// The pattern of 发文字号. 7.2.5, 10.2
  public var numberPattern: NumberPattern
  /// The keys that must have a value, 标题 aside.
  public var requiredKeys: Set<Key>
  /// Whether a title is due; an order has none. 10.2
  public var isTitleRequired: Bool
  /// Whether 签发人 belongs to upward documents alone (条例 9(6)). In an order it stands in for
  /// the signature stamp, and the rule is off.
  public var limitsSignatoryToUpward: Bool

  /// Creates requirements; without arguments, those of the general format.
  public init(
    numberPattern: NumberPattern = .general, requiredKeys: Set<Key> = [.issuerMark, .date],
    isTitleRequired: Bool = true, limitsSignatoryToUpward: Bool = true
  ) {
    self.numberPattern = numberPattern
    self.requiredKeys = requiredKeys
    self.isTitleRequired = isTitleRequired
    self.limitsSignatoryToUpward = limitsSignatoryToUpward
  }

  /// The general format: 机关代字〔年〕号, a mark, a title and a date.
  public static let general = Requirements()

  /// An order: 第N号, no title.
  public static let order = Requirements(
    numberPattern: .order, isTitleRequired: false, limitsSignatoryToUpward: false)
}
