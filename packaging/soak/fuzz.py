"""Fuzzing of one reader of foreign files or codes, guided by what of it was run; `fuzz.py NAME RUNS SECONDS ROOM`.

The program that is fuzzed is started anew for each reader, because libFuzzer ends it. It keeps the longest time that
one refusal took in a file of ROOM.
"""

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from soak.figures import Line, Lines

READ = ("app.vault.keyslots_document", "app.vault.backups.header", "app.vault.recovery_code", "app.library")
"""What is watched; imported by nothing before."""
RUNS, SECONDS = 1_000_000, 1800
MOST_MEGABYTES = 1024
LONGEST_REFUSAL = 0.05
LARGEST_INPUT = 4096
"""Bytes; the longest input that is made up."""
MEMORY = Path("/dev/shm")  # noqa: S108  a folder with a name of its own is made in it
DONE = re.compile(r"Done (\d+) (?:runs )?in (\d+) second|#(\d+)\s+DONE")


def fuzz_all(lines: Lines, runs: int) -> None:
    from tests.readers import NAMES

    for name in NAMES:
        place = MEMORY if MEMORY.is_dir() else None
        with lines.line(f"Fuzzed: {name}") as line, tempfile.TemporaryDirectory(dir=place) as room:
            _fuzz_apart(line, name, runs, Path(room))


def _fuzz_apart(line: Line, name: str, runs: int, room: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "soak.fuzz", name, str(runs), str(SECONDS), str(room)],
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
    )
    done = DONE.findall(ended.stderr)
    slowest = room / "slowest"
    seconds = float(slowest.read_text()) if slowest.exists() else 0.0
    ran = next((count for count in (done[-1] if done else ()) if count), "0")
    line.figures = {"inputs": ran, "slowest refusal": f"{seconds * 1000:.1f} ms"}
    if ended.returncode:
        line.wrong += ended.stderr.splitlines()[-8:]
    if seconds > LONGEST_REFUSAL:
        line.wrong.append(f"a refusal took {seconds:.3f} s")


def _fuzz(name: str, runs: int, seconds: int, room: Path) -> None:
    """Does not return."""
    import atheris

    with atheris.instrument_imports(include=list(READ)):
        from tests.readers import readers, reads

    reader = readers(room)[name]
    corpus = room / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(reader.seeds()):
        (corpus / str(number)).write_bytes(seed)
    slowest = 0.0

    def once(data: bytes) -> None:
        nonlocal slowest
        begin = time.process_time()
        taken = reads(reader, data)
        took = time.process_time() - begin
        if not taken and took > slowest:
            slowest = took
            (room / "slowest").write_text(str(took))

    options = [
        f"-runs={runs}",
        f"-max_total_time={seconds}",
        f"-rss_limit_mb={MOST_MEGABYTES}",
        f"-malloc_limit_mb={MOST_MEGABYTES}",
        f"-max_len={LARGEST_INPUT}",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], once)
    atheris.Fuzz()


def main() -> None:
    if len(sys.argv) == 5:
        name, runs, seconds, room = sys.argv[1:]
        _fuzz(name, int(runs), int(seconds), Path(room))
    lines = Lines()
    fuzz_all(lines, 2000 if "--quick" in sys.argv else RUNS)
    lines.end()


if __name__ == "__main__":
    main()
