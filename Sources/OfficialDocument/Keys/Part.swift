/// A key inside a value that is a mapping, and of the blocks in the JSON form.
public enum Part: String, Hashable, Sendable, CaseIterable {
  case diameter = "直径"
  case image = "图"
  case office = "职务"
  case person = "姓名"
  case name = "名称"
  case file = "文件"
  case body = "正文"
  case paragraph = "段落"
  case level = "级"
  case citations = "引注"
  case offset = "位置"
  case table = "表格"
  case caption = "题注"
  case rows = "行"
  case alignments = "对齐"
  case figure = "插图"
  case width = "宽"
  case footnote = "脚注"
  case text = "文字"
  case marker = "标记"
  case attachment = "附件"
  case label = "标签"
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
    case .body: "body"
    case .paragraph: "paragraph"
    case .level: "level"
    case .citations: "citations"
    case .offset: "offset"
    case .table: "table"
    case .caption: "caption"
    case .rows: "rows"
    case .alignments: "alignments"
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
    case .diameter, .level, .offset, .width: true
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
