/// What tmux passes on to its own terminal, where `allow-passthrough` is on.
enum TmuxPassthrough {
  /// `sequence` in a sequence of tmux's, its escapes doubled.
  static func wrapped(_ sequence: [UInt8]) -> [UInt8] {
    let escape: UInt8 = 0x1B
    let doubled = sequence.flatMap { $0 == escape ? [escape, escape] : [$0] }
    return Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }
}
