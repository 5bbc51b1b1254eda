import CPangoCairo
import Glibc

/// Hands JPEG to Cairo: as it is, or decoded by libjpeg-turbo.
///
/// The library is opened when a preview first needs it, so that no other run loads it.
enum JPEG {
  /// The picture; nil when it is none, or when pixels are asked for and the library is missing.
  static func surface(of bytes: [UInt8], decoded: Bool) -> OpaquePointer? {
    guard let size = size(of: bytes) else { return nil }
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height)
    else { return nil }
    let isGood =
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
      && (decoded ? decode(bytes, into: surface) : attach(bytes, to: surface))
    guard isGood else {
      cairo_surface_destroy(surface)
      return nil
    }
    return surface
  }

  /// The first frame header's size. ITU-T T.81, B.2.2.
  private static func size(of bytes: [UInt8]) -> (width: Int32, height: Int32)? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      let number = { (offset: Int) in
        Int32(bytes[index + offset]) << 8 | Int32(bytes[index + offset + 1])
      }
      if isFrame { return (number(7), number(5)) }
      index += 2 + Int(number(2))
    }
    return nil
  }

  /// Gives the surface the file itself, which PDF and SVG take over unchanged.
  private static func attach(_ bytes: [UInt8], to surface: OpaquePointer) -> Bool {
    guard let copy = malloc(max(1, bytes.count)) else { return false }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy.assumingMemoryBound(to: UInt8.self), UInt(bytes.count),
      { free($0) }, copy)
    if status != CAIRO_STATUS_SUCCESS { free(copy) }
    return status == CAIRO_STATUS_SUCCESS
  }

  private static func decode(_ bytes: [UInt8], into surface: OpaquePointer) -> Bool {
    guard let turbo = TurboJPEG.opened else { return false }
    cairo_surface_flush(surface)
    defer { cairo_surface_mark_dirty(surface) }
    return turbo.decode(
      bytes, into: cairo_image_surface_get_data(surface),
      width: cairo_image_surface_get_width(surface),
      height: cairo_image_surface_get_height(surface),
      stride: cairo_image_surface_get_stride(surface))
  }
}

/// The calls of libjpeg-turbo's TurboJPEG interface that a preview needs.
private struct TurboJPEG: Sendable {
  private typealias Open = @convention(c) () -> OpaquePointer?
  private typealias Close = @convention(c) (OpaquePointer?) -> Int32
  private typealias Decode =
    @convention(c) (
      OpaquePointer?, UnsafePointer<UInt8>?, UInt, UnsafeMutablePointer<UInt8>?, Int32, Int32,
      Int32, Int32, Int32
    ) -> Int32

  private let open: Open
  private let close: Close
  private let decode: Decode

  /// The library, opened once; nil where it is missing.
  static let opened = TurboJPEG()

  private init?() {
    guard let library = dlopen("libturbojpeg.so.0", RTLD_NOW | RTLD_LOCAL),
      let open = dlsym(library, "tjInitDecompress"), let close = dlsym(library, "tjDestroy"),
      let decode = dlsym(library, "tjDecompress2")
    else { return nil }
    self.open = unsafeBitCast(open, to: Open.self)
    self.close = unsafeBitCast(close, to: Close.self)
    self.decode = unsafeBitCast(decode, to: Decode.self)
  }

  /// Decodes to 32 bits a pixel, blue first: Cairo's RGB24 on a little-endian machine.
  func decode(
    _ bytes: [UInt8], into pixels: UnsafeMutablePointer<UInt8>?, width: Int32, height: Int32,
    stride: Int32
  ) -> Bool {
    guard let handle = open() else { return false }
    defer { _ = close(handle) }
    let blueFirst: Int32 = 3  // TJPF_BGRX
    return decode(
      handle, bytes, UInt(bytes.count), pixels, width, stride, height, blueFirst, 0) == 0
  }
}
