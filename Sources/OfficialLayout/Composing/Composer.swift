import Diagnostics
import OfficialDocument
import Typesetting

/// A document on pages, and what is to be said about it.
public struct Composition: Hashable, Sendable {
  /// The pages; nothing on them is left to decide.
  public var pages: [Page]
  /// What an author should know. With an error among them the pages are not to be issued.
  public var diagnostics: [Diagnostic]
  /// What the paragraphs are to who hears them read.
  public var structure = DocumentStructure()
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
  /// What is known of the pictures a document names.
  public var pictures = PictureMeasures()
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
    compositor.reportWhatTheSheetOmits(in: document)
    compositor.notes = NoteNumbers(document)
    let head = compositor.head(of: document)
    let addressees = compositor.addressees(of: document)
    var galley = Galley(addressees)
    compositor.set(document.body, in: &galley)
    galley.items += compositor.attachmentNote(of: document)
    galley.items += compositor.attendance(of: document)
    galley.items += compositor.closing(of: document, textLines: galley.textLines)
    galley.items += compositor.contact(of: document)
    let main = compositor.mainPart(
      of: document, head: head, galley: galley, addressLines: addressees.count)
    var sides = main.sides
    for attachment in document.attachments {
      sides += compositor.sides(of: attachment)
    }
    let imprint = compositor.imprint(of: document, withAddressees: main.movesAddressees)
    return compositor.composition(of: sides, imprint: imprint, status: document.status)
  }

  /// Puts an annex that is not bound with the text of `document` on pages of its own, numbered from
  /// 1; the 发文字号 stands before its label. GB/T 9704-2012, 7.3.7.
  public func compose(
    _ attachment: Attachment, separateFrom document: Document
  ) -> Composition {
    let compositor = Compositor(self)
    let sides = compositor.sides(of: attachment, numbered: document.documentNumber)
    return compositor.composition(of: sides, imprint: nil, status: document.status)
  }
}

extension Compositor {
  /// The sides of the document up to its attachments.
  struct MainPart {
    var sides: [[Mark]]
    /// 主送机关 stand in the imprint. 7.3.2
    var movesAddressees = false
  }

  /// Puts head, text and closing on pages. Where the head would push the text off page 1, a joint
  /// mark is made smaller; if that does not do, 主送机关 move to the imprint.
  /// GB/T 9704-2012, 7.3.2 and 7.3.3.
  func mainPart(
    of document: Document, head: Head, galley: Galley, addressLines: Int
  ) -> MainPart {
    let paginator = Paginator(grid: sheet.baselineGrid, left: sheet.typeArea.backMargin)
    var galley = galley
    func pages(below head: Head) -> [Paginator.Side]? {
      let pages = paginator.pages(
        of: galley, firstTop: head.textTop, firstBottom: sheet.firstBottom)
      return document.body.isEmpty || pages[0].marks.contains { $0.isText } ? pages : nil
    }
    var first = firstPage(wishing: head, pages: pages)
    let isHeadTooTall = first == nil && lacksRoom(below: smallest(head), addressLines: addressLines)
    let moves = addressLines > 0 && isHeadTooTall
    if moves {
      galley.items.removeFirst(addressLines)
      first = firstPage(wishing: head, pages: pages)
      reportMovedAddressees(of: document)
    }
    var found =
      first
      ?? FirstPage(
        head: smallest(head), below: galley, by: paginator, firstBottom: sheet.firstBottom)
    if first == nil {
      lacksRoom(below: found.head, addressLines: 0)
        ? refuseTallHead(found.head, document) : refuseLateText(document)
    }
    found.pages = settled(found, galley, by: paginator)
    refuseBareClosing(on: found.pages, of: document)
    let rest = rest(of: found.pages)
    var sides = found.pages.map(\.marks)
    sides[0] =
      found.head.marks(spreading: rest) + sides[0].map { $0.moved(right: .zero, down: rest) }
    return MainPart(sides: sides, movesAddressees: moves)
  }

  /// The pages below a head, with the line pitches that the foot of page 1 and the closing need.
  /// GB/T 9704-2012, 7.3.5.5 and 10.1.
  private func settled(
    _ first: FirstPage, _ galley: Galley, by paginator: Paginator
  ) -> [Paginator.Side] {
    let textTop = first.head.textTop
    func pages(by paginator: Paginator) -> [Paginator.Side] {
      paginator.pages(of: galley, firstTop: textTop, firstBottom: sheet.firstBottom)
    }
    var paginator = paginator
    let filling = pitchFillingFirstPage(first.pages, below: textTop) { pitch in
      paginator.pitches = [0: pitch]
      return pages(by: paginator)
    }
    paginator.pitches = filling.map { [0: $0] } ?? [:]
    let filled = filling == nil ? first.pages : pages(by: paginator)
    return remedied(filled, of: galley, below: textTop, by: paginator)
  }

  /// What the sheet wants to be spread over the head of page 1, where text goes on overleaf.
  private func rest(of pages: [Paginator.Side]) -> Length {
    guard sheet.firstPageRest == .head, pages.count > 1 else { return .zero }
    let rest = firstTextBottom - pages[0].bottom
    return rest < sheet.baselineGrid.offset(ofLine: 1) ? rest : .zero
  }

  /// Lower edge of the room for text on page 1.
  var firstTextBottom: Length { sheet.firstBottom ?? sheet.baselineGrid.bottom }

  /// The finished sides, and all there is to say about them.
  func composition(of sides: [[Mark]], imprint: Imprint?, status: Status) -> Composition {
    let pages = finished(sides, imprint: imprint, status: status)
    refuseCoveredSeals(on: pages)
    return Composition(
      pages: pages, diagnostics: diagnostics.withoutRepeats, structure: structure)
  }

  /// An attachment's sides; `number` is the 发文字号 of a document it is not bound with.
  /// GB/T 9704-2012, 7.3.7.
  func sides(of attachment: Attachment, numbered number: SourcedText? = nil) -> [[Mark]] {
    if case .landscapeBegins = attachment.body.first {
      return landscapeSides(of: attachment, numbered: number)
    }
    let head = head(of: attachment, numbered: number)
    let paginator = Paginator(grid: sheet.baselineGrid, left: sheet.typeArea.backMargin)
    var galley = Galley()
    set(attachment.body, in: &galley)
    let pages = paginator.pages(of: galley, firstTop: head.textTop)
    var sides = pages.map(\.marks)
    sides[0] = head.marks + sides[0]
    return sides
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
