"""A word in every field of every form, and then the lock: back for its writer, nowhere for the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from app.search.reads import find
from app.triggers.begun import begun_plans
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.end_to_end.reading import Place, calendar_of, enter, printed, read_in_window, rows_of
from tests.end_to_end.shared_week import ALEX, SAM, SUNDAY, SharedWeek, shared_week
from tests.end_to_end.walking import keel
from tests.opened_bytes import opened_private, opened_shared
from ui.program import Program
from ui.views_page import ViewsPage
from ui.walk import Walk
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.time_field import TimeField

FEWEST = 90
"""Fields that there are at least, so that the walk is known to have come by them."""
PAUSE: Place = ("pause", None)
NEW_PLAN: Place = ("hard_moments", ("write", None))
BETWEEN: tuple[Place, ...] = (
    ("conversations", ("ask", None)),
    ("conversations", ("update_new", None)),
    ("conversations", ("clear_up", None)),
    ("conversations", ("account_write", None)),
    ("conversations", ("letter_write", "new-1")),
    ("conversations", ("heard_begin", None)),
    ("conversations", ("apology_write", None)),
    ("put_right", ("write", "new-1")),
    ("common_ground", ("values", None)),
    ("common_ground", ("goal_write", None)),
    ("common_ground", ("memory_write", None)),
    ("common_ground", ("ritual_write", None)),
    ("common_ground", ("appreciation_write", None)),
    ("private", ("self_care", None)),
)
"""Of conversations, of repair, of common ground and of what is private; a note is kept as it is typed."""
LISTS: tuple[Place, ...] = (
    ("conversations", ("asked", None)),
    ("conversations", ("updates", None)),
    ("conversations", ("account", None)),
    ("conversations", ("letters", None)),
    ("conversations", ("apologies", None)),
    ("put_right", ("list", None)),
    ("common_ground", ("list", None)),
)
ONLY_ALONE: tuple[Place, ...] = (
    ("hard_moments", ("moment", None)),
    ("conversations", ("letter_write", "new-1")),
    ("common_ground", ("appreciation_write", None)),
    ("private", ("self_care", None)),
)
"""Lead nowhere in a sitting of both."""


@dataclass
class Unsent:
    """What Alex typed, by place and field, and the window it was typed in."""

    program: Program
    week: SharedWeek
    every: list[str] = field(default_factory=list)
    """The words, each of which stands nowhere else."""
    stood: dict[Place, Mapping[str, str]] = field(default_factory=dict)
    """What was in the fields of each place when it was left."""

    def enter(self, *people: Person) -> Sitting:
        return enter(self.program, *people)

    def open(self, place: Place) -> QWidget:
        """The view of it, with everything unfolded."""
        self.program.window.go(*place)
        assert self.program.window.workspace is not None
        page = self.program.window.workspace.current
        assert isinstance(page, ViewsPage)
        for fold in page.view.findChildren(Disclosure):
            if fold.isVisible() and not fold.unfolded:
                fold.button.click()
        return page.view

    def type_in(self, place: Place, view: QWidget) -> None:
        for control in texts_in(view).values():
            self.every.append(f"qz{len(self.every):03d}qz")
            QTest.keyClicks(control, self.every[-1])
        self.stood[place] = stands_in(view)

    def pause(self) -> QWidget:
        """Its last step."""
        walk = Walk(self.program.window)
        for key in ("F8", "Return", "Return"):
            walk.press(key)
        assert walk.sees("How is it now?")
        screen = self.program.window.pause.shown
        assert screen is not None
        return screen


def texts_in(view: QWidget) -> dict[str, QLineEdit | QTextEdit]:
    """The fields for words, by the names they have for those who listen."""
    fields = [each for each in view.findChildren(Field) if each.isVisible()]
    words = [getattr(each, "control", None) for each in fields if not isinstance(each, DateField | TimeField)]
    return {each.accessibleName(): each for each in words if isinstance(each, QLineEdit | QTextEdit)}


def forms_of(week: SharedWeek) -> tuple[Place, ...]:
    """Every view in which Alex can write words of which nothing is there yet, and all of daily life, alone."""
    return (
        ("promises", ("new", None)),
        ("promises", ("promise", week.promises[ALEX])),
        ("promises", ("promise", week.promises[SAM])),
        NEW_PLAN,
        ("hard_moments", ("write", week.plans[ALEX])),
        ("hard_moments", ("plan", week.plans[SAM])),
        ("hard_moments", ("moment", None)),
        ("hard_moments", ("moment", week.moments[ALEX])),
        ("conversations", ("daily", None)),
        ("conversations", ("daily", SUNDAY)),
        ("conversations", ("alone", None)),
        ("conversations", ("questions", None)),
        ("conversations", ("sheet", week.talk)),
        *BETWEEN,
    )


@pytest.fixture
def unsent(qapp: QApplication, tmp_path: Path) -> Iterator[Unsent]:
    week = shared_week(tmp_path)
    week.couple.vault.release()
    with keel(tmp_path, clock=week.couple.clock) as program:
        made = Unsent(program, week)
        made.enter(ALEX)
        for place in forms_of(week):
            made.type_in(place, made.open(place))
        made.type_in(PAUSE, made.pause())
        made.program.window.lock()
        yield made


def held(words: Iterable[str], text: str) -> list[str]:
    return [word for word in words if word in text]


def stands_in(view: QWidget) -> dict[str, str]:
    return {
        name: control.text() if isinstance(control, QLineEdit) else control.toPlainText()
        for name, control in texts_in(view).items()
    }


def test_words_that_were_not_sent(unsent: Unsent) -> None:
    assert len(unsent.every) >= FEWEST
    lie_in_the_writers_own_file_alone(unsent)
    for others in ((SAM,), (ALEX, SAM)):
        are_not_read_by(unsent, *others)
    are_not_found_or_printed(unsent)
    are_there_again(unsent)


def lie_in_the_writers_own_file_alone(unsent: Unsent) -> None:
    sitting = unsent.enter(ALEX, SAM)
    assert held(unsent.every, rows_of(sitting.shared)) == []
    assert [word for word in unsent.every if word.encode() in opened_shared(sitting)] == []
    assert [word for word in unsent.every if word.encode() in opened_private(sitting, SAM)] == []
    own = opened_private(sitting, ALEX)
    assert [word for word in unsent.every if word.encode() not in own] == []


def are_not_read_by(unsent: Unsent, *others: Person) -> None:
    sitting = unsent.enter(*others)
    every = (*unsent.week.places, *LISTS, *BETWEEN)
    places = [place for place in every if len(others) == 1 or place not in ONLY_ALONE]
    assert held(unsent.every, read_in_window(unsent.program, places)) == []
    assert held(unsent.every, printed(sitting) + calendar_of(sitting)) == []
    assert [word for word in unsent.every if find(sitting, word)] == []


def are_not_found_or_printed(unsent: Unsent) -> None:
    """Not even for Alex, until they are kept."""
    sitting = unsent.enter(ALEX)
    assert held(unsent.every, printed(sitting) + calendar_of(sitting)) == []
    assert [word for word in unsent.every if find(sitting, word)] == []


def are_there_again(unsent: Unsent) -> None:
    sitting = unsent.enter(ALEX)
    Walk(unsent.program.window).press("Return")
    screen = unsent.program.window.pause.shown
    assert screen is not None
    assert stands_in(screen) == unsent.stood[PAUSE]
    unsent.program.window.pause.end()
    (begun,) = begun_plans(sitting)
    for place in forms_of(unsent.week):
        again = ("hard_moments", ("write", begun.subject)) if place == NEW_PLAN else place
        assert stands_in(unsent.open(again)) == unsent.stood[place], place
