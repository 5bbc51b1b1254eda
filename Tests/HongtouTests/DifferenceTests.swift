import Diagnostics
import OfficialLayout
import Testing
import Typesetting

@testable import Hongtou

/// Each kind of difference, on pages made by hand.
@Suite("What differs")
struct DifferenceTests {
  private func found(_ a: [[Mark]], _ b: [[Mark]]) -> [ElementDifference] {
    let (a, b) = (Scene.inspection(Scene.pages(a)), Scene.inspection(Scene.pages(b)))
    return a.differences(to: b).flatMap(\.elements)
  }

  private func line(_ text: String = "一、总体要求", y: Double = 50) -> Mark {
    Scene.line("body", text, paragraph: 0, y: y)
  }

  @Test(
    "One thing changed is one change",
    arguments: [
      (Scene.line("body", "甲乙", paragraph: 0, x: 30, y: 50), [ElementChange.moved]),
      (Scene.line("body", "甲丙", paragraph: 0, y: 50), [.text]),
      (Scene.line("body", "甲乙", paragraph: 0, y: 50, face: 1), [.face]),
      (Scene.line("body", "甲乙", paragraph: 0, y: 50, size: 22), [.size]),
      (Scene.line("body", "甲乙", paragraph: 0, y: 50, condensation: 900), [.condensation]),
      (Scene.line("body", "甲乙", paragraph: 0, y: 50, ink: Scene.red), [.ink]),
    ])
  func single(other: Mark, changes: [ElementChange]) {
    let mark = Scene.line("body", "甲乙", paragraph: 0, y: 50)
    #expect(found([[mark]], [[other]]).map(\.changes) == [changes])
  }

  @Test("Frame, spacing, turn and layer")
  func rest() {
    var (wide, spaced, turned, head) = (line(), line(), line(), line())
    wide.frame.size.width += .mm(2)
    if case .text(var runs) = spaced.content {
      runs[0].glyphs[1].x += 1
      spaced.content = .text(runs)
    }
    turned.isTurned = true
    head.label.layer = .head
    for (other, change) in [
      (wide, ElementChange.resized), (spaced, .spacing), (turned, .turned), (head, .layer),
    ] {
      #expect(found([[line()]], [[other]]).map(\.changes) == [[change]])
    }
    #expect(found([[line()]], [[wide]]).first?.wider == .mm(2))
  }

  @Test("Rules, places kept free and pictures")
  func wordless() {
    #expect(
      found([[Scene.rule(y: 50)]], [[Scene.rule(y: 51, ink: .black)]]).map(\.changes)
        == [[.moved, .ink]])
    #expect(found([[Scene.zone(y: 50)]], [[Scene.zone(y: 40)]]).first?.dy == .mm(-10))
    let (a, b) = (Scene.picture("a.png", y: 50), Scene.picture("b.png", y: 50))
    #expect(found([[a]], [[b]]).map(\.changes) == [[.picture]])
    var stamped = Scene.zone(y: 50)
    stamped.content = .picture(PictureName(rawValue: "章.png"))
    #expect(found([[Scene.zone(y: 50)]], [[stamped]]).map(\.changes) == [[.kind, .picture]])
  }

  @Test("Another picture under the same name is told of by whoever has the bytes")
  func otherPicture() {
    let picture = Scene.picture("a.png", y: 50)
    let inspection = Scene.inspection(Scene.pages([[picture]]))
    let name = PictureName(rawValue: "a.png")
    #expect(inspection.differences(to: inspection).isEmpty)
    let differences = inspection.differences(to: inspection, otherPictures: [name])
    #expect(differences.flatMap(\.elements).map(\.changes) == [[.picture]])
  }

  @Test("What was carried to another page has moved there, and nothing has vanished")
  func page() throws {
    let lines = (0..<6).map {
      Scene.line("body", "第\($0)段", paragraph: $0, y: 50 + 10 * Double($0))
    }
    var carried = Array(lines[4...])
    for index in carried.indices {
      carried[index] = carried[index].moved(right: .zero, down: .mm(-53))
    }
    let differences = found([lines], [Array(lines[..<4]), carried])
    #expect(differences.map(\.changes) == [[.page, .moved], [.page, .moved]])
    #expect(differences.map(\.page) == [1, 1])
    #expect(differences.map(\.after?.page) == [2, 2])
  }

  @Test("A paragraph put in, one taken out: the others are found again")
  func paragraphs() {
    let all = (0..<9).map { Scene.line("body", "第\($0)段", paragraph: $0, y: 50 + 10 * Double($0)) }
    var less = all
    less.remove(at: 4)
    #expect(found([all], [less]).map(\.changes) == [[.vanished]])
    #expect(found([less], [all]).map(\.changes) == [[.appeared]])
    #expect(found([less], [all]).first?.after?.text == "第4段")
  }

  @Test("What is carried past the text is the same still")
  func crossing() {
    let text = (0..<5).map {
      Scene.line("body", "第\($0)段", paragraph: $0 + 1, y: 60 + 10 * Double($0))
    }
    let above = Scene.line("addressees", "各市人民政府：", paragraph: 0, y: 50)
    let below = Scene.line("addressees", "各市人民政府：", paragraph: 9, y: 250)
    #expect(found([[above] + text], [text + [below]]).map(\.changes) == [[.moved]])
  }

  @Test("Sheets: appeared, vanished, of another size, turned")
  func sheets() {
    let pages = Scene.pages([[line()], []])
    var other = pages
    other[1].size.width = .mm(297)
    other[1].turn = 90
    let (a, b) = (Scene.inspection(pages), Scene.inspection(other))
    #expect(a.differences(to: b).map(\.sheetChanges) == [[.pageResized, .pageTurned]])
    let one = Scene.inspection([pages[0]])
    #expect(a.differences(to: one).map(\.sheetChanges) == [[.pageVanished]])
    #expect(one.differences(to: a).map(\.sheetChanges) == [[.pageAppeared]])
  }

  @Test("A distance too small for two decimals is not shown as none")
  func small() {
    let moved = line().moved(right: Length(emu: 36), down: .zero)
    let text = DifferenceText().text(
      of: Scene.inspection(Scene.pages([[line()]]))
        .differences(to: Scene.inspection(Scene.pages([[moved]]))))
    #expect(text.contains("右移 0.00100 mm"))
  }

  @Test("In words: moves of the same kind together, text as it was and is")
  func words() {
    let before = (0..<3).map {
      Scene.line("body", "第\($0)段", paragraph: $0, y: 50 + 10 * Double($0))
    }
    let after = (0..<3).map {
      Scene.line("body", $0 == 2 ? "第2节" : "第\($0)段", paragraph: $0, y: 52 + 10 * Double($0))
    }
    let differences = Scene.inspection(Scene.pages([before]))
      .differences(to: Scene.inspection(Scene.pages([after + [Scene.zone(y: 200)]])))
    #expect(
      DifferenceText().text(of: differences) == """
        第 1 面
          正文 0.1–1.1（2 处）  下移 2.00 mm
          正文 2.1  下移 2.00 mm
            - 第2段
            + 第2节
          印章  新出现（左 100.00、上 200.00，42.00 × 42.00 mm）

        """)
    #expect(
      DifferenceText(language: .en).text(of: differences).contains(
        "  body 0.1–1.1 (2 of them)  down 2.00 mm\n"))
  }
}
