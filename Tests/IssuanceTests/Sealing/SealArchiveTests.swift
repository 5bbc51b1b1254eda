import CommandTesting
import Foundation
import Issuance
import Testing

/// A sealed file is still what it claims to be: the word of veraPDF, the reference.
@Suite("Sealed files stay PDF/A and PDF/UA")
struct SealArchiveTests {
  let folder: TemporaryFolder

  init() throws { folder = try SealScene.folder() }

  /// Throws away nothing: each file that fails is named with the clause it breaks.
  private func validate(_ profiles: String, _ files: [String]) throws {
    let script = Run.root.appendingPathComponent("Tests/Validation/verapdf").path
    let list = files.map { "'\($0)'" }.joined(separator: " ")
    let run = try Run(shell: "'\(script)' \(profiles) \(list)", in: folder)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let count = files.count * profiles.split(separator: ",").count
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("pass ") } == count)
  }

  @Test("Every sample that waits for seals, after its first and after its last; then time-stamped")
  func samples() throws {
    let names = try #require(
      FileManager.default.enumerator(atPath: Run.root.path + "/Samples")?
        .compactMap { $0 as? String }
        // Those of batches are templates, not documents.
        .filter { $0.hasSuffix(".md") && !$0.hasPrefix("batch/") })
    var files: [String] = []
    var joint = 0
    for name in names.sorted() {
      let stem = String(name.dropLast(3)).replacing("/", with: "-")
      let run = try Run(
        shell: """
          "$0" typeset --fonts free --resources '\(Run.root.path)' \\
            -o \(stem).pdf '\(Run.root.path)/Samples/\(name)'
          """, in: folder)
      try #require(run.status == 0, "\(name): \(run.errors)")
      let fields = try SealForm(folder.read("\(stem).pdf"), name: name).places
      if fields.count > 1 { joint += 1 }
      files += try sealed(stem, fields)
    }
    try #require(files.count > 10 && joint > 0)
    files.append(try stamped(try #require(files.last)))
    try validate("2a,ua1", files)
  }

  /// Seals each field of `stem`.pdf; the files after the first seal and after the last.
  private func sealed(_ stem: String, _ fields: [SealForm.Place]) throws -> [String] {
    var files = ["\(stem).pdf"]
    for (index, field) in fields.enumerated() {
      let output = "\(stem).\(index + 1).pdf"
      // A signature's stamp is wider than high, and there the seal's picture would be stretched.
      let isRound = field.millimetres[2] == field.millimetres[3]
      let run = try Run(
        shell: """
          "$0" seal sign \(files[index]) --field '\(field.field)' --key ec.key --cert ec.pem \\
            --chain ca.pem \(isRound ? "--appearance seal.png" : "") -o \(output)
          """, in: folder)
      try #require(run.status == 0, "\(output): \(run.errors)")
      files.append(output)
    }
    let sealed = files.dropFirst()
    return Array(Set([sealed.first, sealed.last].compactMap(\.self))).sorted()
  }

  private func stamped(_ file: String) throws -> String {
    let script = """
      "$0" seal prepare \(file) --document-timestamp -o s.prepared.pdf --job s.json &&
      "$0" seal digest s.json --query s.tsq >digests &&
      openssl ts -reply -config tsa.conf -queryfile s.tsq -signer tsa.pem -inkey tsa.key \\
        -chain ca.pem -out s.tsr &&
      "$0" seal embed s.prepared.pdf --job s.json --cms s.tsr -o stamped.pdf
      """
    let run = try Run(shell: script, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return "stamped.pdf"
  }

  @Test("With metadata attached it stays PDF/A-3a, and a bare SM2 signature does no harm")
  func attached() throws {
    let script = """
      "$0" typeset one.md --archive 3a --fonts free --resources '\(Run.root.path)' \\
        -o three.pdf &&
      "$0" seal sign three.pdf --key sm2.key --cert sm2.pem --appearance seal.png -o sealed.pdf &&
      pdfdetach -list sealed.pdf
      """
    let run = try Run(shell: script, in: folder)
    #expect(run.status == 0 && run.output.contains(".xml"), "\(run.output)\(run.errors)")
    try validate("3a,ua1", ["sealed.pdf"])
  }
}
