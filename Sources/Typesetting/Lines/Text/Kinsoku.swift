/// What a character may do at the edges of a line (行首行尾禁则).
///
/// The classes; GB/T 15834-2011, part 5, and CLREQ "GB" level.
enum Kinsoku: UInt8, CaseIterable, Sendable {
  /// Chinese characters and all that behaves like them: a break on either side.
  case ideograph
  /// Full-width openers （ 《 “: not at a line end. 5.1.3.
  case opening
  /// Full-width closers ） 》 ”: not at a line start. 5.1.3.
  case closing
  /// 。 ， 、 ； ： ？ ！: not at a line start. 5.1.1, 5.1.2.
  case pause
  /// ～ – and the single —: not at a line start. 5.1.6.
  case connector
  /// ·: not at a line start. 5.1.7.
  case interpunct
  /// /: neither at a line start nor at a line end. 5.1.9.
  case solidus
  /// % ℃ ° and superscripts: stay with what is before. CLREQ #262.
  case postfix
  /// ￥ № ± before a number: stay with it. CLREQ #262.
  case prefix
  /// 々 and small kana: not at a line start.
  case nonStarter
  /// …, two of which are one mark: never split. 5.1.5.
  case ellipsis
  /// A — of ——, or ⸺: never split. 5.1.4.
  case dash
  /// Western letters and marks that act as letters.
  case letter
  /// Digits, narrow or full-width.
  case digit
  /// Spaces at which a Western line breaks.
  case space
  /// U+3000.
  case ideographicSpace
  /// U+200B: a break and nothing else.
  case zeroWidthSpace
  /// No-break spaces and the word joiner.
  case glue
  /// What belongs to the character before it.
  case mark
  /// The hyphen-minus and the minus sign, whose sense hangs on their neighbours.
  case hyphen
  /// ( [ {.
  case narrowOpening
  /// ) ] }.
  case narrowClosing
  /// , . ; : ! ?.
  case narrowPause
  /// Straight quotes, which open and close alike.
  case quote
  /// The Tibetan tsheg, after which a line may end.
  case syllableEnd
  /// Letters of other scripts.
  case script

  /// Whether a line must not begin with it.
  var isBarredFromLineStart: Bool {
    switch self {
    case .closing, .pause, .connector, .interpunct, .solidus, .postfix, .nonStarter, .ellipsis,
      .space, .ideographicSpace, .zeroWidthSpace, .glue, .mark, .hyphen, .narrowClosing,
      .narrowPause, .syllableEnd:
      true
    default: false
    }
  }

  /// Whether a line must not end with it.
  var isBarredFromLineEnd: Bool {
    switch self {
    case .opening, .narrowOpening, .solidus, .prefix, .glue: true
    default: false
    }
  }

  /// Whether it is a letter or a digit of a Western word.
  var isAlphanumeric: Bool { self == .letter || self == .digit }
}
