"""Across all rooms: who reads, finds and prints what one sends the other, at each moment, and which file holds it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from app.documents.words import Words, words_pdf
from app.open_things.reads import open_things, session_points
from app.promises.reads import promises_week
from app.search.reads import find
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import SetClock, both
from tests.end_to_end.reading import Place, calendar_of, enter, read_in_window, rows_of
from tests.end_to_end.sent_story import SentStory
from tests.end_to_end.sent_words import ALEX, SAM, THINGS, Fate, Lies, Thing
from tests.end_to_end.told_words import word
from tests.end_to_end.walking import keel
from tests.opened_bytes import opened_private, opened_shared
from ui.program import Program
from ui.walk import Walk

WHO = {"a": (ALEX,), "s": (SAM,), "t": (ALEX, SAM)}
"""Alex alone, Sam alone, both together."""
MOMENTS = ("written", "sent", "opened", "removed")
"""Of each sort the second is slept on while the first is a draft, and taken back when the first is opened."""
MANY = 1000
PRINTED = {"letter": Words.LETTER, "apology": Words.APOLOGY, "setback": Words.SETBACK, "how seen": Words.SETBACK}
LISTS: tuple[Place, ...] = (
    ("today", None),
    ("conversations", ("list", None)),
    ("conversations", ("asked", None)),
    ("conversations", ("updates", None)),
    ("conversations", ("letters", None)),
    ("conversations", ("account", None)),
    ("conversations", ("apologies", None)),
    ("put_right", ("list", None)),
    ("common_ground", ("list", None)),
    ("common_ground", ("values", None)),
    ("common_ground", ("appreciations", None)),
    ("promises", ("list", None)),
    ("documents", None),
)
"""Nothing is opened by looking at them."""
LISTS_ALONE: tuple[Place, ...] = (
    ("private", ("list", None)),
    ("private", ("notes", None)),
    ("private", ("session", None)),
)


@dataclass(frozen=True)
class Row:
    """Who does what at each of the moments; a dot is nobody."""

    word: str
    author: Person
    read: str
    found: str
    printed: str
    shared: str
    """Moments at which it lies in the shared file; the program holds it back until it is opened."""

    def at(self, moment: int, column: str) -> set[str]:
        return set(getattr(self, column).split()[moment]) - {"."}


def rows_of_thing(thing: Thing) -> Iterator[Row]:
    """Of the one that is read, then of the one that is taken back."""
    w = "a" if thing.author is ALEX else "s"
    always = w if thing.lies is Lies.ALWAYS else "."
    after = "." if thing.lies is Lies.NOWHERE else w
    reads = {Fate.READ: f"{w} {w} ast {after}", Fate.TAKEN_BACK: f"{w} {w} {after} {after}"}
    finds = {Fate.READ: f"{always} {w} ast {after}", Fate.TAKEN_BACK: reads[Fate.TAKEN_BACK]}
    prints = {Fate.READ: f"{always} {w} ast {always}", Fate.TAKEN_BACK: f"{always} {w} {always} {always}"}
    shared = {Fate.READ: ". x x .", Fate.TAKEN_BACK: ". x . ."}
    for fate in Fate:
        printed = prints[fate] if thing.printed else ". . . ."
        yield Row(thing.word(fate), thing.author, reads[fate], finds[fate], printed, shared[fate])


TABLE = (
    *(row for thing in THINGS for row in rows_of_thing(thing)),
    Row(word("value"), ALEX, "a a ast .", ". a ast .", ". . . .", ". x x ."),
    Row(word("value of Sam"), SAM, ". . ast s", ". . ast s", ". . . .", ". . x x"),
)


@dataclass
class Looking:
    program: Program
    story: SentStory

    def enter(self, who: str) -> Sitting:
        """With what the morning brings."""
        sitting = enter(self.program, *WHO[who])
        Walk(self.program.window).settle()
        return sitting

    def bring_to(self, moment: str) -> None:
        story = self.story
        steps: dict[str, Callable[[Sitting], None]] = {
            "written": story.written,
            "sent": story.sent,
            "opened": story.opened,
            "removed": story.removed,
        }
        if moment == "sent":
            self.act(story.slept_on)
            story.couple.clock.forward(days=1)
        self.act(steps[moment])

    def act(self, step: Callable[[Sitting], None]) -> None:
        """On a page that has nothing to read again after each of the acts."""
        for who in ("a", "s"):
            sitting = self.enter(who)
            self.program.window.go("settings")
            step(sitting)

    def read(self, sitting: Sitting, moment: int) -> str:
        lists = (*LISTS, *(LISTS_ALONE if sitting.alone else ()))
        week = promises_week(sitting, sitting.clock.today())
        promises = (("promises", ("promise", line.promise.id)) for line in week.lines)
        places = (*lists, *promises, *self.pages(sitting, moment))
        listed = (open_things(sitting, MANY), session_points(sitting, MANY))
        return read_in_window(self.program, places) + repr(listed)

    def pages(self, sitting: Sitting, moment: int) -> Iterator[Place]:
        """Each thing's own page, which the other comes to when they open it, and its form before it goes."""
        for item in self.story.items:
            mine = item.thing.author is sitting.alone
            if mine and moment < MOMENTS.index("sent"):
                yield item.place_of_draft
            elif mine or moment >= MOMENTS.index("opened"):
                yield item.place

    def printed(self, sitting: Sitting) -> str:
        made = [
            words_pdf(sitting, PRINTED[item.thing.name], item.shown_as or item.id)
            for item in self.story.items
            if item.thing.printed
        ]
        pages = [page for typeset in made if typeset for page in PdfReader(BytesIO(typeset("en_GB"))).pages]
        return "".join(page.extract_text() for page in pages).replace("\n", "")


@pytest.fixture
def looking(qapp: QApplication, tmp_path: Path) -> Iterator[Looking]:
    couple = both(tmp_path / "vault", SetClock())
    story = SentStory(couple)
    story.begin()
    couple.vault.release()
    with keel(tmp_path, clock=couple.clock) as program:
        yield Looking(program, story)


def test_who_sees_what_is_sent(looking: Looking) -> None:
    """Every cell of the table, at every moment, by anyone."""
    for number, moment in enumerate(MOMENTS):
        looking.bring_to(moment)
        for who in ("a", "s", "t"):
            sitting = looking.enter(who)
            ways: dict[str, Callable[[str], bool]] = {
                "read": looking.read(sitting, number).__contains__,
                "printed": looking.printed(sitting).__contains__,
                "found": partial(is_found, sitting),
            }
            for column, there in ways.items():
                assert wrong(column, who, number, there) == [], f"{who}, {moment}"
            assert "qz" not in calendar_of(sitting)
        look_into_the_files(sitting, number)


def is_found(sitting: Sitting, wanted: str) -> bool:
    return bool(find(sitting, wanted))


def wrong(column: str, who: str, moment: int, there: Callable[[str], bool]) -> list[str]:
    """The rows that are not as the table has them."""
    return [f"{column}: {row.word}" for row in TABLE if there(row.word) != (who in row.at(moment, column))]


def look_into_the_files(together: Sitting, moment: int) -> None:
    """Both can open the shared one; and nothing of it is ever in the other's own."""
    shared = opened_shared(together) + rows_of(together.shared).encode()
    own = {person: opened_private(together, person) for person in Person}
    assert [row.word for row in TABLE if (row.word.encode() in shared) != bool(row.at(moment, "shared"))] == []
    assert [row.word for row in TABLE if row.word.encode() in own[row.author.other]] == []
