import Diagnostics
import OfficialDocument

/// What is said of a file that a manuscript names and that is not read.
struct NamedFileReport {
  /// What the file was to be: it begins the diagnostic's code.
  enum Subject: String {
    /// A seal, a stamp, a figure.
    case picture
    /// An annex or a table.
    case attachment
  }

  let subject: Subject
  /// The name, where its author wrote it.
  let name: SourcedText

  /// A diagnostic at the name.
  func diagnostic(
    _ code: String, _ zh: String, _ en: String, hint: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, "\(subject.rawValue).\(code)",
      Phrase("“\(name.string)”\(zh)", "‘\(name.string)’ \(en)"), hint: hint, at: name.source)
  }

  /// Why it was not read.
  func diagnostic(_ fault: NamedFile.Fault, limit: Int) -> Diagnostic {
    switch fault {
    case .outside:
      diagnostic("outside", "不在稿子的文件夹之下", "is not beneath the manuscript's folder", hint: place)
    case .link:
      diagnostic(
        "link", "是符号链接，或经过符号链接", "is a symbolic link or leads through one",
        hint: Phrase("把文件本身放在稿子的文件夹里", "put the file itself in the manuscript's folder"))
    case .missing:
      diagnostic(
        "missing", "不存在", "does not exist",
        hint: Phrase("文件名从稿子所在的文件夹算起", "names are counted from the manuscript's folder"))
    case .notRegular:
      diagnostic("not-regular", "不是普通文件", "is not a regular file")
    case .tooLarge:
      diagnostic(
        "too-large", "超过 \(limit >> 20) MiB", "is larger than \(limit >> 20) MiB")
    case .unreadable(let error):
      diagnostic("unreadable", "无法读取：\(error.chinese)", "cannot be read: \(error.description)")
    }
  }

  private var place: Phrase {
    Phrase(
      "写相对路径，用 /，不用 ..、盘符和网址", "write a relative path with /, without .., drives or URLs")
  }
}
