import Diagnostics
import Files
import Glibc
import OfficialDocument

/// What became of a record: a line of a manifest.
package struct ManifestEntry: Hashable, Sendable {
  /// A file that was written for it.
  package struct File: Hashable, Sendable {
    /// Where it is, from the batch's folder, or in its archive.
    package let path: String
    /// How many bytes it has.
    package let bytes: Int
    /// Their SHA-256 in hexadecimal digits.
    package let sha256: String
    /// The archive it is in; nil for a file of its own.
    package var archive: String?
    /// Where its bytes begin in the archive.
    package var offset: Int?
  }

  /// Why none was.
  package struct Fault: Hashable, Sendable {
    /// The diagnostic's code.
    package let code: String
    /// The diagnostic's message.
    package let message: Phrase
  }

  /// The record's number, from 1.
  package let number: Int
  /// The line of the records' file it begins in.
  package let line: Int
  /// The SHA-256 of the record's canonical form and its files; nil for a record that could not be read.
  package let input: String?
  /// 发文字号.
  package var documentNumber: String?
  /// 份号.
  package var copyNumber: String?
  /// Its files: the document, and annexes that are not bound with it.
  package var files: [File] = []
  /// The document itself; nil where there is none.
  package var document: File? { files.first }
  /// How many pages they have.
  package var pages = 0
  /// How many warnings there were.
  package var warnings = 0
  /// Why there are no files.
  package var fault: Fault?

  /// An entry for a record that nothing was done for yet.
  init(number: Int, line: Int, input: String?) {
    self.number = number
    self.line = line
    self.input = input
  }

  /// The line, without its line end.
  package var json: JSONObject {
    guard fault == nil else { return failed }
    return JSONObject([
      "record": .number(number), "line": .number(line), "input": .init(input),
      "status": .string("written"), "document_number": .init(documentNumber),
      "copy_number": .init(copyNumber), "files": .array(files.map { .object($0.json) }),
      "pages": .number(pages), "warnings": .number(warnings),
    ])
  }

  private var failed: JSONObject {
    JSONObject([
      "record": .number(number), "line": .number(line), "input": .init(input),
      "status": .string("failed"), "code": .init(fault?.code),
      "message": .init(fault?.message.zh), "message_en": .init(fault?.message.en),
    ])
  }
}

extension ManifestEntry.File {
  /// The file's bytes as they lie in `folder`, or in its archive.
  ///
  /// Throws 66 for a file that is not there, 65 for one that is not what the manifest says.
  package func bytes(in folder: BatchFolder) throws(Failure) -> [UInt8] {
    let place = folder.file(archive ?? path)
    let found: [UInt8]
    do throws(SystemError) {
      let file = try FileDescriptor.open(place, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      found = try file.bytes(at: offset ?? 0, count: bytes + (archive == nil ? 1 : 0))
    } catch {
      throw Failure(error, doing: Phrase("读取", "read"), to: place, otherwise: .noInput)
    }
    guard found.count == bytes, SHA256.hexadecimal(found) == sha256 else {
      throw Failure(
        .badData, Phrase("“\(path)”与清单不符", "‘\(path)’ is not what the manifest says"))
    }
    return found
  }

  /// The file as JSON.
  fileprivate var json: JSONObject {
    let known = JSONObject([
      "path": .string(path), "bytes": .number(bytes), "sha256": .string(sha256),
    ])
    guard let archive, let offset else { return known }
    return known.prefixed("offset", .number(offset)).prefixed("archive", .string(archive))
  }

  /// Reads a file; nil where something is missing.
  fileprivate init?(_ object: [String: String]) {
    guard let path = object["path"], let bytes = object["bytes"].flatMap({ Int($0) }),
      let sha256 = object["sha256"]
    else { return nil }
    self.init(
      path: path, bytes: bytes, sha256: sha256, archive: object["archive"],
      offset: object["offset"].flatMap { Int($0) })
  }
}

extension ManifestEntry {
  /// Reads a line; nil for one that is no entry.
  package init?(line text: ArraySlice<UInt8>) {
    let (read, _) = Record.read(json: Array(text), number: 1, line: 1, file: "manifest")
    guard let read, let number = read[text: "record"].flatMap({ Int($0) }),
      let line = read[text: "line"].flatMap({ Int($0) }), let status = read[text: "status"]
    else { return nil }
    self.init(number: number, line: line, input: read[text: "input"])
    guard status == "written" else {
      fault = Fault(
        code: read[text: "code"] ?? "",
        message: Phrase(read[text: "message"] ?? "", read[text: "message_en"] ?? ""))
      return
    }
    documentNumber = read[text: "document_number"]
    copyNumber = read[text: "copy_number"]
    let objects = read[objects: "files"]
    files = objects.compactMap(File.init)
    guard files.count == objects.count else { return nil }
    pages = read[text: "pages"].flatMap { Int($0) } ?? 0
    warnings = read[text: "warnings"].flatMap { Int($0) } ?? 0
  }
}
