"""Daily life after years of it: pages, search and pause mode over vaults of 0, 1, 10 and 30 years by both."""

import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmark_figures import REPEATS, RUNS, Figure, in_process, median_time, sitting_of

from app.documents.report import report_pdf
from app.library.packs import wording_rules
from app.library.wording import hints_in
from app.progress.milestones.finding import find_milestones
from app.progress.milestones.rules import EVERY_KIND
from app.progress.values import Period
from app.sample.couple import LOCALE
from app.sample.vault import make_years
from app.search.reads import find
from app.vault.values import Person

YEARS = (0, 1, 10, 30)
USUAL = (50.0, 1.3)
"""Milliseconds that a page may take at 10 years, and how much longer at 30 years than at one."""
PAGES = dict.fromkeys(
    (
        "today",
        "promises",
        "conversations",
        "sessions",
        "hard_moments",
        "common_ground",
        "put_right",
        "private",
        "documents",
    ),
    USUAL,
) | {"progress": (150.0, 1.5)}
PAGE_RUNS = 3
"""Whole processes for each page and vault; each tells the median of 40 reloads."""
ALONE = (Person.FIRST,)
WORDS = ("walk", "before dinner", "zzz")
"""Found often, found by two words, and found nowhere."""
LONG_WORDS = ("You never told me when it got late, and I waited. I would like us to write before nine. " * 60)[:5000]


def years(folder: Path) -> Iterator[Figure]:
    """Writing the vaults, then what is done in them."""
    vaults, took = {}, {}
    for count in YEARS:
        vaults[count] = folder / f"years-{count}"
        began = time.monotonic()
        make_years(vaults[count], count, datetime.now(UTC))
        took[count] = time.monotonic() - began
    yield Figure(name="writing 10 years of daily use", value=took[10], unit="s", goal=60, n=1)
    for page, goals in PAGES.items():
        yield from _page(page, vaults, *goals)
    yield from _search(vaults[30])
    yield from _milestones(vaults[30])
    yield from _report(vaults[10])
    yield from _copy(vaults[30])
    yield _hints()
    shown = statistics.median(in_process("pause", vaults[10], people=ALONE)["pause"] for _run in range(RUNS))
    yield Figure(name="pause mode after its key, 10 years", value=shown * 1000, unit="ms", goal=100, n=RUNS)


def _page(page: str, vaults: dict[int, Path], goal: float, most_growth: float) -> Iterator[Figure]:
    """Each vault in turn, so that a busy moment of the machine meets all of them."""
    times: dict[int, list[float]] = {count: [] for count in YEARS}
    for _run in range(PAGE_RUNS):
        for count, vault in vaults.items():
            times[count].append(in_process("reload", vault, page, people=ALONE)["reload"])
    median = {count: statistics.median(each) for count, each in times.items()}
    grown = median[30] / median[1]
    yield Figure(name=f"{page}, nothing in it", value=median[0] * 1000, unit="ms", n=PAGE_RUNS)
    yield Figure(name=f"{page}, 10 years", value=median[10] * 1000, unit="ms", goal=goal, n=PAGE_RUNS)
    yield Figure(name=f"{page}, 30 years beside 1", value=grown, unit="x", goal=most_growth, n=PAGE_RUNS)


def _hints() -> Figure:
    """Everything that is looked for in an apology, which knows the most rules."""
    rules = wording_rules()
    took = median_time(partial(hints_in, LONG_WORDS, rules))
    return Figure(name="hints on wording, 5,000 characters", value=took * 1000, unit="ms", goal=10, n=RUNS)


def _milestones(vault: Path) -> Iterator[Figure]:
    """After a change of one kind, whichever takes the longest; what was there to find is found before."""
    with sitting_of(vault, *ALONE) as sitting:
        find_milestones(sitting, EVERY_KIND)
        took = {kind: median_time(partial(find_milestones, sitting, frozenset({kind}))) for kind in EVERY_KIND}
    slowest = max(took.values()) * 1000
    yield Figure(name="milestones after one change, 30 years", value=slowest, unit="ms", goal=5, n=REPEATS)


def _report(vault: Path) -> Iterator[Figure]:
    """With one's own pictures in it."""
    with sitting_of(vault, *ALONE) as sitting:
        took = median_time(lambda: report_pdf(sitting, Period.YEAR, private=True)(LOCALE), repeats=PAGE_RUNS)
    yield Figure(name="report of a year, 10 years", value=took, unit="s", goal=2, n=PAGE_RUNS)


def _search(vault: Path) -> Iterator[Figure]:
    with sitting_of(vault, *ALONE) as sitting:
        slowest = max(median_time(partial(find, sitting, words)) for words in WORDS)
    yield Figure(name="search, first results, 30 years", value=slowest * 1000, unit="ms", goal=100, n=RUNS)


def _copy(vault: Path) -> Iterator[Figure]:
    """As the copy of the day is made, on the worker; its time is said for 50 MB, and what a page takes meanwhile."""
    told = [in_process("copy", vault, "today", people=tuple(Person)) for _run in range(PAGE_RUNS)]
    size = told[0]["size"] / 1e6
    took = statistics.median(each["copy"] for each in told) * 50 / size
    yield Figure(name=f"copy of 50 MB, measured on {size:.0f} MB", value=took, unit="s", goal=3, n=PAGE_RUNS)
    for name, which in (("by itself", "alone"), ("in the median", "median"), ("at most", "most")):
        longest = statistics.median(each[which] for each in told) * 1000
        goal = None if which == "alone" else 50
        yield Figure(name=f"today meanwhile, {name}", value=longest, unit="ms", goal=goal, n=PAGE_RUNS)
