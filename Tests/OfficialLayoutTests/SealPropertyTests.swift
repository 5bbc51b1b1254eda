import CommandTesting
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.3.5 联合行文的印章：两千件")
struct SealPropertyTests {
  private static let count = Thoroughness.rounds(2_100)

  @Test("7.3.5.1 联合行文：印章互不相交相切，不出版心，盖住署名和日期；排不下的报错")
  func seals() throws {
    let sheet = try sheet()
    var generator = Generator(seed: 9_704)
    var feasible = 0
    var infeasible = 0
    for number in 0..<Self.count {
      let sample = JointSample(from: &generator)
      let composition = try compose(sample.document, sheet)
      let errors = composition.diagnostics.filter { $0.level == .error }.map(\.code)
      let lack = sample.leastHeight - (225 - JointSample.line)
      if lack > 0 {
        infeasible += 1
        #expect(errors == ["layout.closing-too-tall"], "\(number): lacks \(lack)")
      } else {
        feasible += 1
        #expect(errors.isEmpty, "\(number): \(composition.diagnostics)")
        let faults = SealFaults(composition.pages, of: sample).all
        #expect(faults.isEmpty, "\(number): \(faults) \(sample)")
      }
    }
    print("joint documents: \(feasible) feasible, \(infeasible) infeasible")
    #expect(feasible >= Self.count * 7 / 10 && infeasible >= Self.count / 12)
  }
}

/// A joint document at random.
private struct JointSample: CustomStringConvertible {
  static let cell = 156.0 / 28
  static let line = 16 * 25.4 / 72

  let names: [Int]
  let diameters: [Int]
  let body: [String]

  init(from generator: inout Generator) {
    let agencies = Int.random(in: 0..<8, using: &generator) + 1
    // A sixth of the documents have long names and large seals: many of these cannot be had.
    let isHeavy = Int.random(in: 0..<6, using: &generator) == 0
    names = (0..<agencies).map { _ in
      isHeavy
        ? 14 + Int.random(in: 0..<11, using: &generator)
        : 4 + Int.random(in: 0..<21, using: &generator)
    }
    diameters = (0..<agencies).map { _ in
      isHeavy
        ? 54 + Int.random(in: 0..<7, using: &generator)
        : 42 + Int.random(in: 0..<19, using: &generator)
    }
    body = (0..<1 + Int.random(in: 0..<4, using: &generator)).map { _ in
      generator.paragraph().prefix(Int.random(in: 90...320, using: &generator)) + "。"
    }
  }

  var description: String { "names \(names), seals \(diameters), text \(body.map(\.count))" }

  var document: Document {
    Document.sample().with {
      $0.body = body.map { .paragraph(Paragraph(text($0))) }
      $0.issuers = names.map { text(String(repeating: "某", count: $0)) }
      $0.seals = diameters.map { Seal(diameter: Double($0), source: text("").source) }
      $0.copyRecipients = [text("各直属单位")]
      $0.printingOffice = text("某某办公室")
      $0.printingDate = text("2021年4月10日")
    }
  }

  /// The least height names and seals can be had in, reckoned by trying every division into rows:
  /// names wider than their seals in two lines, all clear distances the least there are.
  var leastHeight: Double {
    let last = names.count - 1
    return (0..<1 << last).compactMap { cuts -> Double? in
      var rows: [[Int]] = [[0]]
      for index in names.indices.dropFirst() {
        if cuts >> (index - 1) & 1 == 1 {
          rows.append([index])
        } else {
          rows[rows.count - 1].append(index)
        }
      }
      guard rows.allSatisfy({ width(of: $0) <= 156.0001 }) else { return nil }
      let heights = rows.map { row in row.map { Double(diameters[$0]) }.max() ?? 0 }
      return 1 + heights.reduce(0, +) + Double(rows.count - 1)
    }.min() ?? .infinity
  }

  private func name(_ index: Int) -> Double {
    let natural = Double(names[index]) * Self.cell
    return natural > Double(diameters[index]) ? Double((names[index] + 1) / 2) * Self.cell : natural
  }

  private func column(_ index: Int) -> Double { max(name(index), Double(diameters[index])) }

  private func width(of row: [Int]) -> Double {
    let date = 6 * Self.cell
    let steps = zip(row, row.dropFirst()).map { a, b in
      max((column(a) + column(b)) / 2 + 1, (name(a) + name(b)) / 2 + Self.cell)
    }
    let end = row[row.count - 1]
    let half = end == names.count - 1 ? max(column(end), date) / 2 : column(end) / 2
    return column(row[0]) / 2 + steps.reduce(0, +) + half
  }
}

