import Hongtou

/// The ten lines of the README, as a program of another package.
@main
enum External {
  static func main() throws {
    let typesetter = try Typesetter(fonts: .free)
    let manuscript = InputFile("\(typesetter.resources.root)/Samples/yangpu-reply.md")
    let reading = Typesetter.read(try manuscript.read(), file: manuscript.path)
    precondition(reading.diagnostics.isEmpty, "the sample has findings")
    let pdf = try typesetter.pdf(of: reading.document)
    precondition(pdf.starts(with: Array("%PDF-".utf8)))
    let composition = try typesetter.composition(of: reading.document)
    let pages = composition.pages
    precondition(composition.seals.count == 1, "one agency, one seal")
    let rule = pages[0].marks.first { $0.label.element.rawValue == "mastheadRule" }
    precondition(rule?.frame.size.width.millimetres == 156, "the red rule is as wide as the text")
    print("external: \(pages.count) pages, \(pdf.count) bytes of PDF")
  }
}
