"""Closeness and Later on Common ground, with keys and presses, alone and together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.common_ground.closeness.reads import closeness
from app.common_ground.closeness.values import Closeness, ClosenessWord
from app.common_ground.later.reads import later_page
from app.common_ground.later.values import LaterForm
from app.people.pace import pace
from app.people.pace_values import CheckInKind
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from tests.page_fixtures import background, couple, dressed, window
from ui.common_ground.page import CommonGroundPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]

ALEX, SAM = Person.FIRST, Person.SECOND
YES, NOT_YET, NO = ClosenessWord


@pytest.fixture
def page_kind() -> type[CommonGroundPage]:
    return CommonGroundPage


class Ground:
    """One sitting after the other, at the first view of Common ground."""

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self._page: CommonGroundPage | None = None

    @property
    def page(self) -> CommonGroundPage:
        assert self._page is not None
        return self._page

    def enter(self, alone: Person | None) -> CommonGroundPage:
        if self._page is not None:
            self.window.lock()
        self._page = go_in(self.window, self.couple, CommonGroundPage, alone)
        return self._page

    def press(self, name: str) -> None:
        """By keyboard: the button gets the focus, and Space presses it."""
        (button,) = self._shown(name)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClick(button, Qt.Key.Key_Space)
        QApplication.processEvents()

    def has(self, name: str) -> bool:
        return bool(self._shown(name))

    def name(self, person: Person) -> None:
        (menu,) = [each for each in self.window.findChildren(QMenu, "authors") if each.isVisible()]
        menu.actions()[list(Person).index(person) + 1].trigger()
        menu.close()
        QApplication.processEvents()

    def words(self) -> str:
        QApplication.processEvents()
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def _shown(self, name: str) -> list[QAbstractButton]:
        QApplication.processEvents()
        buttons = self.page.findChildren(QAbstractButton)
        return [each for each in buttons if each.accessibleName() == name and each.isVisible()]


@pytest.fixture
def ground(window: Window, couple: TestedCouple, qtbot: QtBot) -> Ground:
    return Ground(window, couple, qtbot)


def test_a_word_is_one_press_and_changes_at_any_second(ground: Ground) -> None:
    page = ground.enter(ALEX)
    assert not ground.has("Say nothing")
    for word, label in ((YES, "yes"), (NO, "no"), (NOT_YET, "not yet")):
        ground.press(f"I say: {label}")
        assert closeness(page.desk.sitting) == Closeness(first=word)
    page = ground.enter(SAM)
    assert "Alex says: not yet." in ground.words()
    assert "no" not in ground.words().splitlines()
    ground.enter(ALEX)
    ground.press("Say nothing")
    ground.enter(SAM)
    assert "Alex says" not in ground.words()
    assert "even in the middle of a sentence" in ground.words()


def test_together_each_presses_under_their_own_name(ground: Ground) -> None:
    page = ground.enter(None)
    ground.press("Alex: not yet")
    ground.press("Sam: yes")
    assert closeness(page.desk.sitting) == Closeness(first=NOT_YET, second=YES)
    ground.press("Sam: say nothing")
    assert closeness(page.desk.sitting) == Closeness(first=NOT_YET)


def test_later_shows_first_what_would_change_and_takes_both(ground: Ground) -> None:
    ground.enter(ALEX)
    assert "Weekly conversation" not in ground.words()
    ground.press("See what would change")
    assert "Weekly conversation" in ground.words()
    assert "Not offered." in ground.words()
    ground.press("Yes from me")
    assert "Alex says yes: only the monthly conversation." in ground.words()
    page = ground.enter(SAM)
    assert pace(page.desk.sitting).rhythms[CheckInKind.DAILY].on
    ground.press("See what would change")
    ground.press("Yes from me")
    assert "Both of you said yes: only the monthly conversation." in ground.words()
    assert not pace(page.desk.sitting).rhythms[CheckInKind.DAILY].on
    page = ground.enter(ALEX)
    ground.press("Bring the check-ins back")
    assert pace(page.desk.sitting).rhythms[CheckInKind.DAILY].on
    assert later_page(page.desk.sitting).said_yes == {}


def test_a_yes_can_be_taken_back_before_it_begins(ground: Ground) -> None:
    page = ground.enter(ALEX)
    ground.press("See what would change")
    ground.press("What would change: all check-ins rest")
    ground.press("Yes from me")
    assert later_page(page.desk.sitting).said_yes == {ALEX: LaterForm.REST}
    assert not ground.has("Yes from me")
    ground.press("Take my yes back")
    assert later_page(page.desk.sitting).said_yes == {}


def test_together_each_yes_takes_a_press_on_a_name(ground: Ground) -> None:
    page = ground.enter(None)
    ground.press("See what would change")
    for person in Person:
        assert later_page(page.desk.sitting).form is None
        ground.press("Yes from me")
        ground.name(person)
    assert later_page(page.desk.sitting).form is LaterForm.MONTHLY


def test_after_a_year_each_is_asked_alone_and_silence_changes_nothing(ground: Ground) -> None:
    ground.enter(None)
    ground.press("See what would change")
    for person in Person:
        ground.press("Yes from me")
        ground.name(person)
    ground.couple.clock.forward(days=366)
    ground.enter(None)
    assert "Is it still yes?" not in ground.words()
    ground.enter(ALEX)
    assert "Is it still yes?" in ground.words()
    ground.press("Still yes")
    assert "Is it still yes?" not in ground.words()
    page = ground.enter(SAM)
    assert "Is it still yes?" in ground.words()
    ground.press("Not now: bring them back")
    assert later_page(page.desk.sitting).form is None
    assert pace(page.desk.sitting).rhythms[CheckInKind.WEEKLY].on
