import Glibc

/// Something that happened in a watched folder, as inotify tells it.
struct FolderEvent {
  /// The watch's number.
  let watch: Int32
  /// Of the file; empty where it is the folder itself.
  let name: String
  private let mask: UInt32

  /// Takes the first event of `bytes`; nil where there is none left.
  init?(_ bytes: inout UnsafeRawBufferPointer) {
    let head = MemoryLayout<inotify_event>.size
    guard bytes.count >= head else { return nil }
    let event = bytes.loadUnaligned(as: inotify_event.self)
    let end = head + Int(event.len)
    guard bytes.count >= end else { return nil }
    watch = event.wd
    mask = event.mask
    name = String(decoding: bytes[head..<end].prefix { $0 != 0 }, as: UTF8.self)
    bytes = UnsafeRawBufferPointer(rebasing: bytes[end...])
  }

  /// Whether events were lost.
  var isOverflow: Bool { has(IN_Q_OVERFLOW) }
  /// Whether the folder itself was moved, deleted, or is no longer watched.
  var isOfFolder: Bool { isLast || has(IN_DELETE_SELF) || has(IN_MOVE_SELF) }
  /// Whether there will be no more of that watch.
  var isLast: Bool { has(IN_IGNORED) }

  private func has(_ event: Int) -> Bool { mask & UInt32(event) != 0 }
  private func has(_ event: Int32) -> Bool { has(Int(event)) }
}
