import Testing
import Typesetting

@Suite("GB/T 15834-2011 part 5, CLREQ: break opportunities of the shared list")
struct BreakCaseTests {
  @Test("The list is read whole: 97 break cases")
  func theFileIsRead() {
    #expect(LineBreakCase.all("breaks/").count == 97)
  }

  @Test(
    "No break where none may be, and the levels of the list",
    arguments: LineBreakCase.all("breaks/"))
  func levels(_ item: LineBreakCase) {
    let levels = BreakOpportunities(item.text).levels
    let text = notation(item.text)
    for place in item.forbidden ?? [] {
      // The emergency tier may lift only what the list's profile names.
      #expect(levels[place] == .forbidden || levels[place] == .emergency, "\(text) at \(place)")
    }
    let found = { (level: BreakLevel) in levels.indices.filter { levels[$0] == level } }
    #expect(found(.allowed) == item.allowed, "\(text), wanted \(item.notation ?? "")")
    #expect(found(.discouraged) == item.discouraged, "\(text), wanted \(item.notation ?? "")")
  }
}
