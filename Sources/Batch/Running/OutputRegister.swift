import Diagnostics

/// The names of a run's files: none twice. Names of records were looked at before; what is added to
/// them (附件, a status) is only known now.
struct OutputRegister {
  private var numbers: [ShortDigest: Int32] = [:]

  /// Enters the files of a record. Throws 65 where another record's has the same name, small and
  /// capital letters being one.
  mutating func enter(_ entry: ManifestEntry) throws(Failure) {
    for file in entry.files {
      let name = ShortDigest(file.path.lowercased())
      guard let other = numbers.updateValue(Int32(entry.number), forKey: name) else { continue }
      throw Failure(
        .badData,
        Phrase(
          "第 \(min(Int(other), entry.number)) 条和第 \(max(Int(other), entry.number)) 条记录都要写“\(file.path)”",
          "records \(min(Int(other), entry.number)) and \(max(Int(other), entry.number)) would both write ‘\(file.path)’"
        ),
        hint: Phrase("用 --name 另定文件名，如 --name '{{序号}}'", "name them otherwise: --name '{{序号}}'"))
    }
  }
}
