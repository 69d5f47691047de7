"""After a lock nothing of the sitting is left in the program: no keys, no databases, no pages, none of their parts."""

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.agreements import drafting
from app.agreements.values import AgreementText
from app.vault.database import Database
from app.vault.keyslots import PersonKeys
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both
from tests.one_page import open_window
from ui.background import Background
from ui.changes import Changes
from ui.desk import Desk
from ui.main import PAGES
from ui.page import Page
from ui.pause.screen import PauseScreen
from ui.program import load
from ui.view import View
from ui.window import Window

EITHER = (
    ("promises", ("new", None)),
    ("hard_moments", ("starters", None)),
    ("hard_moments", ("log", None)),
    ("hard_moments", ("helping", Person.SECOND)),
    ("conversations", ("questions", None)),
    ("conversations", ("daily", None)),
    ("conversations", ("list", None)),
    ("conversations", ("ask", None)),
    ("conversations", ("question", "gone")),
    ("conversations", ("asked", None)),
    ("conversations", ("update_new", None)),
    ("conversations", ("update", "gone")),
    ("conversations", ("updates", None)),
    ("conversations", ("not_known_yet", None)),
    ("conversations", ("clear_up", None)),
    ("conversations", ("cleared", "gone")),
    ("conversations", ("account", None)),
    ("conversations", ("account_part", "gone")),
    ("conversations", ("account_write", None)),
    ("conversations", ("letter", "gone")),
    ("conversations", ("letters", None)),
    ("conversations", ("heard", "gone")),
    ("conversations", ("heard_begin", None)),
    ("conversations", ("shown_note", "gone")),
    ("conversations", ("apology", "gone")),
    ("conversations", ("apology_write", None)),
    ("conversations", ("apologies", None)),
    ("put_right", ("list", None)),
    ("put_right", ("write", None)),
    ("put_right", ("setback", "gone")),
    ("common_ground", ("list", None)),
    ("common_ground", ("values", None)),
    ("common_ground", ("goals", None)),
    ("common_ground", ("goal", "gone")),
    ("common_ground", ("goal_write", None)),
    ("common_ground", ("rituals", None)),
    ("common_ground", ("ritual", "gone")),
    ("common_ground", ("ritual_write", None)),
    ("common_ground", ("ritual_ideas", None)),
    ("common_ground", ("memories", None)),
    ("common_ground", ("memory", "gone")),
    ("common_ground", ("memory_write", None)),
    ("common_ground", ("appreciations", None)),
    ("common_ground", ("appreciation", "gone")),
    ("common_ground", ("appreciation_write", None)),
    ("progress", ("milestones", None)),
    ("progress", ("milestone", "gone")),
    ("progress", ("milestone_choose", None)),
    ("progress", ("celebrations", None)),
    ("progress", ("celebration_ideas", None)),
    ("progress", ("mark", None)),
    ("progress", ("celebration", "gone")),
    ("progress", ("timeline", None)),
    ("sessions", ("sessions", None)),
    ("vault", ("make_copy", None)),
    ("vault", ("copies", None)),
    ("vault", ("new_keys", None)),
    ("vault", ("leaving", None)),
    ("documents", None),
    ("settings", None),
    ("today", None),
)
ALONE = (
    ("agreements", ("needs", None)),
    ("hard_moments", ("write", None)),
    ("hard_moments", ("moment", None)),
    ("conversations", ("alone", None)),
    ("conversations", ("letter_write", None)),
    ("private", ("list", None)),
    ("private", ("notes", None)),
    ("private", ("note", None)),
    ("private", ("show_note", "gone")),
    ("private", ("self_care", None)),
    ("private", ("ideas", None)),
    ("private", ("answers", None)),
    ("private", ("session", None)),
    ("private", ("not_free", None)),
    ("sessions", ("own_session", "gone")),
    ("sessions", ("own_date", None)),
    ("sessions", ("own_handout", None)),
    ("vault", ("quick_start", None)),
    ("vault", ("unlocks", None)),
)
TOGETHER = (
    ("conversations", ("weekly", None)),
    ("conversations", ("monthly", None)),
    ("sessions", ("session", "gone")),
    ("sessions", ("date", None)),
    ("sessions", ("point", None)),
)


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, couple: TestedCouple, background: Background) -> Window:
    return open_window(qtbot, tmp_path / "config", couple, background, *map(load, PAGES))


def of_the_program() -> Counter[str]:
    """How many there are of each class of ours."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    names = (f"{type(each).__module__}.{type(each).__qualname__}" for each in gc.get_objects())
    return Counter(name for name in names if name.startswith("ui."))


def there_now() -> dict[int, object]:
    """By identity: everything that keys or words could stay in."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    kinds = (PersonKeys, Database, Sitting, Desk, Changes, Page, View, PauseScreen)
    return {id(each): each for each in gc.get_objects() if isinstance(each, kinds)}


def left(before: dict[int, object]) -> set[str]:
    """What has come since then, by its kind; a test that looked at every widget may have left something before."""
    return {type(each).__name__ for key, each in there_now().items() if key not in before}


def look_around(window: Window, couple: TestedCouple, *, alone: bool) -> None:
    """Open every room, a draft with a boundary, and a pause over all of it."""
    window.open_sitting(couple.alone(Person.FIRST) if alone else couple.together())
    assert window.workspace is not None
    sitting = window.workspace.desk.sitting
    text = AgreementText(boundaries=(drafting.empty_boundary(sitting),), terms=drafting.fresh_terms(sitting))
    window.go("agreements", ("draft", drafting.new_draft(sitting, text).subject))
    for page, subject in (*EITHER, *(ALONE if alone else TOGETHER)):
        window.go(page, subject)
    window.pause.begin()


@pytest.mark.parametrize("alone", [True, False])
def test_a_lock_leaves_no_keys_no_database_and_no_page(couple: TestedCouple, window: Window, *, alone: bool) -> None:
    before = there_now()
    look_around(window, couple, alone=alone)
    there = {"PersonKeys", "Database", "Sitting", "Desk", "Changes", "PauseScreen", "TodayPage", "DraftView"}
    assert there <= left(before)
    window.lock()
    assert left(before) == set()


@pytest.mark.parametrize("alone", [True, False])
def test_a_second_sitting_leaves_no_more_than_the_first(couple: TestedCouple, window: Window, *, alone: bool) -> None:
    look_around(window, couple, alone=alone)
    window.lock()
    after_one = of_the_program()
    look_around(window, couple, alone=alone)
    window.lock()
    assert of_the_program() - after_one == Counter()
