import Diagnostics

/// What an object is to a reader of the document, for saying what was changed.
struct ObjectNames {
  private let view: FileView

  /// Names for the objects of `view`.
  init(_ view: FileView) { self.view = view }

  /// What the object with a number is.
  func name(of number: Int) -> Phrase {
    if number == view.root?.number { return Phrase("目录", "the catalogue") }
    if number == view.trailer["Info"]?.reference?.number {
      return Phrase("文件信息", "the file's information")
    }
    if number == view.catalogue["Metadata"]?.reference?.number {
      return Phrase("元数据", "the metadata")
    }
    for (index, page) in view.pages.enumerated() {
      if let name = name(of: number, on: page, index + 1) { return name }
    }
    if let field = view.fields.first(where: { $0.reference.number == number }) {
      return Phrase("签名域“\(field.name)”", "the field ‘\(field.name)’")
    }
    let kind = view[number: number]?.value["Type"]?.name
    switch kind {
    case "Pages": return Phrase("页面次序", "the order of the pages")
    case "Sig", "DocTimeStamp": return Phrase("已有的签名", "a signature")
    case "Font", "FontDescriptor": return Phrase("字体", "a font")
    default: return Phrase("对象 \(number)", "object \(number)")
    }
  }

  private func name(of number: Int, on page: PDFReference, _ index: Int) -> Phrase? {
    if page.number == number { return Phrase("第 \(index) 页", "page \(index)") }
    let dictionary = view[page]?.value
    if dictionary?["Contents"]?.references.contains(where: { $0.number == number }) == true {
      return Phrase("第 \(index) 页的内容", "the content of page \(index)")
    }
    let fields = Set(view.fields.map(\.reference.number))
    if !fields.contains(number),
      view.annotations(of: page).contains(where: { $0.reference?.number == number })
    {
      return Phrase("第 \(index) 页的批注", "an annotation on page \(index)")
    }
    return nil
  }
}
