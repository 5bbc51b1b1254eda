import ArgumentParser
import Diagnostics
import Glibc
import Hongtou
import OfficialDocument

/// `hongtou new`: a manuscript to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Phrase(
      "起一份新稿：十五种法定公文和提案答复，各有一份稿样。",
      "Start a manuscript from a skeleton: one for each of the fifteen statutory genres, one for replies to proposals."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou new                            有哪些文种：名称、文种、版式、用途
        hongtou new 通知                       在终端里写成 通知.md，在管道里写到标准输出
        hongtou new 请示 -o 湿地.md --date 2026年4月9日
        hongtou new 批复 --layout 信函         换一种版式
        hongtou new 通知 | hongtou typeset - -o 样子.pdf

      稿样是草稿：字号、日期没填也能排，排出来看看样子；填好后删去“状态: 草稿”，字号、日期还留着“×”就会报错。
      稿样在 Layouts/new 里，可以照单位的用语改，也可以添。已有的文件不会被覆盖（73）。
      """,
      """
      Examples:
        hongtou new                        list the genres: name, genre, layout, use
        hongtou new 通知                   a notice: 通知.md when run in a terminal,
                                           standard output in a pipe
        hongtou new request -o wetland.md --date 2026-04-09
        hongtou new 批复 --layout 信函     a reply (批复) in the letter layout
        hongtou new 通知 | hongtou typeset - -o look.pdf

      A skeleton is a draft: it can be typeset before document number and date are
      filled in, to see how it looks. When it is filled in, delete 状态: 草稿
      (status: draft); a × left in number or date is then an error.
      Skeletons are in Layouts/new: fit them to your office's wording, or add some.
      An existing file is not overwritten (73).
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "文种：通知、请示、函……；不写就列出。", "The genre: 通知 or notice, 请示 or request …; without one, lists them.",
      valueName: "genre"))
  var genre: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写到哪里：文件，或 -（标准输出）。", "Where to write: a file, or - (standard output).", valueName: "file|-"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "版式：名称或文件，代替稿样的。", "The layout: a name or a file, in place of the skeleton's.",
      valueName: "name|file"))
  var layout: String?

  @Option(
    help: ArgumentHelp(
      "成文日期：2026年4月9日、2026-04-09，或 today（今天）；不写就留着不填。",
      "The date of issue: 2026年4月9日, 2026-04-09, or today; by default it is left to be filled in.",
      valueName: "date"))
  var date: DateArgument?

  @Flag(help: ArgumentHelp("已有的文件也覆盖。", "Overwrite an existing file."))
  var force = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if genre == nil, output != nil || layout != nil || date != nil || force {
      throw ValidationError(
        Phrase("写明文种，例如：hongtou new 通知", "name a genre, e.g. hongtou new notice").inHelp)
    }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let resources = try Resources(shared.resources)
      let skeletons = try Skeletons(resources)
      guard let genre else {
        try OutputFile("-").write(skeletons.entries.flatMap { Array((line($0) + "\n").utf8) })
        return .success
      }
      var skeleton = try skeletons.skeleton(genre)
      if let layout {
        _ = try Layouts(resources).path(of: layout)
        skeleton = skeleton.with(layout: layout)
      }
      if let date { skeleton = skeleton.with(date: date.date) }
      try write(skeleton, reporter)
      return .success
    }
  }

  private func line(_ skeleton: Skeleton) -> String {
    shared.json
      ? JSONObject([
        "name": .string(skeleton.name), "title": .string(skeleton.title),
        "layout": .string(skeleton.layout), "purpose": .string(skeleton.purpose),
        "path": .string(skeleton.path),
      ]).text
      : [skeleton.name, skeleton.title, skeleton.layout, skeleton.purpose].joined(separator: "\t")
  }

  private func write(_ skeleton: Skeleton, _ reporter: Reporter) throws(Failure) {
    let path = output ?? (isatty(STDOUT_FILENO) == 1 ? "\(skeleton.genre).md" : "-")
    let file = OutputFile(path)
    if !force, file.exists {
      throw Failure(
        .cannotCreate, Phrase("“\(path)”已经有了", "‘\(path)’ exists already"),
        hint: Phrase("换一个名字，或用 --force 覆盖", "give another name, or --force"))
    }
    try file.write(Array(skeleton.text.utf8))
    guard path != "-" else { return }
    try reporter.summarise(
      Phrase("写好了 \(path)：填好后用 hongtou typeset \(path) 排版", "wrote \(path)"), written: [path],
      JSONObject(["genre": .string(skeleton.genre), "output": .string(path)]))
  }
}
