import Files

/// The Merkle tree over the entries of a manifest, whose root stands for all of them: whoever has the
/// root can be shown that one document belongs to a batch, and sees nothing of the others.
///
/// The tree is that of RFC 6962, 2.1, with SHA-256. Its leaves are the entries in the order of their
/// records; a leaf's data is the entry's line as it stands in the manifest, without its line end:
///
///     leaf(d) = SHA-256(00 ‖ d)
///     node    = SHA-256(01 ‖ left ‖ right)
///
/// Of n leaves the left branch takes as many as the greatest power of two below n, and the right one
/// the rest; one leaf is its own root, and the root of none is the SHA-256 of no bytes.
struct MerkleTree {
  /// Whole branches from left to right, each larger than the one after it.
  private var branches: [(count: Int, hash: [UInt8])] = []

  /// A tree without leaves.
  init() {}

  /// Adds a leaf.
  mutating func append(_ data: some Collection<UInt8>) {
    var hash = SHA256()
    hash.update([0])
    hash.update(data)
    branches.append((1, hash.finish()))
    while let right = branches.last, let left = branches.dropLast().last, left.count == right.count
    {
      branches.removeLast(2)
      branches.append((left.count + right.count, MerkleTree.node(left.hash, right.hash)))
    }
  }

  /// The root in hexadecimal digits.
  var root: String {
    guard var hash = branches.last?.hash else { return SHA256.hexadecimal([]) }
    for branch in branches.dropLast().reversed() { hash = MerkleTree.node(branch.hash, hash) }
    return SHA256.text(of: hash)
  }

  private static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    SHA256.hash([1] + left + right)
  }
}
