import Hongtou

/// Sets the sample from memory and looks at what came out.
@main
enum External {
  static func main() throws {
    let typesetter = try Typesetter(fonts: .free)
    let manuscript = InputFile("\(typesetter.resources.root)/Samples/yangpu-reply.md")
    let reading = Typesetter.read(try manuscript.read(), file: manuscript.path)
    let pdf = try typesetter.pdf(of: reading.document)
    precondition(pdf.starts(with: Array("%PDF-".utf8)))
    print("external: \(pdf.count) bytes of PDF")
  }
}
