import CommandTesting
import Foundation
import Testing

@testable import Hongtou

/// `hongtou preview` from outside: in pipes, in files and in terminals.
@Suite("hongtou preview")
struct PreviewCommandTests {
  private let sample = Sample.root.appendingPathComponent("Samples/yangpu-reply.md").path
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func preview(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    var all = ProcessInfo.processInfo.environment
    for (name, value) in environment { all[name] = value }
    return try Run(["preview", "--fonts", "free"] + arguments, environment: all)
  }

  /// What a terminal of 100 columns shows of the command.
  private func terminal(_ arguments: String, _ environment: String) throws -> String {
    // `script` gives it a terminal; its own ends lines as terminals do.
    let run = try Run(
      shell: """
        unset NO_COLOR TMUX STY KITTY_WINDOW_ID TERM_PROGRAM LC_TERMINAL WEZTERM_PANE
        export \(environment)
        script -qec "stty cols 100 rows 50; '$0' preview --fonts free '$1' \(arguments) 2>/dev/null" \
        /dev/null </dev/null
        """, sample)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.replacing("\r\n", with: "\n")
  }

  private func hasEscape(_ text: String) -> Bool { text.unicodeScalars.contains("\u{1B}") }

  @Test("In a pipe: page 1 as text, without an escape, whatever the terminal is said to be")
  func pipe() throws {
    for terminal in ["xterm-kitty", "foot", "dumb"] {
      let run = try preview(sample, environment: ["TERM": terminal, "COLORTERM": "truecolor"])
      #expect(run.status == 0 && !hasEscape(run.output) && run.errors.isEmpty)
      #expect(run.output.hasPrefix("【第 1 页，共 6 页】\n"))
      #expect(run.output.contains("\n刘伦峰委员：\n"))
    }
  }

  @Test("The pages asked for, each once, in their order; 64 for others")
  func pages() throws {
    let run = try preview(sample, "--page", "5,2-3,3")
    let heads = run.output.split(separator: "\n").filter { $0.hasPrefix("【") }
    #expect(heads == ["【第 2 页，共 6 页】", "【第 3 页，共 6 页】", "【第 5 页，共 6 页】"])
    #expect(try preview(sample, "--page", "all").output.contains("第 6 页，共 6 页"))
    for page in ["7", "0", "3-2", "x", "1,", ""] {
      #expect(try preview(sample, "--page", page).status == 64)
    }
  }

  @Test("A way that is asked for, in a pipe too: kitty and iTerm2 with a PNG, one a page")
  func ways() throws {
    let kitty = try preview(sample, "--as", "kitty", "--page", "1-2").output
    #expect(kitty.components(separatedBy: "a=T,f=100").count == 3)
    let iterm = try preview(sample, "--as", "iterm", "--width", "50").output
    let data = try #require(iterm.split(separator: ":").last?.split(separator: "\u{7}").first)
    let file = try #require(Data(base64Encoded: String(data)))
    #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // 50 columns of ten pixels; the page is as wide, or a dot an inch less.
    let width = file[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect((490...500).contains(width))
  }

  @Test("Without libchafa: 69 and its package for sixels and symbols; kitty and text do without")
  func missingLibrary() throws {
    // What is no library hides the one that is.
    try folder.write("", to: "libchafa.so.0")
    let hidden = ["LD_LIBRARY_PATH": folder.path]
    for way in ["sixel", "symbols"] {
      let run = try preview(sample, "--as", way, environment: hidden)
      #expect(run.status == 69 && run.output.isEmpty)
      #expect(run.errors.contains("libchafa0"))
    }
    for way in ["kitty", "iterm", "text"] {
      #expect(try preview(sample, "--as", way, environment: hidden).status == 0)
    }
  }

  @Test("A manuscript that is wrong: what is wrong, 65, and nothing shown")
  func broken() throws {
    let text = try String(contentsOfFile: sample, encoding: .utf8)
    let bad = try folder.write(text.replacing("标题:", with: "标提:"), to: "坏.md")
    let run = try preview(bad)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors.contains("没有这个键：标提"))
    let empty = try preview(try folder.write("", to: "空.md"))
    #expect(empty.status == 65 && empty.errors.contains("空.md:1:1"))
    #expect(try preview(folder.file("none.md")).status == 66)
  }

