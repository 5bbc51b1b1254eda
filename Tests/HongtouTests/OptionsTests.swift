import Diagnostics
import OfficialDocument
import Testing

@testable import Hongtou

@Suite("What a run says of seals")
struct OptionsTests {
  private let place = SourceRange(file: "a.md", line: 7, column: 3)

  private func seal(_ diameter: Double?, image: String? = nil) -> Seal {
    Seal(diameter: diameter, image: image.map { SourcedText($0, at: place) }, source: place)
  }

  @Test("Nothing: the manuscript's own are kept")
  func none() {
    let seals = [seal(nil), seal(42, image: "印.png")]
    #expect(Options().seals(seals) == seals)
    #expect(Options().seals([]) == [])
  }

  @Test("A diameter: it alone changes; number, images and places stay")
  func diameter() {
    let seals = [seal(42, image: "甲.png"), seal(nil, image: "乙.png"), seal(0)]
    let changed = Options(sealDiameter: 38).seals(seals)
    #expect(changed == [seal(38, image: "甲.png"), seal(38, image: "乙.png"), seal(38)])
    #expect(Options(sealDiameter: 0).seals([]).map(\.diameter) == [0])
  }

  @Test("An image is not lost on the way to the page")
  func image() throws {
    let typesetter = try Typesetter(fonts: .free)
    var document = Document(file: "a.md")
    document.seals = [seal(42, image: "印.png")]
    let said = try typesetter.composition(of: document, options: Options(sealDiameter: 38))
      .diagnostics
    #expect(said.contains { $0.code == "picture.missing" && $0.source == place })
  }

  @Test("The diameter reaches the page: as if the manuscript had said it")
  func reaches() throws {
    let typesetter = try Typesetter(fonts: .free)
    var document = Typesetter.read(Array(BadInputBench.manuscript.utf8), file: "a.md").document
    document.seals = [seal(60)]
    let wanted = try typesetter.text(of: document)
    document.seals = [seal(42)]
    #expect(try typesetter.text(of: document) != wanted)
    #expect(try typesetter.text(of: document, options: Options(sealDiameter: 60)) == wanted)
  }
}
