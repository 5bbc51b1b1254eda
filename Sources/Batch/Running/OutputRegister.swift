import Diagnostics
import Synchronization

/// The names of a run's files: none twice. Names of records were looked at before; what is added to
/// them (附件, a status) is only known now. Workers share it, and enter names before they look at the
/// folder: so what is found there under a name is no other record's file.
final class OutputRegister: Sendable {
  private let numbers: Mutex<[ShortDigest: Int32]>

  /// A register that has the files of earlier runs, whose records this run may come to late.
  init(_ known: some Sequence<ManifestEntry>) {
    var numbers: [ShortDigest: Int32] = [:]
    for entry in known {
      for file in entry.files { numbers[OutputRegister.key(of: file.path)] = Int32(entry.number) }
    }
    self.numbers = Mutex(numbers)
  }

  /// Enters the files of a record. Throws 65 where another record's has the same name, small and
  /// capital letters being one.
  func enter(_ paths: some Sequence<String>, of record: Int) throws(Failure) {
    for path in paths {
      let name = OutputRegister.key(of: path)
      let other = numbers.withLock { $0.updateValue(Int32(record), forKey: name) } ?? Int32(record)
      guard other == Int32(record) else { throw clash(path, Int(other), record) }
    }
  }

  private static func key(of path: String) -> ShortDigest { ShortDigest(path.lowercased()) }

  private func clash(_ path: String, _ one: Int, _ other: Int) -> Failure {
    let (first, second) = (min(one, other), max(one, other))
    return Failure(
      .badData,
      Phrase(
        "第 \(first) 条和第 \(second) 条记录都要写“\(path)”",
        "records \(first) and \(second) would both write ‘\(path)’"),
      hint: Phrase("用 --name 另定文件名，如 --name '{{序号}}'", "name them otherwise: --name '{{序号}}'"))
  }
}
