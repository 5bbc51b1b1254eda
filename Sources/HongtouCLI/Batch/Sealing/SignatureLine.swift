import Diagnostics
import Hongtou
import Issuance
import OfficialDocument

/// A line of what a signing service returned: a document's name and its signature in Base64. The
/// service may hand back the whole line it was given; what else is in it is not looked at.
struct SignatureLine {
  /// The document, as the line of digests names it.
  let file: String
  /// The signature.
  let message: SealMessage

  /// Reads the line `number` of the file at `path`.
  ///
  /// Throws 65 for what is no object, names no document beneath the folder, or has not one signature.
  init(_ line: ArraySlice<UInt8>, number: Int, path: String) throws(Failure) {
    guard String(validating: line, as: UTF8.self) != nil else {
      throw SignatureLine.wrong(Phrase("不是 UTF-8", "this is not UTF-8"), path, number)
    }
    let (read, diagnostics) = Record.read(
      json: Array(line), number: number, line: number, file: path)
    guard let read, !diagnostics.hasErrors else {
      throw Failure(
        .badData, Phrase("不是 JSON 对象", "this is no JSON object"), diagnostics: diagnostics)
    }
    guard let file = read[text: "file"], NamedFile.staysBeneath(file) else {
      throw SignatureLine.wrong(
        Phrase("缺少 file，或不在文件夹之下", "file is missing, or not beneath the folder"), path, number)
    }
    self.file = file
    switch (read[text: "cms"], read[text: "raw"]) {
    case (let text?, nil): message = .message(try SignatureLine.bytes(text, "cms", path, number))
    case (nil, let text?): message = .value(try SignatureLine.bytes(text, "raw", path, number))
    default:
      throw SignatureLine.wrong(
        Phrase("“\(file)”应有 cms 或 raw，只有一个", "‘\(file)’ is to have one of cms and raw"), path,
        number)
    }
  }

  private static func bytes(
    _ text: String, _ key: String, _ path: String, _ number: Int
  ) throws(Failure) -> [UInt8] {
    guard let bytes = Base64Text.bytes(in: text), !bytes.isEmpty else {
      throw wrong(Phrase("\(key) 不是 Base64", "\(key) is not Base64"), path, number)
    }
    return bytes
  }

  private static func wrong(_ what: Phrase, _ path: String, _ number: Int) -> Failure {
    let place = SourceRange(file: path, line: number, column: 1)
    let hint = Phrase(
      "一行一件：{\"file\": \"000001.pdf\", \"cms\": \"MII…\"}",
      "a line a document: {\"file\": \"000001.pdf\", \"cms\": \"MII…\"}")
    return Failure(
      .badData, what, hint: hint,
      diagnostics: [Diagnostic(.error, "batch.signature", what, hint: hint, at: place)])
  }
}
