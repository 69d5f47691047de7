"""What a long trial prints: one line with its figures, and at the end whether all of them are as they are to be."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Line:
    """One line; what is `wrong` stands below it."""

    name: str
    figures: dict[str, object] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    skipped: str = ""
    """Why it could not be tried here."""


class Lines:
    """Prints each line when it is done."""

    MOST_SHOWN = 10

    def __init__(self) -> None:
        self.wrong = 0

    @contextmanager
    def line(self, name: str) -> Iterator[Line]:
        line, begin = Line(name), time.monotonic()
        yield line
        figures = ", ".join(f"{what} {figure}" for what, figure in line.figures.items())
        said = f"skipped: {line.skipped}" if line.skipped else f"{figures}, wrong {len(line.wrong)}"
        print(f"{name}: {said} ({time.monotonic() - begin:.0f} s)", flush=True)
        for each in line.wrong[: self.MOST_SHOWN]:
            print(f"    {each}", flush=True)
        self.wrong += len(line.wrong)

    def end(self) -> None:
        sys.exit(1 if self.wrong else 0)
