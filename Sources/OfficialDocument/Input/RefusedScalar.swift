import Diagnostics

/// Why a scalar value may not stand in an official document.
enum RefusedScalar: String {
  case control = "input.control-character"
  case tab = "input.tab"
  case carriageReturn = "input.lone-carriage-return"
  case lineSeparator = "input.line-separator"
  case bidi = "input.bidi-control"
  case privateUse = "input.private-use"
  case noncharacter = "input.noncharacter"
  case zeroWidth = "input.zero-width"
  case unassigned = "input.unassigned"

  /// Classifies `scalar`; nil for what may stand.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A: return nil  // a line end: it is the lines' business
    case 0x09: self = .tab
    case 0x0D: self = .carriageReturn
    case 0x00...0x1F, 0x7F...0x9F: self = .control
    case 0x2028, 0x2029: self = .lineSeparator
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: self = .bidi
    case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: self = .zeroWidth
    case 0xFDD0...0xFDEF: self = .noncharacter
    case let value where value & 0xFFFE == 0xFFFE: self = .noncharacter
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: self = .privateUse
    // Asked last: what the standard library's Unicode does not know, no reader can be sure of.
    case _ where scalar.properties.generalCategory == .unassigned: self = .unassigned
    default: return nil
    }
  }

  /// What is wrong, naming the scalar by number: it must never reach a terminal itself.
  func message(for scalar: Unicode.Scalar) -> Phrase {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch self {
    case .control: return Phrase("控制字符 \(name)", "control character \(name)")
    case .tab: return Phrase("行中有制表符 \(name)", "tab \(name) inside a line")
    case .carriageReturn:
      return Phrase("单独的回车符 \(name)", "carriage return \(name) without a line feed")
    case .lineSeparator: return Phrase("行分隔符 \(name)", "line separator \(name)")
    case .bidi: return Phrase("双向文字控制字符 \(name)", "bidirectional control \(name)")
    case .privateUse: return Phrase("专用区字符 \(name)", "private-use character \(name)")
    case .noncharacter: return Phrase("非字符码位 \(name)", "noncharacter \(name)")
    case .unassigned: return Phrase("未分配的码位 \(name)", "unassigned code point \(name)")
    case .zeroWidth: return Phrase("不可见的零宽字符 \(name)", "invisible character \(name)")
    }
  }

  /// What to do about it.
  var hint: Phrase {
    switch self {
    case .tab: Phrase("改用空格，或删去", "use a space, or delete it")
    case .carriageReturn, .lineSeparator: Phrase("用换行符分段", "end lines with a line feed")
    case .privateUse:
      Phrase("专用区字符因字体而异，请换成正式编码的字", "use the character's Unicode code point")
    default: Phrase("删去这个字符", "delete it")
    }
  }
}
