import ArgumentParser
import Diagnostics
import Hongtou
import OfficialLayout

/// `hongtou layouts show`: a layout sheet as a picture with its measures, or the sheet itself.
struct LayoutsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "把版式画成图：用×代字，如标准的图，注明各要素的条款和毫米数。",
      "Draw a layout as the standard's figures do, × for text, with the clause and the millimetres of each element."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou layouts show 通用                    通用-1.png 首页、通用-2.png 末页
        hongtou layouts show general --as upward     上行文：有签发人
        hongtou layouts show 通用 --as joint         联合行文：三个机关
        hongtou layouts show 信函 -o 信函.pdf        一个 PDF
        hongtou layouts show 本局.yaml -o 图.svg     自己的版式单：图-1.svg、图-2.svg
        hongtou layouts show 通用 -o 本局.yaml       把版式单抄一份来改
      """,
      """
      Examples:
        hongtou layouts show 通用                    通用-1.png the first page,
                                                     通用-2.png the last
        hongtou layouts show general --as upward     to a superior: with 签发人
                                                     (signatory)
        hongtou layouts show 通用 --as joint         joint issuance: three agencies
        hongtou layouts show 信函 -o letter.pdf      the letter layout, as one PDF
        hongtou layouts show mine.yaml -o pic.svg    a sheet of your own: pic-1.svg,
                                                     pic-2.svg
        hongtou layouts show 通用 -o mine.yaml       a copy of the sheet, to change
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "版式：名称、标题或文件。", "The layout: a name, a title or a file.", valueName: "name|file"))
  var layout: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "写到哪里，扩展名定格式：.png、.svg、.pdf，.yaml 是版式单本身；- 为 PDF 到标准输出。",
      "Where to write; the extension says what: .png, .svg, .pdf, or .yaml for the sheet itself; - is PDF to standard output.",
      valueName: "file|-"))
  var output: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "排成哪一种：ordinary 一般，upward 上行文，joint 联合行文。",
      "What to set: ordinary, upward (to a superior) or joint (several agencies)."))
  var form: SpecimenForm = .ordinary

  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard isSheet || format != nil else { throw ValidationError("-o: .png, .svg, .pdf, .yaml") }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let paths = isSheet ? try copySheet() : try draw()
      reporter.summarise(
        Phrase(
          "\(layout) → \(paths.joined(separator: "、"))",
          "\(layout) → \(paths.joined(separator: ", "))"))
      return .success
    }
  }

  /// Draws the layout, and says which files that made.
  private func draw() throws(Failure) -> [String] {
    let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
    let (document, pages) = try typesetter.specimen(of: layout, as: form)
    let bytes: [[UInt8]] =
      switch format ?? .png {
      case .svg: try typesetter.svg(of: pages)
      case .pdf: [try typesetter.pdf(of: pages, describing: document)]
      case .png, .text: try typesetter.png(of: pages)
      }
    let paths = try OutputNames.pages(bytes.count, of: path)
    try OutputFile.write(Array(zip(paths.map { OutputFile($0) }, bytes)))
    return paths
  }

  /// The sheet itself, to begin one's own with.
  private func copySheet() throws(Failure) -> [String] {
    let sheet = try Layouts(Resources(shared.resources)).path(of: layout)
    try OutputNames.refuseOverwriting([sheet], with: path)
    try OutputFile(path).write(InputFile(sheet).read())
    return [path]
  }

  /// Where the pictures go: beside the user, under the layout's name, unless `-o` says otherwise.
  private var path: String {
    if let output { return output }
    let name = layout.split(separator: "/").last.map(String.init) ?? layout
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(".yaml".count)) : name
    return stem + "." + OutputFormat.png.fileExtension
  }

  /// Whether the sheet itself is asked for.
  private var isSheet: Bool { path.hasSuffix(".yaml") && output != nil }

  /// What the output's name says it is; nil for what is no picture.
  private var format: OutputFormat? {
    if path == "-" { return .pdf }
    return [.png, .svg, .pdf].first { path.hasSuffix("." + $0.fileExtension) }
  }
}

extension SpecimenForm: ExpressibleByArgument {}
