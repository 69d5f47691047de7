"""Ctrl+P on a plan, a week of promises and a conversation shows what is printed, in the sitting it belongs to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import CheckIn
from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.triggers.actions import write_plan
from app.triggers.values import Plan
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import open_window
from tests.page_fixtures import background, couple, dressed
from ui.background import Background
from ui.conversations.page import ConversationsPage
from ui.documents.preview_dialog import PreviewDialog
from ui.promises.page import PromisesPage
from ui.triggers.page import HardMomentsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    pages = (PromisesPage, HardMomentsPage, ConversationsPage)
    window = open_window(qtbot, tmp_path / "config", couple, background, *pages)
    yield window
    window.lock()


def printed(qtbot: QtBot, window: Window) -> PreviewDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "preview")))
    dialog = window.findChildren(QDialog, "preview")[-1]
    assert isinstance(dialog, PreviewDialog)
    return dialog


def test_the_week_that_is_shown(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    sitting = couple.together()
    add_promise(sitting, Person.FIRST, NewPromise(text="A walk."))
    window.open_sitting(sitting)
    window.go("promises")
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    assert printed(qtbot, window).document.pageCount() == 1


def test_a_conversations_sheet(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    sitting = couple.together()
    talk = begin_talk(sitting, CheckIn.MONTHLY)
    finish_talk(sitting, talk, [])
    window.open_sitting(sitting)
    window.go("conversations", ("sheet", talk))
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    assert printed(qtbot, window).document.pageCount() == 1


def test_an_own_plan_in_the_form_of_ones_choice(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, Plan(name="No answer", cue="An hour without an answer"))
    window.open_sitting(sitting)
    window.go("hard_moments", ("plan", plan))
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    menu = window.findChild(QMenu, "forms")
    assert isinstance(menu, QMenu)
    for _line in range(3):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    size = printed(qtbot, window).document.pagePointSize(0)
    assert size.width() == pytest.approx(297.6, abs=0.5)


def test_a_plan_that_was_taken_back_is_not_printed(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    window.open_sitting(couple.together())
    window.go("hard_moments", ("plan", "nobody's"))
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    assert window.findChild(QMenu, "forms") is None
