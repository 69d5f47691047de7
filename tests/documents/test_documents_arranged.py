"""Everything that can be printed in one place: found by words, opened by keyboard, and nothing private together."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.documents.own_data import Gathering
from app.people.pacing import call_quiet_week, end_quiet_week
from app.private.actions import write_note
from app.progress.celebrations.actions import mark
from app.progress.celebrations.values import NewCelebration
from app.progress.values import Period
from app.triggers.actions import write_plan
from app.triggers.values import Plan
from app.vault.values import Damaged, Person
from tests.couple import TestedCouple
from tests.documents.test_documents_page import preview_in
from ui.documents.copies import FOLDED
from ui.documents.own_data_reading import OwnDataReading
from ui.documents.page import DocumentsPage
from ui.window import Window

OpenPage = Callable[..., DocumentsPage]
ALEX = Person.FIRST


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key = Qt.Key.Key_Space) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, key)


def previewed(qtbot: QtBot, window: Window) -> str:
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "preview")), timeout=20_000)
    return preview_in(window).pages.accessibleName()


def words_on(page: DocumentsPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def test_a_word_leaves_what_is_called_that(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.finding.words.control.hasFocus()
    qtbot.keyClicks(page.finding.words.control, "workbook")
    assert page.daily.blank.workbook.isVisible()
    assert not page.daily.sheets.isVisible()
    assert not page.report.isVisible()
    assert not page.empty.isVisible()
    assert "Agreements" not in words_on(page)
    qtbot.keyClicks(page.finding.words.control, " and an umbrella")
    assert page.finding.nothing.isVisible()
    page.finding.words.control.clear()
    qtbot.keyClicks(page.finding.words.control, "PROGRESS REP")
    assert page.report.isVisible()
    assert not page.finding.nothing.isVisible()
    assert not page.check.isVisible()
    page.finding.words.control.clear()
    qtbot.keyClicks(page.finding.words.control, "check")
    assert page.check.isVisible()


def test_what_is_looked_for_stays_when_the_page_is_read_again(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    qtbot.keyClicks(page.finding.words.control, "workbook")
    page.reload()
    assert not page.report.isVisible()
    assert page.finding.words.text() == "workbook"


def test_a_long_list_is_folded_and_unfolds_in_place(qtbot: QtBot, couple: TestedCouple, open_page: OpenPage) -> None:
    alex = couple.alone(ALEX)
    for number in range(FOLDED + 4):
        write_plan(alex, Plan(name=f"Plan {number}", cue="A door."))
    alex.close()
    page = open_page(ALEX)
    plans = page.daily.cards
    shown = [each for each in plans.findChildren(QWidget, "open") if each.isVisible()]
    assert len(shown) == FOLDED
    fold = next(each for each in plans.findChildren(QWidget) if each.accessibleName() == "Show all 8: Cards and plans")
    press(qtbot, fold)
    shown = [each for each in plans.findChildren(QWidget, "open") if each.isVisible()]
    assert len(shown) == FOLDED + 4
    assert shown[FOLDED].hasFocus()


@pytest.mark.parametrize("period", list(Period))
def test_the_report_of_each_period_opens_by_keyboard(
    qtbot: QtBot, open_page: OpenPage, window: Window, period: Period
) -> None:
    page = open_page(ALEX)
    press(qtbot, page.report.period.button_for(period))
    press(qtbot, page.report.own.button_for("own"))
    press(qtbot, page.report.open)
    assert previewed(qtbot, window) == "Pages of “Progress report”"


def test_the_report_rests_with_the_figures(couple: TestedCouple, open_page: OpenPage) -> None:
    page = open_page(ALEX)
    assert page.report.open.isVisible()
    call_quiet_week(page.desk.sitting, ALEX)
    assert page.report.rests.isVisible()
    assert not page.report.open.isVisible()
    assert not page.report.own.isVisible()
    end_quiet_week(page.desk.sitting, ALEX)
    assert page.report.own.isVisible()


def test_nothing_private_is_offered_together(couple: TestedCouple, open_page: OpenPage) -> None:
    alex = couple.alone(ALEX)
    write_plan(alex, Plan(name="A private plan", cue="A door."))
    alex.close()
    page = open_page()
    assert page.own_data is None
    assert not page.report.own.isVisible()
    said = " ".join(words_on(page))
    for private in ("My own data", "Your recovery sheet", "A page for your own session", "A private plan"):
        assert private not in said


def test_a_celebration_is_printed_on_its_card(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    both = couple.together()
    mark(both, ALEX, NewCelebration(title="Seven days", day=date(2026, 11, 20), how="Breakfast out."), {})
    both.close()
    page = open_page()
    [opening] = page.sessions.celebrations.findChildren(QWidget, "open")
    assert opening.accessibleName() == "Open “Seven days”, 20 November 2026"
    press(qtbot, opening)
    assert previewed(qtbot, window) == "Pages of “Seven days”"
    assert not page.sessions.handouts.isVisible()


def test_ones_own_data_opens_as_a_document(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    page = open_page(ALEX)
    write_note(page.desk.sitting, "A line for nobody.")
    assert page.own_data is not None
    press(qtbot, page.own_data.as_pdf)
    assert previewed(qtbot, window) == "Pages of “My own data”"
    assert preview_in(window).document.pageCount() >= 1
    assert not page.own_data.stop.isVisible()


def test_a_file_for_programs_is_said_to_have_no_password_once_and_is_saved(
    qtbot: QtBot, open_page: OpenPage, window: Window, tmp_path: Path
) -> None:
    page = open_page(ALEX)
    write_note(page.desk.sitting, "A line for nobody.")
    assert page.own_data is not None
    press(qtbot, page.own_data.as_json)
    dialog = window.findChildren(QDialog, "save-own-data")[-1]
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "can't have a password" in said
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    chooser = window.findChildren(QFileDialog)[-1]
    assert [Path(name).name for name in chooser.selectedFiles()] == ["Data 2026-11-23.json"]
    place = tmp_path / "Data 2026-11-23.json"
    chooser.fileSelected.emit(str(place))
    qtbot.waitUntil(page.own_data.notice.isVisible, timeout=20_000)
    assert page.own_data.notice.sentence == f"Saved as {place}."
    assert json.loads(place.read_bytes())["private"]["private_note"][0]["text"] == "A line for nobody."
    assert place.stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_said(qtbot: QtBot, open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(ALEX)
    assert page.own_data is not None
    page.own_data.save_at(tmp_path / "nowhere" / "Data.json")
    qtbot.waitUntil(lambda: any("No file was saved" in words for words in words_on(page)), timeout=20_000)
    assert list(tmp_path.glob("*.json")) == []


def test_reading_ones_own_data_can_be_stopped_and_ends_when_the_page_is_left(
    qtbot: QtBot, open_page: OpenPage, window: Window
) -> None:
    page = open_page(ALEX)
    card = page.own_data
    assert card is not None
    card.show_pdf()
    assert card.stop.isVisible()
    assert card.stop.hasFocus()
    assert card.said.text() == "Reading what you wrote: 0%"
    press(qtbot, card.stop)
    assert not card.stop.isVisible()
    assert card.as_pdf.isEnabled()
    card.show_pdf()
    window.lock()
    assert window.findChildren(QDialog, "preview") == []


def test_a_damaged_file_ends_the_reading_once(qtbot: QtBot, open_page: OpenPage) -> None:
    def damaged() -> Gathering:
        yield 0.5
        raise Damaged("shared.db")

    page, told = open_page(ALEX), list[object]()
    reading = OwnDataReading(damaged(), page)
    reading.done.connect(told.append)
    with qtbot.waitSignal(reading.refused) as refused:
        pass
    QApplication.processEvents()
    assert told == []
    assert isinstance(refused.args[0], Damaged)
