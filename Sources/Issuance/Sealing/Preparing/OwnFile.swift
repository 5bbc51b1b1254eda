import Diagnostics
import Files

/// A file that may be sealed: made here, whole, without anything that acts.
struct OwnFile {
  /// The file.
  let file: RevisedFile
  private let name: String

  /// What a producer made here begins with.
  private static let producer = "hongtou"

  /// Reads `bytes`; `name` is what messages call it. Throws 65 for what is not to be sealed.
  init(_ bytes: [UInt8], name: String) throws(Failure) {
    self.name = name
    do throws(PDFFault) { file = try RevisedFile(bytes) } catch { throw error.failure(in: name) }
    guard !file.isEncrypted else { throw refused("已加密", "is encrypted") }
    guard file.trailing.isEmpty else {
      throw refused("末尾多出字节", "has bytes behind its end")
    }
    guard isOurs else {
      throw refused("不是本程序排出的定稿", "is no final made by this program", hint: OwnFile.howToMake)
    }
    if let action { throw refused("含有脚本或动作（\(action)）", "has scripts or actions (\(action))") }
  }

  private static let howToMake = Phrase(
    "用 hongtou typeset 排出定稿；只排一层、有参考线或 --archive none 的不能盖章",
    "make the final with hongtou typeset; a layer, guides or --archive none cannot be sealed")

  /// A failure about the file: 65.
  func refused(_ zh: String, _ en: String, hint: Phrase? = nil) -> Failure {
    Failure(
      .badData, Phrase("“\(name)”\(zh)，不能盖章", "‘\(name)’ \(en) and is not sealed"), hint: hint)
  }

  /// Whether both its information and its metadata name us.
  private var isOurs: Bool {
    let view = file.latest
    let producer = view.dictionary(view.trailer["Info"])?["Producer"]?.text ?? ""
    return producer.hasPrefix(OwnFile.producer)
      && ArchiveClaim(view).producer?.hasPrefix(OwnFile.producer) == true
  }

  /// The first key that makes a reader do something. ISO 32000-1, 12.6; ISO 19005-2, 6.5.
  private var action: String? {
    let view = file.latest
    for number in view.numbers {
      guard let value = view[number: number]?.value else { continue }
      if let found = OwnFile.action(in: value) { return found }
    }
    return nil
  }

  private static func action(in value: PDFValue) -> String? {
    switch value {
    case .array(let items): return items.lazy.compactMap(action).first
    case .dictionary(let members):
      for key in ["JS", "JavaScript", "AA", "OpenAction", "XFA", "RichMedia"]
      where members[key] != nil {
        return key
      }
      let kind = members["S"]?.name ?? ""
      if ["JavaScript", "Launch", "SubmitForm", "ImportData", "URI", "GoToR"].contains(kind) {
        return kind
      }
      return members.values.lazy.compactMap(action).first
    default: return nil
    }
  }
}
