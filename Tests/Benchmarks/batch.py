"""Batches: letters from records beside bare Cairo on as many threads, and beside Typst.

    Tests/Benchmarks/batch.py              10,000 records; after Tests/Benchmarks/run, which builds
    Tests/Benchmarks/batch.py --quick      1,000 records

Samples/batch/letter.md, one page, about 150 characters of text. Ours is the whole process: reading,
setting, writing 10,000 files and seeing them to the disk, the manifest. Bare Cairo draws one of these
letters again and again into memory. Typst is one process that sets each letter from a text of its own
with its fonts loaded once, and a process a letter. Nothing here gates a test.
"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True
import typst_text  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / ".build" / "bench-work" / "batch"
BENCH = ROOT / ".build" / "bench" / "release" / "Bench"
HONGTOU = ROOT / ".build" / "release" / "hongtou"
TOOLS = ROOT / ".tools" / "typst"
LETTER = ROOT / "Samples" / "batch" / "letter.md"
COUNT = 1000 if "--quick" in sys.argv else 10000
# Typst sets so many; its rate does not change with the number.
TYPST = min(COUNT, 2000)


def records(count):
    path = WORK / f"{count}.csv"
    with path.open("w") as out:
        subprocess.run([sys.executable, ROOT / "Samples" / "batch" / "records.py", str(count)],
                       check=True, stdout=out)
    return path


def letters(path):
    """The letters as manuscripts of their own."""
    template = LETTER.read_text(encoding="utf-8")
    names, *rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        text = template
        for name, value in zip(names, row):
            text = text.replace("{{" + name + "}}", value)
        yield text


def ours(path, jobs, archive, *options):
    """Seconds, peak MB and what the summary says of a batch."""
    # A folder of its own: file systems are slow where many files were removed a moment ago.
    out = WORK / f"out-{len(list(WORK.glob('out-*')))}"
    os.sync()
    command = [HONGTOU, "batch", path, "--template", LETTER, "--fonts", "free", "--resources", ROOT,
               "--jobs", str(jobs), "--archive", archive, "--json", *options]
    command += [] if "--merge" in options else ["-o", out]
    start = time.perf_counter()
    child = subprocess.Popen([str(part) for part in command], stderr=subprocess.PIPE, text=True)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"failed: {said}")
    summary = json.loads(said.splitlines()[-1])["summary"]
    assert summary["records"] == summary["written"], summary
    return wall, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def bare(positions, threads):
    run = subprocess.run([BENCH, "replay", positions, str(COUNT), str(threads)], check=True,
                         stdout=subprocess.PIPE, text=True)
    return float(run.stdout)


def typst_one(path, standard):
    """Seconds a letter in one Typst process, its start and its fonts' loading not counted."""
    folder = WORK / "typ"
    folder.mkdir(exist_ok=True)
    for number, text in zip(range(TYPST), letters(path)):
        head, body = text.split("\n---\n", 1)
        source = typst_text.source(head, body)
        (folder / f"{number}.typ").write_text(source, encoding="utf-8")
    program = f"""
import time, typst
compiler = typst.Compiler({str(folder / "0.typ")!r}, root={str(folder)!r},
    font_paths={typst_text.folders(ROOT)!r}, ignore_system_fonts=True)
def compile(number):
    compiler.compile(input={str(folder)!r} + f"/{{number}}.typ", output={str(folder)!r} + f"/{{number}}.pdf"
        {typst_text.standards(standard)})
compile(0)
start = time.perf_counter()
for number in range({TYPST}): compile(number)
print(time.perf_counter() - start)
"""
    environment = {**os.environ, "PYTHONPATH": str(TOOLS)}
    run = subprocess.run([sys.executable, "-S", "-c", program], check=True, env=environment,
                         stdout=subprocess.PIPE, text=True)
    return float(run.stdout) / TYPST


def typst_fresh():
    """Seconds a letter, a process each."""
    times = []
    for number in range(12):
        command = typst_text.cold(WORK / "typ" / f"{number}.typ", ROOT, str(WORK / "fresh.pdf"))
        start = time.perf_counter()
        subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(TOOLS)})
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def row(name, seconds, note=""):
    print(f"  {name:<44}{seconds * 1000:>9.2f} ms a letter{1 / seconds:>9.0f} a second   {note}", flush=True)


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    for old in WORK.glob("out-*"):
        shutil.rmtree(old)
    path = records(COUNT)
    manuscript, positions = WORK / "letter.md", WORK / "letter.positions"
    manuscript.write_text(next(letters(path)), encoding="utf-8")
    subprocess.run([BENCH, "dump", manuscript, positions], check=True, stdout=subprocess.DEVNULL)
    print(f"\nbatches of {COUNT:,} letters; {os.cpu_count()} cores; load {os.getloadavg()[0]:.1f}\n")
    cairo = {threads: bare(positions, threads) / COUNT for threads in (1, 2)}
    for threads, seconds in cairo.items():
        row(f"bare Cairo, {threads} threads", seconds)
    times, peaks = {}, {}
    for jobs, archive in ((1, "none"), (2, "none"), (1, "2a"), (2, "2a")):
        wall, peak, used = ours(path, jobs, archive)
        times[jobs, archive], peaks[jobs, archive] = wall / COUNT, peak
        row(f"ours, {jobs} workers, --archive {archive}", wall / COUNT,
            f"{peak:.0f} MB, {used / COUNT * 1000:.2f} ms of processor")
    merged = WORK / "merged.pdf"
    wall, peak, _ = ours(path, 2, "none", "--merge", merged)
    row("ours, --merge, 2 workers", wall / COUNT, f"{peak:.0f} MB, {merged.stat().st_size >> 20} MiB")
    typst = {standard: typst_one(path, standard) for standard in (None, "a-2a")}
    row("Typst, one process", typst[None])
    row("Typst, one process, PDF/A-2a", typst["a-2a"])
    fresh = typst_fresh()
    row("Typst, a process a letter", fresh)
    print()
    for archive, wanted, beside, faster in (("none", 0.75, None, 1.7), ("2a", 0.6, "a-2a", 1.35)):
        two = times[2, archive]
        print(f"  --archive {archive}: {cairo[2] / two:.2f} of bare Cairo's rate on two threads   target ≥ {wanted}")
        print(f"  --archive {archive}: {typst[None] / two:.2f} × Typst plain, {typst[beside] / two:.2f} × Typst"
              f" as {beside or 'plain'}; one worker {typst[None] / times[1, archive]:.2f} ×   target ≥ {faster}")
    print(f"  {fresh / times[2, '2a']:.0f} × a Typst process a letter   target ≥ 20")
    print(f"  1 → 2 workers: {times[1, 'none'] / times[2, 'none']:.2f} × (none),"
          f" {times[1, '2a'] / times[2, '2a']:.2f} × (2a)   target ≥ 1.8")
    small = max(COUNT // 10, 100)
    _, peak, _ = ours(records(small), 2, "2a")
    growth = (peaks[2, "2a"] / peak - 1) * 100
    print(f"  peak memory, 2 workers: {peak:.0f} MB for {small:,}, {peaks[2, '2a']:.0f} MB for {COUNT:,}:"
          f" {growth:+.1f} %   target ± 5 %, ≤ 200 MB")
    for old in WORK.glob("out-*"):
        shutil.rmtree(old)


main()
