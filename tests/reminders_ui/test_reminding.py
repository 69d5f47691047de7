"""Reminding while the program runs: once for each time, of nobody's own while it is locked, never over a pause."""

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.people.pace_values import CheckInKind, Rhythm
from app.people.pacing import choose_rhythm
from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.triggers.actions import write_plan
from app.triggers.values import Plan
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.reminders_ui.conftest import OpenPage
from ui.reminders.reminding import Reminding
from ui.reminders.tray import Tray
from ui.window import Window

ALEX, SAM = Person.FIRST, Person.SECOND
WORDS = "There is something in Keel for today."
EVENING = datetime.fromisoformat("2026-11-23T17:00:00+00:00")
"""18:00 where they live."""


@pytest.fixture
def sitting(couple: TestedCouple) -> Sitting:
    """Before anybody opens the window: a promise of Sam's at half past six, and no check-ins."""
    couple.clock.moment = EVENING
    together = couple.together()
    choose_rhythm(together, ALEX, CheckInKind.DAILY, Rhythm(on=False))
    add_promise(together, SAM, NewPromise(text="A call.", rule="FREQ=DAILY", reminder=time(18, 30)))
    together.close()
    return together


@pytest.fixture
def reminding(window: Window, sitting: Sitting) -> Reminding:
    window.parts.preferences.choices.reminders = True
    return Reminding(window, window.parts.preferences, lambda: None)


def said(reminding: Reminding) -> bool:
    """Whether it has just reminded; put away for the next time."""
    shown = reminding.line.isVisible()
    reminding.line.hide()
    return shown


def pass_time(couple: TestedCouple, reminding: Reminding, minutes: int) -> bool:
    couple.clock.forward(minutes=minutes)
    reminding.look()
    return said(reminding)


def test_it_reminds_once_at_the_time_with_the_same_words(
    couple: TestedCouple, open_page: OpenPage, reminding: Reminding
) -> None:
    open_page(SAM)
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 20, 20, 20, 60)] == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert reminding.line.words.text() == WORDS
    assert reminding.line.accessibleName() == WORDS


def test_it_reminds_of_ones_own_promises_alone(couple: TestedCouple, open_page: OpenPage, reminding: Reminding) -> None:
    open_page(ALEX)
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 40, 20)] == [False, False, False]


def test_nothing_is_said_twice_when_the_clock_is_set_back(
    couple: TestedCouple, open_page: OpenPage, reminding: Reminding
) -> None:
    open_page(SAM)
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 40, -60, 60)] == [False, True, False, False]


def test_off_it_says_nothing(couple: TestedCouple, open_page: OpenPage, reminding: Reminding, window: Window) -> None:
    open_page(SAM)
    window.parts.preferences.choices.reminders = False
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 40)] == [False, False]
    window.parts.preferences.choices.reminders = True
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 10)] == [False, False]


def test_what_was_due_before_keel_was_opened_stands_on_today_only(
    couple: TestedCouple, open_page: OpenPage, reminding: Reminding
) -> None:
    couple.clock.forward(minutes=40)
    open_page(SAM)
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 10)] == [False, False]


def test_a_new_day_reminds_again(couple: TestedCouple, open_page: OpenPage, reminding: Reminding) -> None:
    open_page(SAM)
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 40, 23 * 60, 60)] == [False, True, False, True]


def test_locked_it_says_the_words_and_nothing_of_anyones_own(
    couple: TestedCouple, open_page: OpenPage, reminding: Reminding, window: Window
) -> None:
    alex = couple.alone(ALEX)
    write_plan(alex, Plan(name="A day", on_day=date(2026, 11, 24)))
    alex.close()
    page = open_page(ALEX)
    reminding.look()
    window.lock()
    reminding._clock = couple.clock
    assert page is not None
    assert [pass_time(couple, reminding, minutes) for minutes in (0, 120)] == [False, False]


def test_locked_it_reminds_of_what_was_known_when_somebody_was_here(
    couple: TestedCouple, open_page: OpenPage, reminding: Reminding, window: Window
) -> None:
    open_page(SAM)
    reminding.look()
    window.lock()
    assert pass_time(couple, reminding, 40)
    shown = [label.text() for label in reminding.line.findChildren(QLabel)]
    assert shown == [WORDS]


def test_full_window_work_is_not_talked_over(
    couple: TestedCouple, open_page: OpenPage, reminding: Reminding, window: Window
) -> None:
    open_page(SAM)
    reminding.look()
    window.take_window(QWidget())
    assert not pass_time(couple, reminding, 40)
    window.give_back_window()
    assert pass_time(couple, reminding, 1)


def test_the_line_is_put_away_by_its_button(
    couple: TestedCouple, open_page: OpenPage, reminding: Reminding, window: Window, qtbot: QtBot
) -> None:
    open_page(SAM)
    reminding.look()
    couple.clock.forward(minutes=40)
    reminding.look()
    window.resize(960, 640)
    assert window.rect().contains(reminding.line.geometry())
    qtbot.mouseClick(reminding.line.put_away, Qt.MouseButton.LeftButton)
    assert not reminding.line.isVisible()


def test_the_tray_says_the_same(window: Window) -> None:
    if not Tray.is_there():
        pytest.skip("no tray on this screen")
    tray = Tray(lambda: None, window)
    tray.stand(there=True)
    tray.say()
    tray.stand(there=False)
    assert tray._icon.toolTip() == "Keel"
