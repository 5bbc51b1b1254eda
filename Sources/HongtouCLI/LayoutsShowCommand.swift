import ArgumentParser
import Diagnostics
import Hongtou
import OfficialLayout

/// `hongtou layouts show`: a layout sheet as a picture with its measures.
struct LayoutsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "把版式画成图：用×代字，如标准的图，注明各要素的条款和毫米数。",
    discussion: """
      例：
        hongtou layouts show 通用                    通用-1.png 首页、通用-2.png 末页
        hongtou layouts show general --as upward     上行文：有签发人
        hongtou layouts show 通用 --as joint         联合行文：三个机关
        hongtou layouts show 信函 -o 信函.pdf        一个 PDF
        hongtou layouts show 本局.yaml -o 图.svg     自己的版式单：图-1.svg、图-2.svg
      """)

  @Argument(help: ArgumentHelp("版式：名称、标题或文件。", valueName: "name|file"))
  var layout: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写到哪里，扩展名定格式：.png、.svg 或 .pdf；- 为 PDF 到标准输出。", valueName: "file|-"))
  var output: String?

  @Option(name: .customLong("as"), help: "排成哪一种：ordinary 一般，upward 上行文，joint 联合行文。")
  var form: SpecimenForm = .ordinary

  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard format != nil else { throw ValidationError("-o: .png, .svg, .pdf") }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
      let (document, pages) = try typesetter.specimen(of: layout, as: form)
      let bytes: [[UInt8]] =
        switch format ?? .png {
        case .svg: try typesetter.svg(of: pages)
        case .pdf: [try typesetter.pdf(of: pages, describing: document)]
        case .png, .text: try typesetter.png(of: pages)
        }
      let paths = try OutputNames.pages(bytes.count, of: path)
      for (path, bytes) in zip(paths, bytes) { try OutputFile(path).write(bytes) }
      reporter.summarise(
        Phrase("\(layout) → \(path)  \(pages.count) 页", "\(layout) → \(path)  \(pages.count) pages")
      )
      return .success
    }
  }

  /// Where the pictures go: beside the user, under the layout's name, unless `-o` says otherwise.
  private var path: String {
    if let output { return output }
    let name = layout.split(separator: "/").last.map(String.init) ?? layout
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(".yaml".count)) : name
    return stem + "." + OutputFormat.png.fileExtension
  }

  /// What the output's name says it is; nil for what is no picture.
  private var format: OutputFormat? {
    if path == "-" { return .pdf }
    return [.png, .svg, .pdf].first { path.hasSuffix("." + $0.fileExtension) }
  }
}

extension SpecimenForm: ExpressibleByArgument {}
