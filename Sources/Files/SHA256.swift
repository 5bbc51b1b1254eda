/// SHA-256, fed piece by piece. FIPS 180-4, 6.2.
package struct SHA256: Hashable {
  /// The eight words of the hash so far.
  private var state = SHA256.initial
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  /// How many bytes were fed.
  private var count = 0

  /// Creates a hash of nothing.
  package init() {}

  /// The hash of `bytes`.
  package static func hash(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The hash of `bytes` as 64 hexadecimal digits, small letters.
  package static func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    text(of: hash(bytes))
  }

  /// `bytes` as hexadecimal digits, small letters.
  package static func text(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Feeds more bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let fed: Void? = bytes.withContiguousStorageIfAvailable { update($0) }
    if fed == nil { Array(bytes).withUnsafeBufferPointer { update($0) } }
  }

  /// The 32 bytes of the hash of all that was fed.
  package consuming func finish() -> [UInt8] {
    let bits = UInt64(count) * 8
    rest.append(0x80)
    while rest.count % SHA256.block != SHA256.block - 8 { rest.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    rest.withUnsafeBufferPointer { padded in
      for start in stride(from: 0, to: padded.count, by: SHA256.block) {
        compress(padded, at: start)
      }
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    count += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(SHA256.block - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == SHA256.block else { return }
      let whole = rest
      whole.withUnsafeBufferPointer { compress($0, at: 0) }
      rest.removeAll(keepingCapacity: true)
    }
    while start + SHA256.block <= bytes.count {
      compress(bytes, at: start)
      start += SHA256.block
    }
    rest += bytes[start...]
  }

  /// Takes in one block. FIPS 180-4, 6.2.2.
  private mutating func compress(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      SHA256.prepare(schedule, from: bytes, at: start)
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      SHA256.constants.withUnsafeBufferPointer { constants in
        for round in 0..<64 {
          let sum1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
          let first = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ constants[round] &+ schedule[round]
          let sum0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
          let second = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e) = (g, f, e, d &+ first)
          (d, c, b, a) = (c, b, a, first &+ second)
        }
      }
      for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }
  }

  /// Fills the message schedule of a block.
  private static func prepare(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) {
    for index in 0..<16 {
      let at = start + index * 4
      let high = UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
      schedule[index] = high | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    }
    for index in 16..<64 {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let sum0 = early.rotated(7) ^ early.rotated(18) ^ early >> 3
      let sum1 = late.rotated(17) ^ late.rotated(19) ^ late >> 10
      schedule[index] = schedule[index - 16] &+ sum0 &+ schedule[index - 7] &+ sum1
    }
  }

  /// Bytes in a block.
  private static let block = 64

  /// The initial hash. FIPS 180-4, 5.3.3.
  private static let initial: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The round constants. FIPS 180-4, 4.2.2.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  /// The word rotated to the right.
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
