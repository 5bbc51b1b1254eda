import CommandTesting
import Foundation
import Issuance
import Testing

@Suite("Files that another tool saved in another form")
struct SealFileFormTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  @Test("Cross-reference and object streams: sealed with streams of the same kind, twice")
  func streams() throws {
    let saved = try Run(
      "qpdf", "--object-streams=generate", "two.pdf", "streams.pdf", in: folder)
    try #require(saved.status == 0, "\(saved.errors)")
    try folder.sign("streams.pdf", field: "财政部", as: "first.pdf")
    try folder.sign("first.pdf", field: "教育部", as: "second.pdf")
    let verified = try Run(seal: "verify", "second.pdf", "--trust", "ca.pem", in: folder)
    #expect(verified.status == 0 && verified.output.contains("2 个签章，均有效"), "\(verified.errors)")
    let pdfsig = try Run("pdfsig", "second.pdf", in: folder).output
    #expect(pdfsig.ranges(of: "Signature is Valid.").count == 2)
    let qpdf = try Run("qpdf", "--check", "second.pdf", in: folder)
    #expect(qpdf.status == 0, "\(qpdf.output)")
    let text = String(decoding: try folder.read("second.pdf").suffix(2_000), as: Unicode.ASCII.self)
    #expect(text.contains("/Type /XRef") && !text.contains("trailer"))
  }

  @Test("A linearised file is refused, with the reason")
  func linearised() throws {
    let saved = try Run("qpdf", "--linearize", "one.pdf", "linear.pdf", in: folder)
    try #require(saved.status == 0, "\(saved.errors)")
    let run = try Run(seal: "prepare", "linear.pdf", in: folder)
    #expect(run.status == 65 && run.errors.contains("线性化"), "\(run.errors)")
  }
}
