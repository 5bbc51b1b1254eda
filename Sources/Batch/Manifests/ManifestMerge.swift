import Diagnostics
import Files

/// Makes one manifest of those of all shards, and finds what is missing, twice or of another making.
package struct ManifestMerge {
  private let plan: BatchPlan
  private let folder: BatchFolder

  /// A merge of what `folder` holds of `plan`.
  package init(_ plan: BatchPlan, folder: BatchFolder) {
    self.plan = plan
    self.folder = folder
  }

  /// Writes the manifest of the whole batch; tells its counts and the root of its tree.
  ///
  /// Throws 75 for shards that are not done, 65 for manifests that were changed, are of another plan
  /// or made in another environment, or tell of a record twice, 70 for two contents of one name.
  package func run() throws(Failure) -> (totals: ManifestTotals, root: String) {
    guard FileKind(at: folder.path) == .directory else {
      throw Failure(
        .noInput, Phrase("没有文件夹“\(folder.path)”", "there is no folder ‘\(folder.path)’"))
    }
    let shards = try manifests()
    let missing = (0..<plan.shards).filter { shards[$0] == nil }
    guard missing.isEmpty else { throw unfinished(missing) }
    var entries: [ManifestEntry] = []
    for manifest in shards.values { entries += manifest.entries }
    entries.sort { $0.number < $1.number }
    try check(entries)
    let header = ManifestHeader(plan, shard: .whole)
    guard [nil, header].contains(Manifest.header(ofFile: folder.manifest)) else { throw other }
    try folder.make()
    var writer = try ManifestWriter(
      folder.manifest, header: header.json, temporary: folder.temporary)
    for entry in entries { try writer.add(entry) }
    let result = try writer.finish()
    clean()
    return result
  }

  /// The manifests by the index of their shard.
  private func manifests() throws(Failure) -> [Int: Manifest] {
    var shards: [Int: Manifest] = [:]
    for name in FolderListing.names(in: folder.manifests, endingIn: ".jsonl") ?? [] {
      let manifest = try Manifest(file: "\(folder.manifests)/\(name)")
      try check(manifest)
      let index = manifest.header.shard.index
      if let other = shards[index] {
        throw Manifest.refusal(
          manifest.path,
          Phrase(
            "和“\(other.path)”是同一片 \(manifest.header.shard)",
            "and ‘\(other.path)’ are of one shard, \(manifest.header.shard)"))
      }
      shards[index] = manifest
    }
    return shards
  }

  private func check(_ manifest: Manifest) throws(Failure) {
    let header = manifest.header
    let differences = plan.environment.differences(from: header.environment)
    guard differences.isEmpty else {
      let list = differences.joined(separator: ", ")
      throw Manifest.refusal(
        manifest.path,
        Phrase("是在另一个环境里做的：\(list)", "was made in another environment: \(list)"))
    }
    guard header.plan == plan.digest, header.shard.count == plan.shards else {
      throw Manifest.refusal(manifest.path, Phrase("不是这个计划的", "is not of this plan"))
    }
    guard manifest.entries.allSatisfy({ plan.includes($0.number, in: header.shard) }),
      header == ManifestHeader(plan, shard: header.shard)
    else {
      throw Manifest.refusal(manifest.path, Phrase("有不属于这一片的记录", "has records of another shard"))
    }
  }

  /// No record twice, none left out, no name for two contents.
  private func check(_ entries: [ManifestEntry]) throws(Failure) {
    let expected = plan.count(in: .whole)
    guard Set(entries.map(\.number)).count == entries.count, entries.count == expected else {
      throw Failure(
        .badData,
        Phrase(
          "各片共 \(entries.count) 条记录，计划有 \(expected) 条",
          "all shards have \(entries.count) records, the plan has \(expected)"))
    }
    var contents: [String: String] = [:]
    for file in entries.flatMap(\.files) where file.offset == nil {
      guard let other = contents.updateValue(file.sha256, forKey: file.path), other != file.sha256
      else { continue }
      throw Failure(
        .internal,
        Phrase("“\(file.path)”有两种内容：排版不再逐字节相同", "‘\(file.path)’ has two contents"),
        hint: Phrase("这是程序的错，请报告", "that is a mistake in this program: please report it"))
    }
  }

  /// Removes what killed runs left: all shards are done.
  private func clean() {
    folder.removeTemporaries()
    folder.removeHistory()
    folder.removeState()
  }

  /// The folder has the manifest of another batch, which is all there is to tell of that.
  private var other: Failure {
    Failure(
      .cannotCreate,
      Phrase(
        "“\(folder.manifest)”是另一批的清单", "‘\(folder.manifest)’ is the manifest of another batch"),
      hint: Phrase("移走它再合", "move it away, then merge again"))
  }

  private func unfinished(_ missing: [Int]) -> Failure {
    let list = missing.prefix(20).map(String.init).joined(separator: ", ")
    return Failure(
      .temporary,
      Phrase(
        "还有 \(missing.count) 片没有做完：\(list)", "\(missing.count) shards are not done: \(list)"),
      hint: Phrase("做完这些片再合", "run these shards, then merge again"))
  }
}
