import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

@Suite("首页的余地")
struct FirstPageTests {
  private let document = Document.sample(bodyLines: 40)

  /// The three gaps of the head, and what stays blank under the last line, in mm.
  private func gaps(_ page: Page) throws -> [Double] {
    let number = try page.mark(.documentNumber).frame
    let title = try page.mark(.title).frame
    let last = try #require(page.marks(.body).last?.frame)
    return [
      number.top - (try page.mark(.issuerMark).inkBottom),
      title.top - (try page.mark(.mastheadRule).frame.bottom),
      try page.mark(.addressees).frame.top - title.bottom, .mm(262) - last.bottom,
    ].map(\.millimetres)
  }

  @Test("below：三处空距照标准，余地留在末行之下，不足一行")
  func below() throws {
    let found = try gaps(try compose(document).pages[0])
    for (gap, wanted) in zip(found, [20.78, 20.78, 10.39]) { #expect(abs(gap - wanted) < 0.01) }
    #expect(found[3] > 0.5 && found[3] < 10.4455)
  }

  @Test("head：余地匀入三处空距，末行贴版心下边")
  func head() throws {
    let rest = try gaps(try compose(document).pages[0])[3]
    let sheet = try sheet("general", ["first_page_rest: below": "first_page_rest: head"])
    let found = try gaps(try compose(document, sheet).pages[0])
    for (gap, wanted) in zip(found, [20.78, 20.78, 10.39]) {
      #expect(abs(gap - wanted - rest / 3) < 0.01)
    }
    #expect(abs(found[3]) < 0.01)
  }
}
