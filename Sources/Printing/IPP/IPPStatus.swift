import Diagnostics

/// What an answer says of its request. RFC 8011, 4.1.6 and appendix B.
package struct IPPStatus: Hashable, Sendable {
  /// The number.
  package let code: UInt16

  /// Whether the request was met, or met in part.
  package var isSuccess: Bool { code < 0x0100 }

  /// Whether the same request may succeed in a moment: printers that take one job at a time.
  package var isBusy: Bool { code == 0x0505 || code == 0x0507 }

  /// What it means; the number where we have no words for it.
  package var phrase: Phrase {
    switch code {
    case 0x0001: Phrase("有些属性被忽略或替换", "some attributes were ignored or substituted")
    case 0x0002: Phrase("属性互相冲突", "attributes conflict")
    case 0x0400: Phrase("打印机看不懂请求", "the printer does not understand the request")
    case 0x0401, 0x0402, 0x0403:
      Phrase("打印机要求登录或不许打印", "the printer wants credentials, or forbids it")
    case 0x0406: Phrase("没有这个打印机或任务", "there is no such printer or job")
    case 0x0408: Phrase("请求太大", "the request is too large")
    case 0x040A: Phrase("打印机不收这种文件", "the printer does not take this kind of file")
    case 0x040B: Phrase("打印机不支持所要的属性", "the printer does not support what is asked for")
    case 0x0501: Phrase("打印机不支持这种操作", "the printer does not support the operation")
    case 0x0502, 0x0506: Phrase("打印机暂不接收任务", "the printer accepts no jobs at present")
    case 0x0505, 0x0507: Phrase("打印机忙", "the printer is busy")
    default:
      Phrase("打印机回答 0x\(hexadecimal)", "the printer answers 0x\(hexadecimal)")
    }
  }

  private var hexadecimal: String {
    let digits = String(code, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
