"""Today in the window: one primary button, five rows, nothing red, the pace first, and the keyboard where it was."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.people.actions import describe_partner
from app.people.pace import pace
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import call_quiet_week, set_pacing
from app.people.values import Role
from app.promises.actions import mark_day
from app.promises.reads import due_on
from app.promises.values import Kept
from app.vault.values import Person
from tests.couple import ALEX, SAM, TestedCouple
from tests.today.living import CUE, FIRST, SECOND, busy_week, first_evening
from tests.today.seats import sitting_of
from tests.today_ui.conftest import OpenPage
from ui.today.page import TodayPage
from ui.widgets.buttons import Button
from ui.window import Window

EITHER = [None, FIRST, SECOND]


def visible(page: QWidget, kind: type[QWidget] = QLabel) -> list[QWidget]:
    return [each for each in page.findChildren(kind) if each.isVisible()]


def texts(page: QWidget) -> str:
    return " | ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def primaries(page: QWidget) -> list[str]:
    return [
        each.text() for each in page.findChildren(Button) if each.isVisible() and each.property("look") == "primary"
    ]


@pytest.mark.parametrize("alone", EITHER)
@pytest.mark.parametrize("live", [lambda _couple: None, first_evening, busy_week], ids=["empty", "first", "busy"])
def test_there_is_one_primary_button_at_most_and_nothing_red(
    open_page: OpenPage, couple: TestedCouple, live: object, alone: Person | None
) -> None:
    assert callable(live)
    live(couple)
    page = open_page(alone)
    assert len(primaries(page)) <= 1
    assert [each for each in visible(page, QWidget) if "rose" in str(each.property("look"))] == []
    assert not page.notice.isVisible()
    assert len(page.due.rows) <= 5


def test_the_head_greets_those_who_are_here(open_page: OpenPage, couple: TestedCouple) -> None:
    page = open_page()
    assert page.head.eyebrow.text() == "Monday 23 November"
    assert page.head.title.text() == "Good evening, Alex and Sam"
    couple.clock.forward(hours=13)
    page = open_page(SECOND)
    assert page.head.title.text() == "Good morning, Sam"


def test_the_pace_is_said_first_and_changed_by_the_one_who_may(
    qtbot: QtBot, open_page: OpenPage, couple: TestedCouple, window: Window
) -> None:
    busy_week(couple)
    with sitting_of(couple) as sitting:
        set_pacing(sitting, FIRST, Pacing(form=TalkForm.WRITTEN, longest_talk=20))
    page = open_page(SECOND)
    assert page.pacing.row.line.text() == "In writing. At most 20 minutes. Set by Alex today."
    assert not page.pacing.change.isVisible()
    page = open_page(FIRST)
    qtbot.mouseClick(page.pacing.change, Qt.MouseButton.LeftButton)
    assert window.workspace is not None
    assert window.workspace.current is not None
    assert window.workspace.current.name == "settings"


def test_where_both_may_either_changes_the_pace(open_page: OpenPage, couple: TestedCouple) -> None:
    busy_week(couple)
    with sitting_of(couple) as sitting:
        for person, partner in ((FIRST, ALEX), (SECOND, SAM)):
            describe_partner(couple.vault, sitting, person, replace(partner, role=Role.BOTH))
    for alone in EITHER:
        assert open_page(alone).pacing.change.isVisible()


def test_no_word_of_a_day_of_ones_own_stands_here(open_page: OpenPage, couple: TestedCouple) -> None:
    busy_week(couple)
    own = texts(open_page(FIRST))
    assert "Tomorrow is one of your days" in own
    assert CUE not in own
    for alone in (SECOND, None):
        assert "one of your days" not in texts(open_page(alone))


LEADS = {
    "Read it: Tomorrow is one of your days": "hard_moments",
    "Mark how it went: One promise for today": "promises",
    "Write it: Daily summary": "conversations",
    "Open: Go on with “Evenings”": "agreements",
    "Open: Look again at “Phones and messages”": "agreements",
}


@pytest.mark.parametrize(("button", "leads_to"), LEADS.items())
def test_each_row_leads_to_its_page_by_keyboard(
    qtbot: QtBot, open_page: OpenPage, couple: TestedCouple, window: Window, button: str, leads_to: str
) -> None:
    busy_week(couple)
    page = open_page(FIRST)
    found = next(each for each in page.findChildren(Button) if each.accessibleName() == button)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert window.workspace is not None
    assert window.workspace.current is not None
    assert window.workspace.current.name == leads_to


def test_tab_goes_as_the_eye_does(qtbot: QtBot, open_page: OpenPage, couple: TestedCouple) -> None:
    busy_week(couple)
    page = open_page()
    order = [page.pacing.change, *(row.acts[0] for row in page.due.rows.values()), page.quiet_week.button]
    order[0].setFocus()
    for after in order[1:]:
        focused = page.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        while isinstance(focused := page.focusWidget(), Button) and focused.text() == "Not now":
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert after.hasFocus(), f"not {after.accessibleName()}"


def test_a_change_elsewhere_leaves_the_keyboard_on_its_row(open_page: OpenPage, couple: TestedCouple) -> None:
    busy_week(couple)
    page = open_page(FIRST)
    key, row = list(page.due.rows.items())[-1]
    row.acts[0].setFocus()
    sitting = page.desk.sitting
    (due,) = due_on(sitting, couple.clock.today(), FIRST)
    mark_day(sitting, FIRST, due.promise, due.day, Kept.KEPT)
    assert "promises:" not in page.due.rows
    assert page.due.rows[key].acts[0].hasFocus()


def test_a_quiet_week_is_called_here_and_said_in_one_sentence(
    qtbot: QtBot, open_page: OpenPage, couple: TestedCouple
) -> None:
    busy_week(couple)
    page = open_page(SECOND)
    qtbot.mouseClick(page.quiet_week.button, Qt.MouseButton.LeftButton)
    assert pace(page.desk.sitting).quiet_week is not None
    assert page.due.said.text() == "A quiet week. Until Wednesday, only the pause and due promises are here."
    assert list(page.due.rows) == ["promises:"]
    assert not page.coming.isVisible()
    assert page.quiet_week.button.text() == "End the quiet week"
    page = open_page(FIRST)
    qtbot.mouseClick(page.quiet_week.button, Qt.MouseButton.LeftButton)
    assert len(page.due.rows) > 1


def test_the_next_thing_is_put_off_for_today(qtbot: QtBot, open_page: OpenPage, couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=1)
    page = open_page(FIRST)
    assert "A plan for a hard moment" in texts(page)
    not_now = next(each for each in page.findChildren(Button) if each.text() == "Not now")
    qtbot.mouseClick(not_now, Qt.MouseButton.LeftButton)
    assert "A plan for a hard moment" not in texts(page)
    assert "A first full agreement" in texts(page)


def test_nothing_waiting_is_said(open_page: OpenPage, couple: TestedCouple) -> None:
    busy_week(couple)
    with sitting_of(couple) as sitting:
        call_quiet_week(sitting, FIRST)
    couple.clock.forward(days=30)
    page = open_page()
    assert isinstance(page, TodayPage)
    assert page.due.isVisible()


def test_the_summary_comes_and_goes_with_its_hours(open_page: OpenPage, couple: TestedCouple) -> None:
    busy_week(couple)
    couple.clock.forward(hours=-5)
    page = open_page(FIRST)
    assert "daily:" not in page.due.rows
    couple.clock.forward(hours=3)
    page.desk.changes.look_at_clock()
    assert "daily:" in page.due.rows
    couple.clock.forward(hours=4)
    page.desk.changes.look_at_clock()
    assert "daily:" not in page.due.rows


def test_tab_leads_to_the_page_that_a_row_opened(
    qtbot: QtBot, open_page: OpenPage, couple: TestedCouple, window: Window
) -> None:
    busy_week(couple)
    page = open_page()
    row = next(row for key, row in page.due.rows.items() if key.startswith("go_on:"))
    qtbot.mouseClick(row.acts[0], Qt.MouseButton.LeftButton)
    items = {each.objectName(): each for each in window.findChildren(Button) if each.objectName().startswith("nav-")}
    reached = [name for name, each in items.items() if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == ["nav-agreements"]
    items["nav-agreements"].setFocus()
    qtbot.keyClick(items["nav-agreements"], Qt.Key.Key_Up)
    assert items["nav-today"].hasFocus()
    assert page.isVisible()
