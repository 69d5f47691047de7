"""Pacing, stage, rhythm, bedtime and a quiet week in settings: set by who may, read by the other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.people.actions import describe_partner
from app.people.pace import pace
from app.people.pace_values import CheckInKind, Pacing, Stage, TalkForm
from app.people.pacing import set_pacing
from app.people.values import Role
from app.vault.drafts import drafts_in
from app.vault.values import Person
from tests.couple import ALEX, SAM
from ui.settings.page import SettingsPage
from ui.window import Window

OpenPage = Callable[..., SettingsPage]
FIRST, SECOND = Person.FIRST, Person.SECOND
WEEKLY = CheckInKind.WEEKLY


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def press_name(qtbot: QtBot, name: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text() == name)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_the_one_who_may_sets_the_pacing_alone(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(FIRST)
    card = page.pacing
    assert card.now.text() == "Nothing is set. Talks may come up on any day."
    click(qtbot, card.form.button_for(TalkForm.SHORT_TALK))
    card.longest.control.setFocus()
    qtbot.keyClick(card.longest.control, Qt.Key.Key_Down)
    qtbot.keyClicks(card.not_before.control, "26 November 2026")
    qtbot.keyClick(card.quiet_days.buttons[2], Qt.Key.Key_Space)
    assert card.said.text() == "not set yet"
    click(qtbot, card.set_button)
    now = pace(page.desk.sitting).pacing
    assert (now.form, now.longest_talk, now.not_before) == (TalkForm.SHORT_TALK, 10, date(2026, 11, 26))
    assert now.quiet_days == {2}
    assert now.set_by is FIRST
    assert card.now.text() == "A short talk. At most 10 minutes. No talks before Thursday. Quiet days: Wednesday."
    assert card.set_by.text() == "Set by Alex today."
    assert card.said.text() == "set"
    assert card.form.choice() == TalkForm.SHORT_TALK
    assert drafts_in(page.desk.sitting.own, "settings-pacing") == ()


def test_who_comes_to_change_the_pacing_sees_all_of_its_card(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    page = open_page(FIRST)
    window.go("settings", "pacing")
    qtbot.waitUntil(lambda: any(each.hasFocus() for each in page.pacing.form.buttons))
    shown = page.pacing.set_button
    assert shown.visibleRegion().contains(shown.rect().center())


def test_the_other_reads_it_and_who_sets_it(open_page: OpenPage, window: Window) -> None:
    page = open_page(FIRST)
    set_pacing(page.desk.sitting, FIRST, Pacing(form=TalkForm.WRITTEN))
    window.lock()
    page = open_page(SECOND)
    assert page.pacing.now.text() == "In writing."
    assert page.pacing.set_by.text() == "Set by Alex today. Alex sets this, and can change it at any time."
    for button in (page.pacing.set_button, page.stage.move_button, page.stage.stage.buttons[0]):
        assert not button.isVisible()
    assert page.stage.now.isVisible()
    assert page.quiet_week.button.isVisible()


def test_together_the_name_of_who_may_stands_on_the_button(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert page.pacing.set_button.text() == "Set it as Alex"
    click(qtbot, page.pacing.form.button_for(TalkForm.WRITTEN))
    click(qtbot, page.pacing.set_button)
    assert pace(page.desk.sitting).pacing.set_by is FIRST
    click(qtbot, page.stage.stage.button_for(Stage.BUILD))
    assert page.stage.move_button.text() == "Move to “Build” as Alex"
    click(qtbot, page.stage.move_button)
    assert pace(page.desk.sitting).stage is Stage.BUILD
    assert not page.stage.move_button.isVisible()


def test_where_both_may_it_takes_one_press_on_a_name(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    for person, partner in ((FIRST, ALEX), (SECOND, SAM)):
        describe_partner(page.desk.vault, page.desk.sitting, person, replace(partner, role=Role.BOTH))
    click(qtbot, page.pacing.form.button_for(TalkForm.WRITTEN))
    assert page.pacing.set_button.text() == "Set it"
    click(qtbot, page.pacing.set_button)
    press_name(qtbot, "Sam")
    assert pace(page.desk.sitting).pacing.set_by is SECOND


def test_what_is_chosen_and_not_set_is_kept_over_a_lock_and_can_be_put_back(
    qtbot: QtBot, open_page: OpenPage, window: Window
) -> None:
    page = open_page(FIRST)
    click(qtbot, page.pacing.form.button_for(TalkForm.LONG_TALK))
    qtbot.keyClicks(page.pacing.not_before.control, "some")
    window.lock()
    page = open_page(FIRST)
    assert page.pacing.form.choice() == TalkForm.LONG_TALK
    assert page.pacing.not_before.control.text() == "some"
    click(qtbot, page.pacing.set_button)
    assert pace(page.desk.sitting).pacing == Pacing()
    click(qtbot, page.pacing.put_back)
    assert (page.pacing.form.choice(), page.pacing.not_before.control.text()) == ("any", "")
    assert not page.pacing.put_back.isVisible()


def test_a_reload_leaves_what_is_being_chosen_alone(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(FIRST)
    qtbot.keyClicks(page.pacing.not_before.control, "26 Nov")
    page.rhythm.unfold(WEEKLY)
    page.rhythm.parts[WEEKLY].at.control.selectAll()
    qtbot.keyClicks(page.rhythm.parts[WEEKLY].at.control, "20:")
    page.reload()
    assert page.pacing.not_before.control.text() == "26 Nov"
    assert page.rhythm.parts[WEEKLY].at.control.text() == "20:"


def test_a_rhythm_is_chosen_by_keys(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(SECOND)
    part = page.rhythm.parts[WEEKLY]
    assert part.said.line.text() == "Sunday, 19:00, 30 minutes."
    part.change.setFocus()
    qtbot.keyClick(part.change, Qt.Key.Key_Return)
    assert part.on.buttons[0].hasFocus()
    for day in (6, 4):
        qtbot.keyClick(part.days.buttons[day], Qt.Key.Key_Space)
    part.at.control.selectAll()
    qtbot.keyClicks(part.at.control, "8:15 pm")
    part.set_button.setFocus()
    qtbot.keyClick(part.set_button, Qt.Key.Key_Space)
    assert part.said.line.text() == "Friday, 20:15, 30 minutes."
    assert pace(page.desk.sitting).rhythms[WEEKLY].at == time(20, 15)
    assert not part.is_unfolded
    assert part.change.hasFocus()


def test_a_rhythm_without_a_day_is_said_at_the_top(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(SECOND)
    page.rhythm.unfold(WEEKLY)
    part = page.rhythm.parts[WEEKLY]
    click(qtbot, part.days.buttons[6])
    click(qtbot, part.set_button)
    assert part.days.problem == "Please choose a day, or switch it off."
    click(qtbot, part.on.buttons[1])
    click(qtbot, part.set_button)
    assert part.said.line.text() == "Not offered."


def test_one_part_is_unfolded_at_a_time_and_left_as_it_was(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(SECOND)
    page.rhythm.unfold(WEEKLY)
    click(qtbot, page.rhythm.parts[WEEKLY].days.buttons[0])
    page.rhythm.unfold(CheckInKind.DAILY)
    assert not page.rhythm.parts[WEEKLY].is_unfolded
    page.rhythm.unfold(WEEKLY)
    click(qtbot, page.rhythm.parts[WEEKLY].leave)
    assert page.rhythm.parts[WEEKLY].days.days() == {6}


def test_bedtime_that_cannot_be_read_is_not_set(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(SECOND)
    part = page.rhythm.bedtime
    part.unfold()
    part.at.control.selectAll()
    qtbot.keyClicks(part.at.control, "late")
    click(qtbot, part.set_button)
    assert "19:30" in part.at.problem
    part.at.control.selectAll()
    qtbot.keyClicks(part.at.control, "23:00")
    click(qtbot, part.set_button)
    assert pace(page.desk.sitting).bedtime == time(23)


def test_a_quiet_week_is_called_and_ended_with_one_press(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(SECOND)
    click(qtbot, page.quiet_week.button)
    week = pace(page.desk.sitting).quiet_week
    assert week is not None
    assert week.called_by is SECOND
    assert page.quiet_week.said.text() == "Sam called a quiet week. It lasts until Sunday."
    assert page.quiet_week.button.text() == "End the quiet week"
    click(qtbot, page.quiet_week.button)
    assert pace(page.desk.sitting).quiet_week is None


def test_together_a_quiet_week_gets_its_caller_by_one_press_on_a_name(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    click(qtbot, page.quiet_week.button)
    press_name(qtbot, "Alex")
    week = pace(page.desk.sitting).quiet_week
    assert week is not None
    assert week.called_by is FIRST


def test_a_subject_leads_to_its_card(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(FIRST)
    page.show_subject("pacing")
    qtbot.waitUntil(page.pacing.form.buttons[0].hasFocus)
    page.show_subject("stage")
    qtbot.waitUntil(page.stage.stage.buttons[0].hasFocus)
    page.show_subject(CheckInKind.MONTHLY)
    qtbot.waitUntil(lambda: page.rhythm.parts[CheckInKind.MONTHLY].is_unfolded)