/// What is wrong with a joint document's pages.
private struct SealFaults {
  private(set) var all: [String] = []
  private let pages: [Page]

  init(_ pages: [Page], of sample: JointSample) {
    self.pages = pages
    guard let page = pages.first(where: { !$0.marks(.seal).isEmpty }) else {
      all.append("no seal")
      return
    }
    checkSeals(page, sample)
    checkNames(page, sample)
    checkPlace(page, sample)
    checkPages()
  }

  private mutating func expect(_ holds: Bool, _ fault: String) { if !holds { all.append(fault) } }

  private mutating func checkSeals(_ page: Page, _ sample: JointSample) {
    let seals = page.marks(.seal).map(\.frame)
    expect(seals.map(\.size.width) == sample.diameters.map { .mm(Double($0)) }, "other seals")
    for (index, seal) in seals.enumerated() {
      expect(
        seal.left >= .mm(28) && seal.right <= .mm(184) && seal.top >= .mm(37)
          && seal.bottom <= .mm(262), "seal \(index) leaves the type area")
      for other in seals[(index + 1)...] {
        let (dx, dy) = (
          (seal.centreX - other.centreX).millimetres, (seal.centreY - other.centreY).millimetres
        )
        let reach = (seal.size.width + other.size.width).millimetres / 2
        expect(dx * dx + dy * dy > reach * reach, "seal \(index) touches another")
      }
    }
  }

  private mutating func checkNames(_ page: Page, _ sample: JointSample) {
    var lines = page.marks(.issuer)
    let seals = page.marks(.seal).map(\.frame)
    for (index, count) in sample.names.enumerated() {
      var parts: [Mark] = []
      while parts.map(\.text.count).reduce(0, +) < count, !lines.isEmpty {
        parts.append(lines.removeFirst())
      }
      guard let name = Frame(enclosing: parts.map(\.frame)), seals.indices.contains(index) else {
        return all.append("name \(index) is missing")
      }
      let seal = seals[index]
      expect(abs(name.centre - seal.centre) < 0.01, "seal \(index) is not on its name")
      expect(
        name.centreY > seal.centreY && name.bottom <= seal.bottom, "name \(index) is too high")
      expect(name.left >= .mm(28) && name.right <= .mm(184.001), "name \(index) is too wide")
      for other in seals.indices where other != index && seals[other].bottom == seal.bottom {
        expect(
          name.right <= seals[other].left || name.left >= seals[other].right,
          "seal \(other) lies on name \(index)")
      }
    }
    guard let date = page.marks(.date).first?.frame, let seal = seals.last else {
      return all.append("no date")
    }
    expect(abs(date.centre - seal.centre) < 0.01, "the last seal is not on the date")
    expect(date.top > seal.centreY && date.bottom <= seal.bottom, "the date is not under its seal")
    expect(date.right <= .mm(184), "the date leaves the type area")
  }

  private mutating func checkPlace(_ page: Page, _ sample: JointSample) {
    let text = page.marks(.body)
    guard let above = text.last?.frame.bottom, let top = page.marks(.seal).map(\.frame.top).min()
    else { return all.append("no text with the seals") }
    let gap = top - above
    expect(
      gap >= .mm(1) && gap <= .mm(10.39), "the first row is \(gap.millimetres) mm below the text")
    let room = 225 - sample.leastHeight - JointSample.line - 10.4455
    expect(text.count >= (room > 0 ? 2 : 1), "\(text.count) lines of text, \(room) mm left")
  }

  private mutating func checkPages() {
    expect(pages.count.isMultiple(of: 2), "the imprint is on an odd page")
    expect(
      !(pages.last?.marks(.printingDate).isEmpty ?? true), "the imprint is not on the last page")
    for (index, page) in pages.enumerated() {
      for mark in page.marks where mark.label.element != .folio {
        let frame = mark.frame
        expect(
          frame.left >= .mm(27.8) && frame.right <= .mm(184.2) && frame.top >= .mm(36.8)
            && frame.bottom <= .mm(262.2), "\(mark.label.element.rawValue) leaves page \(index + 1)"
        )
      }
      for line in page.marks(.body) {
        expect(line.text.last.map { !"（《“〔".contains($0) } ?? true, "a line ends with an opener")
        expect(
          line.text.first.map { !"，。、；：！？）》”".contains($0) } ?? true, "a line begins with a stop")
      }
    }
  }
}
