import Diagnostics

/// The manuscripts to start from: one for each genre (文种) of 条例, article 8, and whatever an
/// office adds to the folder.
public struct Skeletons: Hashable, Sendable {
  /// The skeletons, in the order of the article, others after them by name.
  public var entries: [Skeleton]

  /// Lists the skeletons of `resources`.
  ///
  /// Throws 78 where their folder or one of them cannot be read.
  public init(_ resources: Resources) throws(Failure) {
    let folder = resources.skeletons
    guard let names = FolderListing.names(in: folder, endingIn: ".md") else {
      throw Skeletons.unreadable(folder)
    }
    var skeletons: [Skeleton] = []
    for name in names {
      let path = "\(folder)/\(name)"
      skeletons.append(
        Skeleton(
          name: String(name.dropLast(3)), path: path, text: try Fonts.configuration(path)))
    }
    // Sorting is stable: what has no place in the article keeps its order.
    entries = skeletons.sorted { Skeletons.place(of: $0) < Skeletons.place(of: $1) }
  }

  /// The skeleton called `name`: a genre, or a file's name.
  ///
  /// Throws 64 where there is none.
  public func skeleton(_ name: String) throws(Failure) -> Skeleton {
    if let entry = entries.first(where: { $0.names.contains(name) }) { return entry }
    let known = entries.map { $0.title.isEmpty ? $0.name : $0.title }
    throw Failure(
      .usage, Phrase("没有名为“\(name)”的文种", "there is no genre ‘\(name)’"),
      hint: Phrase(
        "可用的文种：\(known.joined(separator: "、"))",
        "genres: \(entries.map(\.name).joined(separator: ", "))"))
  }

  /// 条例, article 8.
  private static let article = [
    "决议", "决定", "命令（令）", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
  ]

  private static func place(of skeleton: Skeleton) -> Int {
    article.firstIndex(of: skeleton.title) ?? article.count
  }

  private static func unreadable(_ folder: String) -> Failure {
    let error = SystemError.last
    return Failure(
      .configuration,
      Phrase(
        "无法读取稿样文件夹“\(folder)”：\(error.chinese)",
        "cannot read the manuscripts in ‘\(folder)’: \(error.description)"))
  }
}
