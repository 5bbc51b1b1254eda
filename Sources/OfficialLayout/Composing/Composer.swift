import Diagnostics
import OfficialDocument
import Typesetting

/// A document on pages, and what is to be said about it.
public struct Composition: Hashable, Sendable {
  /// The pages; nothing on them is left to decide.
  public var pages: [Page]
  /// What an author should know. With an error among them the pages are not to be issued.
  public var diagnostics: [Diagnostic]
}

/// Places every element of an official document where a layout sheet and the standard want it.
/// GB/T 9704-2012, 7.
public struct Composer {
  /// The measures.
  public var sheet: LayoutSheet
  /// The words by which titles are broken; without any, by structure and shape alone. 7.3.1
  public var words: WordList
  /// Whether diagnostics tell of choices that were made.
  public var explains: Bool
  /// What is known of the pictures, by the names the author calls them.
  public var pictures: [String: PictureMeasure] = [:]
  let shaper: any Shaper

  /// Creates a composer.
  public init(
    sheet: LayoutSheet, shaper: any Shaper, words: WordList = WordList(), explains: Bool = false
  ) {
    self.sheet = sheet
    self.shaper = shaper
    self.words = words
    self.explains = explains
  }

  /// Whether a title of `document` has to be broken: only then are words needed.
  public func needsWords(for document: Document) -> Bool {
    let title = document.title.count == 1 ? document.title : []
    return (title + document.attachments.map(\.title)).contains { sheet.breaksTitle($0.string) }
  }

  /// Puts `document` on pages.
  public func compose(_ document: Document) -> Composition {
    let compositor = Compositor(self)
    compositor.refuseWhatIsNotSetYet(in: document)
    compositor.notes = NoteNumbers(document)
    let head = compositor.head(of: document)
    let addressees = compositor.addressees(of: document)
    var galley = Galley(addressees)
    compositor.set(document.body, in: &galley)
    galley.items += compositor.attachmentNote(of: document)
    galley.items += compositor.closing(of: document)
    galley.items += compositor.contact(of: document)
    let main = compositor.mainPart(
      of: document, head: head, galley: galley, addressLines: addressees.count)
    var sheets = main.sheets
    for attachment in document.attachments {
      sheets += compositor.sheets(of: attachment)
    }
    let imprint = compositor.imprint(of: document, withAddressees: main.movesAddressees)
    let pages = compositor.finished(sheets, imprint: imprint)
    return Composition(pages: pages, diagnostics: compositor.diagnostics.withoutRepeats)
  }
}

extension Compositor {
  /// The sides of the document up to its attachments.
  struct MainPart {
    var sheets: [[Mark]]
    /// 主送机关 stand in the imprint. 7.3.2
    var movesAddressees = false
  }

  /// Puts head, text and closing on pages; 主送机关 that would push the text off page 1 move to the
  /// imprint. GB/T 9704-2012, 7.3.2 and 7.3.3.
  func mainPart(
    of document: Document, head: Head, galley: Galley, addressLines: Int
  ) -> MainPart {
    let paginator = Paginator(grid: sheet.baselineGrid, left: sheet.typeArea.backMargin)
    var pages = paginator.pages(of: galley, firstTop: head.textTop)
    func lacksText() -> Bool {
      !document.body.isEmpty && !pages[0].marks.contains { $0.isText }
    }
    let moves = addressLines > 0 && lacksText()
    if moves {
      let rest = Galley(Array(galley.items.dropFirst(addressLines)))
      pages = paginator.pages(of: rest, firstTop: head.textTop)
      reportMovedAddressees(of: document)
    }
    if lacksText() { refuseTallHead(head, document) }
    let rest = rest(of: pages)
    var sheets = pages.map(\.marks)
    sheets[0] = head.marks(spreading: rest) + sheets[0].map { $0.moved(right: .zero, down: rest) }
    return MainPart(sheets: sheets, movesAddressees: moves)
  }

  /// What the sheet wants to be spread over the head of page 1, where text goes on overleaf.
  private func rest(of pages: [Paginator.Sheet]) -> Length {
    guard sheet.firstPageRest == .head, pages.count > 1 else { return .zero }
    let rest = sheet.typeArea.frame.bottom - pages[0].bottom
    return rest < sheet.baselineGrid.offset(ofLine: 1) ? rest : .zero
  }

  /// An attachment's sides. GB/T 9704-2012, 7.3.7.
  func sheets(of attachment: Attachment) -> [[Mark]] {
    if case .landscapeBegins = attachment.body.first { return landscapeSheets(of: attachment) }
    let head = head(of: attachment)
    let paginator = Paginator(grid: sheet.baselineGrid, left: sheet.typeArea.backMargin)
    var galley = Galley()
    set(attachment.body, in: &galley)
    let pages = paginator.pages(of: galley, firstTop: head.textTop)
    var sheets = pages.map(\.marks)
    sheets[0] = head.marks + sheets[0]
    return sheets
  }

  private func reportMovedAddressees(of document: Document) {
    report(
      Diagnostic(
        .warning, "layout.addressees-moved",
        Phrase(
          "主送机关过多，首页排不下正文，已移至版记",
          "the addressees left no room for the text on page 1: they stand in the imprint"),
        at: document.addressees.first?.source, clause: "GB/T 9704-2012 7.3.2"))
  }

  private func refuseTallHead(_ head: Head, _ document: Document) {
    let lack = head.textTop + sheet.grid.typeSize - sheet.typeArea.frame.bottom
    let millimetres = (lack.millimetres * 10).rounded() / 10
    report(
      Diagnostic(
        .error, "layout.head-too-tall",
        Phrase(
          "版头和标题过高，首页差 \(millimetres) mm 排不下一行正文",
          "the head is too tall: page 1 lacks \(millimetres) mm for a line of text"),
        hint: Phrase("缩短标题", "shorten the title"),
        at: document.title.first?.source, clause: "GB/T 9704-2012 7.3.3"))
  }
}

extension Mark {
  /// Part of 正文.
  fileprivate var isText: Bool {
    [.body, .heading, .tableCell, .figure].contains(label.element)
  }
}

extension [Diagnostic] {
  /// Each said once, in the order first said.
  fileprivate var withoutRepeats: [Diagnostic] {
    var said: Set<Diagnostic> = []
    return filter { said.insert($0).inserted }
  }
}