  @Test("Files: PNG in a folder by their numbers, one page under the name given, text by extension")
  func files() throws {
    let out = folder.file("图/")
    #expect(try preview(sample, "--page", "1,6", "-o", out).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out).sorted()
        == ["yangpu-reply-1.png", "yangpu-reply-6.png"])
    #expect(try preview(sample, "--page", "2", "-o", folder.file("二.png")).status == 0)
    #expect(try preview(sample, "-o", folder.file("一.txt")).status == 0)
    #expect(try folder.contents == ["一.txt", "二.png", "图"].sorted())
    let text = try String(contentsOfFile: folder.file("一.txt"), encoding: .utf8)
    #expect(!hasEscape(text) && text.contains("第 E116 号提案的答复"))
  }

  @Test("--guides: measures below the text, a picture that is another, files named -guides")
  func guides() throws {
    let text = try preview(sample, "--guides").output
    let plain = try preview(sample).output
    #expect(text.hasPrefix(plain))
    let measures = text.dropFirst(plain.count).split(separator: "\n")
    #expect(measures.first == "【尺寸，毫米】" && measures.count > 10)
    #expect(measures.contains { $0.contains("156.0  版头分隔线 宽  7.2.7") }, "\(measures)")
    let kitty = try preview(sample, "--as", "kitty", "--guides").output
    #expect(kitty != (try preview(sample, "--as", "kitty").output))
    #expect(try preview(sample, "--guides", "-o", folder.path + "/").status == 0)
    #expect(try folder.contents == ["yangpu-reply-guides-1.png"])
  }

  @Test("Too few columns are said, and nothing is wider than they are")
  func narrow() throws {
    let run = try preview(sample, "--width", "40")
    #expect(run.status == 0 && run.errors.contains("preview.narrow"))
    #expect(run.output.split(separator: "\n").allSatisfy { CellWidth.of($0) <= 40 })
    #expect(try preview(sample, "--width", "60").errors.isEmpty)
    #expect(try preview(sample, "--width", "19").status == 64)
  }

  @Test(
    "On a terminal: colours for text, none with NO_COLOR; text where it is dumb; kitty in kitty")
  func terminals() throws {
    let coloured = try terminal("--as text", "TERM=xterm-256color")
    #expect(coloured.contains("\u{1B}[31m") && coloured.contains("\u{1B}[0m"))
    let plain = try terminal("--as text", "TERM=xterm-256color NO_COLOR=1")
    #expect(!hasEscape(plain))
    let dumb = try terminal("", "TERM=dumb")
    #expect(!hasEscape(dumb) && dumb.contains("刘伦峰委员："))
    #expect(try terminal("", "TERM=xterm-kitty").hasPrefix("\u{1B}_Ga=T,f=100,q=2,c=80"))
    #expect(try terminal("", "TERM=foot").hasPrefix("\u{1B}P"))
  }

  @Test("--open hands a PDF to xdg-open; without one 69, and a viewer that fails is told")
  func open() throws {
    let bin = folder.file("bin")
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: false)
    let none = ["PATH": bin, "TMPDIR": folder.path]
    let missing = try preview(sample, "--open", environment: none)
    #expect(missing.status == 69 && missing.errors.contains("xdg-utils"))
    try folder.write(
      "#!/bin/sh\nPATH=/bin:/usr/bin\ncp \"$1\" \"$TMPDIR/seen.pdf\"\n", to: "bin/xdg-open")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bin + "/xdg-open")
    let opened = try preview(sample, "--open", environment: none)
    #expect(opened.status == 0 && opened.output.isEmpty, "\(opened.errors)")
    let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.file("seen.pdf")))
    #expect(pdf.starts(with: Data("%PDF-1.7".utf8)))
    try folder.write("#!/bin/sh\nexit 3\n", to: "bin/xdg-open")
    #expect(try preview(sample, "--open", environment: none).status == 69)
    #expect(try preview(sample, "--open", "--as", "text").status == 64)
  }

  @Test("In tmux page 1 reads line by line as its marks do")
  func tmux() throws {
    let socket = "hongtou-\(UUID().uuidString)"
    let run = try Run(
      shell: """
        unset TMUX; export LC_ALL=C.UTF-8
        tmux -u -L \(socket) -f /dev/null new-session -d -x 100 -y 50 \
          "'$0' preview --fonts free --as text '$1' 2>/dev/null; echo 完; read end"
        for _ in $(seq 100); do
          tmux -L \(socket) capture-pane -p | grep -q 完 && break
          sleep 0.1
        done
        tmux -L \(socket) capture-pane -p
        tmux -L \(socket) send-keys Enter
        """, sample)
    let shown = run.output.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
      .filter { !$0.isEmpty }
    let lines = try Sample("yangpu-reply").pages[0].marks.compactMap { mark in
      if case .text = mark.content { mark.text.filter { !$0.isWhitespace } } else { nil }
    }
    let rule = String(repeating: "━", count: 56)
    #expect(shown.dropFirst().filter { $0 != rule } == lines + ["完"], "\(run.output)")
  }
}
