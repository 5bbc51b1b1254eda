"""How soon `hongtou preview` shows a page: first, and after each save with --watch.

    Tests/Benchmarks/watch.py       after Tests/Benchmarks/run, which makes the long text

Targets: the first picture of the sample within 1.5 of its PDF's time; from save to picture 150 ms
for the sample and 300 ms for 170 pages; memory flat. Nothing here gates a test.
"""

import fcntl
import os
import pathlib
import pty
import select
import signal
import statistics
import struct
import subprocess
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HONGTOU = ROOT / ".build" / "release" / "hongtou"
SAMPLE = ROOT / "Samples" / "yangpu-reply.md"
LONG = ROOT / ".build" / "bench-work" / "170 pages.md"
FACES = ["--fonts", "free", "--resources", str(ROOT)]
DRAWN = b"\x1b[?2026l"  # the end of a synchronized update


def milliseconds(*arguments):
    """The median time of a run."""
    times = []
    for _ in range(15):
        start = time.perf_counter()
        subprocess.run([HONGTOU, *arguments, *FACES], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def first_pictures(folder):
    pdf = milliseconds("typeset", SAMPLE, "-o", f"{folder}/sample.pdf")
    for form in ["kitty", "sixel", "symbols", "text"]:
        picture = milliseconds("preview", SAMPLE, "--as", form)
        print(f"  first picture, {form:8} {picture:6.1f} ms, of the PDF's {pdf:.1f} ms: {picture / pdf:.2f}")


class Watched:
    """A preview that watches a copy of a text in a terminal of 100 columns."""

    def __init__(self, text, folder):
        self.path = f"{folder}/watched.md"
        self.text = text
        pathlib.Path(self.path).write_text(text)
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-kitty", KITTY_WINDOW_ID="1")
            os.execv(HONGTOU, ["hongtou", "preview", self.path, "--watch", "--as", "kitty", *FACES])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, 100, 1000, 1200))
        self.wait(15)

    def wait(self, seconds):
        seen, end = b"", time.time() + seconds
        while DRAWN not in seen:
            assert time.time() < end, "no picture"
            if select.select([self.terminal], [], [], 0.01)[0]:
                seen += os.read(self.terminal, 1 << 20)

    def save(self, number):
        """Saves by renaming, as editors do; the milliseconds until the picture is there."""
        start = time.perf_counter()
        new = self.text[:-30] + "补" * (1 + number % 2) + self.text[-30:]
        pathlib.Path(self.path + "~").write_text(new)
        os.rename(self.path + "~", self.path)
        self.wait(5)
        return (time.perf_counter() - start) * 1000

    def resident(self):
        lines = pathlib.Path(f"/proc/{self.process}/status").read_text().splitlines()
        return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) / 1024

    def end(self):
        os.kill(self.process, signal.SIGINT)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def saves(name, source, count, folder):
    watched = Watched(source.read_text(), folder)
    time.sleep(0.3)
    times = [watched.save(number) for number in range(20)]
    before = watched.resident()
    times += [watched.save(number) for number in range(20, count)]
    after = watched.resident()
    watched.end()
    print(f"  {name}: save to picture {statistics.median(times):.0f} ms, at most {max(times):.0f} ms;"
          f" {before:.0f} MB, after {count} saves {after:.0f} MB")


def main():
    with tempfile.TemporaryDirectory() as folder:
        first_pictures(folder)
        saves("sample", SAMPLE, 500, folder)
        if LONG.exists():
            saves("170 pages", LONG, 60, folder)


if __name__ == "__main__":
    main()
