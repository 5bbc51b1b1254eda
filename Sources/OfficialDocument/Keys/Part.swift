/// A key inside a value that is a mapping, and of the blocks in the JSON form.
public enum Part: String, Hashable, Sendable, CaseIterable {
  /// Of a seal, in millimetres.
  case diameter = "直径"
  /// Of a seal or a stamp: a file.
  case image = "图"
  /// Of a signature stamp.
  case office = "职务"
  /// Of a signature stamp.
  case person = "姓名"
  /// Of an attachment or a footnote.
  case name = "名称"
  /// Of an attachment or a figure.
  case file = "文件"
  /// Of an attachment: 一并 or 另行.
  case binding = "装订"
  /// The blocks of the document or of an annex.
  case body = "正文"
  /// A block: its text.
  case paragraph = "段落"
  /// Of a paragraph: 1 to 4, or 0 for plain text.
  case level = "级"
  /// Of a paragraph.
  case citations = "引注"
  /// Of a citation: characters before it.
  case offset = "位置"
  /// A block.
  case table = "表格"
  /// Of a table or a figure.
  case caption = "题注"
  /// Of a table: lists of cells.
  case rows = "行"
  /// Of a table: left, centre, right or null, a column each.
  case alignments = "对齐"
  /// Of a table: millimetres or null, a column each.
  case widths = "列宽"
  /// A block.
  case figure = "插图"
  /// Of a figure, in millimetres.
  case width = "宽"
  /// A block.
  case footnote = "脚注"
  /// Of a footnote.
  case text = "文字"
  /// A block: 换页, 此处横排 or 横排结束.
  case marker = "标记"
  /// A block: an annex.
  case attachment = "附件"
  /// Of an annex: 附件 or 附件N.
  case label = "标签"
  /// Of an annex.
  case title = "标题"

  /// The key in English.
  public var alias: String {
    switch self {
    case .diameter: "diameter"
    case .image: "image"
    case .office: "office"
    case .person: "person"
    case .name: "name"
    case .file: "file"
    case .binding: "binding"
    case .body: "body"
    case .paragraph: "paragraph"
    case .level: "level"
    case .citations: "citations"
    case .offset: "offset"
    case .table: "table"
    case .caption: "caption"
    case .rows: "rows"
    case .alignments: "alignments"
    case .widths: "widths"
    case .figure: "figure"
    case .width: "width"
    case .footnote: "footnote"
    case .text: "text"
    case .marker: "marker"
    case .attachment: "attachment"
    case .label: "label"
    case .title: "title"
    }
  }

  /// Whether JSON writes its value as a number.
  var isNumber: Bool {
    switch self {
    case .diameter, .level, .offset, .width, .widths: true
    default: false
    }
  }

  /// The part known by `name`, Chinese or English.
  init?(named name: String) {
    guard let part = Self.allCases.first(where: { $0.rawValue == name || $0.alias == name })
    else { return nil }
    self = part
  }
}
