import CQPDF
import Diagnostics
import Glibc

/// A PDF file read by libqpdf, which has met more broken and hostile files than we ever shall.
///
/// Values come as they stand in the file: references are not followed. Belongs to one thread.
public final class QPDFFile {
  /// The file's bytes; libqpdf reads from them as it goes.
  private let bytes: [UInt8]
  private let calls: cqpdf_calls
  private var handle: qpdf_data?

  /// Opens a file without mending anything.
  ///
  /// Throws 69 where libqpdf is missing, 65 for what is no PDF, or a broken or encrypted one.
  public init(_ bytes: [UInt8], name: String) throws(Failure) {
    guard let calls = cqpdf_open()?.pointee else { throw QPDFFile.missing }
    self.bytes = bytes
    self.calls = calls
    handle = calls.`init`()
    calls.silence_errors(handle)
    calls.set_suppress_warnings(handle, 1)
    calls.set_attempt_recovery(handle, 0)
    let status = self.bytes.withUnsafeBytes { buffer in
      calls.read_memory(
        handle, name, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        UInt64(buffer.count), nil)
    }
    // Bit 1 is an error; bit 0 tells of warnings.
    if status & 2 != 0 { throw QPDFFile.broken(name, error) }
    if calls.is_encrypted(handle) != 0 { throw QPDFFile.encrypted(name) }
  }

  deinit { calls.cleanup(&handle) }

  /// The trailer dictionary.
  public var trailer: PDFValue { value(calls.get_trailer(handle), follows: true) }

  /// The catalog.
  public var catalog: PDFValue { value(calls.get_root(handle), follows: true) }

  /// How many pages there are; nil where their tree is broken.
  public var pageCount: Int? {
    let count = calls.get_num_pages(handle)
    return count < 0 || error != nil ? nil : Int(count)
  }

  /// The object of a page, counted from 0.
  public func page(_ index: Int) -> PDFReference? {
    let page = calls.get_page_n(handle, index)
    defer { calls.oh_release(handle, page) }
    return reference(page)
  }

  /// An indirect object; a stream's dictionary stands for it; null for one that is not there.
  public subscript(reference: PDFReference) -> PDFValue {
    value(
      calls.get_object_by_id(
        handle, Int32(clamping: reference.number), Int32(clamping: reference.generation)),
      follows: true)
  }

  /// The value, or the object it refers to.
  public func resolved(_ value: PDFValue?) -> PDFValue? {
    guard case .reference(let reference) = value else { return value }
    return self[reference]
  }

  /// Whether an indirect object is a stream.
  public func isStream(_ reference: PDFReference) -> Bool {
    withObject(reference) { calls.oh_get_type_code(handle, $0) == Kind.stream.rawValue }
  }

  /// A stream's bytes, decoded or as they are; nil for what is no stream, or a broken one.
  public func stream(_ reference: PDFReference, decoded: Bool = true) -> [UInt8]? {
    withObject(reference) { object in
      guard calls.oh_get_type_code(handle, object) == Kind.stream.rawValue else { return nil }
      var bytes: UnsafeMutablePointer<UInt8>?
      var count = 0
      let generalized: Int32 = 1
      let status = calls.oh_get_stream_data(
        handle, object, decoded ? generalized : 0, nil, &bytes, &count)
      defer { free(bytes) }
      guard status & 2 == 0, let bytes else { return nil }
      return Array(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  /// The first thing libqpdf found wrong since it was last asked; nil for nothing.
  public var error: String? {
    guard calls.has_error(handle) != 0, let error = calls.get_error(handle) else { return nil }
    return calls.get_error_message_detail(handle, error).map { String(cString: $0) } ?? ""
  }

  private func withObject<Result>(
    _ reference: PDFReference, _ body: (qpdf_oh) -> Result
  ) -> Result {
    let object = calls.get_object_by_id(
      handle, Int32(clamping: reference.number), Int32(clamping: reference.generation))
    defer { calls.oh_release(handle, object) }
    return body(object)
  }
}

extension QPDFFile {
  /// libqpdf's kinds of objects. qpdf/Constants.h.
  private enum Kind: Int32 {
    case null = 2
    case boolean, integer, real, string, name, array, dictionary, stream
  }

  /// The deepest nesting that is read: what is nested deeper is no document's.
  private static let deepest = 64

  private func reference(_ object: qpdf_oh) -> PDFReference? {
    let number = calls.oh_get_object_id(handle, object)
    guard number != 0 else { return nil }
    return PDFReference(Int(number), generation: Int(calls.oh_get_generation(handle, object)))
  }

  /// The value of a handle, which is released.
  private func value(_ object: qpdf_oh, follows: Bool, depth: Int = 0) -> PDFValue {
    defer { calls.oh_release(handle, object) }
    if !follows, let reference = reference(object) { return .reference(reference) }
    guard depth < QPDFFile.deepest else { return .null }
    switch Kind(rawValue: calls.oh_get_type_code(handle, object)) {
    case .boolean: return .boolean(calls.oh_get_bool_value(handle, object) != 0)
    case .integer: return .integer(Int(calls.oh_get_int_value(handle, object)))
    case .real: return .real(text(calls.oh_get_real_value(handle, object)))
    case .name: return .name(String(text(calls.oh_get_name(handle, object)).dropFirst()))
    case .string: return .string(bytes(of: object))
    case .array: return .array(items(of: object, depth: depth))
    case .dictionary, .stream: return .dictionary(members(of: object, depth: depth))
    case .null, nil: return .null
    }
  }

  private func text(_ string: UnsafePointer<CChar>?) -> String {
    string.map { String(cString: $0) } ?? ""
  }

  private func bytes(of string: qpdf_oh) -> [UInt8] {
    var count = 0
    guard let start = calls.oh_get_binary_string_value(handle, string, &count) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func items(of array: qpdf_oh, depth: Int) -> [PDFValue] {
    (0..<max(0, calls.oh_get_array_n_items(handle, array))).map { index in
      value(calls.oh_get_array_item(handle, array, index), follows: false, depth: depth + 1)
    }
  }

  private func members(of object: qpdf_oh, depth: Int) -> [String: PDFValue] {
    let isStream = calls.oh_get_type_code(handle, object) == Kind.stream.rawValue
    let dictionary = isStream ? calls.oh_get_dict(handle, object) : object
    defer { if isStream { calls.oh_release(handle, dictionary) } }
    var keys: [String] = []
    calls.oh_begin_dict_key_iter(handle, dictionary)
    while calls.oh_dict_more_keys(handle) != 0 {
      keys.append(text(calls.oh_dict_next_key(handle)))
    }
    var members: [String: PDFValue] = [:]
    for key in keys {
      let member = calls.oh_get_key(handle, dictionary, key)
      members[String(key.dropFirst())] = value(member, follows: false, depth: depth + 1)
    }
    return members
  }
}

extension QPDFFile {
  private static let missing = Failure(
    .unavailable, Phrase("缺少 libqpdf", "libqpdf is missing"),
    hint: Phrase("安装 libqpdf29", "install libqpdf29"))

  private static func broken(_ name: String, _ reason: String?) -> Failure {
    let detail = reason.map { "：\($0)" } ?? ""
    return Failure(
      .badData,
      Phrase("“\(name)”不是完好的 PDF\(detail)", "‘\(name)’ is no sound PDF: \(reason ?? "")"))
  }

  private static func encrypted(_ name: String) -> Failure {
    Failure(.badData, Phrase("“\(name)”已加密", "‘\(name)’ is encrypted"))
  }
}
