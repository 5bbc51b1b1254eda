import CPangoCairo

extension FontFace {
  /// Whether the face allows a document to carry it: OpenType, OS/2 fsType.
  ///
  /// Bit 1 alone of the lowest four is “restricted licence”; bit 9 allows bitmaps only. A face
  /// without the table forbids nothing.
  var mayBeEmbedded: Bool {
    guard let type = embeddingBits else { return true }
    let restricted: UInt16 = 0x0002
    let usage: UInt16 = 0x000F
    let bitmapOnly: UInt16 = 0x0200
    return type & usage != restricted && type & bitmapOnly == 0
  }

  private var embeddingBits: UInt16? {
    let file = hb_blob_create_from_file(file)
    defer { hb_blob_destroy(file) }
    let face = hb_face_create(file, UInt32(index))
    defer { hb_face_destroy(face) }
    let table = hb_face_reference_table(face, OpenTypeTag("OS/2").value)
    defer { hb_blob_destroy(table) }
    var count: UInt32 = 0
    let offset = 8  // of fsType in every version of the table
    guard let bytes = hb_blob_get_data(table, &count), count >= offset + 2 else { return nil }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      UInt16($0[offset]) << 8 | UInt16($0[offset + 1])
    }
  }
}

/// Four letters that name a table, a feature or a script in OpenType.
struct OpenTypeTag {
  let value: hb_tag_t

  init(_ name: StaticString) {
    precondition(name.utf8CodeUnitCount == 4, "a tag has four letters")
    value = UnsafeBufferPointer(start: name.utf8Start, count: 4)
      .reduce(0) { $0 << 8 | hb_tag_t($1) }
  }
}
