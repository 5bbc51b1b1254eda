"""The same text for Typst: the faces, sizes and lines a page that hongtou uses."""

import json
import pathlib
import re
import sys

PREAMBLE = """\
#set page(width: 210mm, height: 297mm, margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer: align(right, text(font: "FandolSong", size: 14pt, context counter(page).display("— 1 —"))))
#set text(font: ("FandolFang R", "FandolFang", "LXGW WenKai"), size: 16pt, lang: "zh", region: "cn",
  top-edge: 0.8em, bottom-edge: -0.2em)
// 22 lines fill 225 mm: (225 mm - 16 pt) / 21 from line to line.
#set par(leading: 13.609pt, spacing: 13.609pt, justify: true,
  first-line-indent: (amount: 2em, all: true))
#let hei(t) = par(text(font: ("FandolHei", "LXGW WenKai"), t))
#let mark(t) = align(center, text(font: "FandolSong", weight: "bold", size: 42pt, fill: rgb("#E60012"), t))
#let title(t) = align(center, text(font: "FandolSong", weight: "bold", size: 22pt, t))
"""


def source(head, body):
    """Typst source: every string quoted, so that nothing of the text is markup."""
    keys = dict(re.findall(r"^([^\s:]+):[ ]*(.+)$", head, re.M))
    lines = [PREAMBLE]
    for key, call in (("发文机关标志", "mark"), ("发文字号", "align(center)"), ("标题", "title")):
        if key in keys and keys[key] not in "|>":
            lines.append(f"#{call}[#{quoted(keys[key])}]")
    for paragraph in filter(None, (line.strip() for line in body.splitlines())):
        if re.match(r"[一二三四五六七八九十]+、", paragraph):
            lines.append(f"#hei({quoted(paragraph)})")
        else:
            lines.append(f"#par(text({quoted(paragraph)}))")
    return "\n".join(lines) + "\n"


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def folders(root):
    return [str(root / "Fonts" / "fandol"), "/usr/share/fonts/truetype/lxgw-wenkai"]


def standards(standard):
    """The argument that asks for a standard of PDF, where one is asked for."""
    return f", pdf_standards=[{standard!r}]" if standard else ""


def cold(file, root, out, standard=None):
    """A process that sets `file`; without one, a process that only loads Typst."""
    program = "import typst"
    if file:
        program += (f"; typst.compile({str(file)!r}, output={out!r}, font_paths={folders(root)!r},"
                    f" ignore_system_fonts=True{standards(standard)})")
    return [sys.executable, "-S", "-c", program]


def warm(file, root, turns, standard=None):
    """A process that sets `file` again and again and prints the median in ms."""
    program = f"""
import statistics, time, typst
times = []
for turn in range({turns} + 1):
    start = time.perf_counter()
    typst.compile({str(file)!r}, font_paths={folders(root)!r}, ignore_system_fonts=True{standards(standard)})
    times.append(time.perf_counter() - start)
print(statistics.median(times[1:]) * 1000)
"""
    return [sys.executable, "-S", "-c", program]


def version(tools):
    found = [path.name for path in pathlib.Path(tools).glob("typst-*.dist-info")]
    return found[0].removeprefix("typst-").removesuffix(".dist-info") if found else "?"
