"""From the keyboard to what was found: Ctrl+K, some letters, Enter, and it is on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.agreements.actions import show_needs
from app.agreements.values import NeedKind
from app.checkins.summaries import hand_in_summary, open_day
from app.checkins.values import How, NewSummary
from app.promises.actions import add_promise, mark_day
from app.promises.values import Kept, NewPromise
from app.triggers.actions import write_moment, write_plan
from app.triggers.sharing import show_plan
from app.triggers.values import NewMoment, Plan
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PHONES, proposed
from tests.couple import TestedCouple
from ui.palette import Palette
from ui.window import Window

ALEX, SAM = Person.FIRST, Person.SECOND


def _agreement(alex: Sitting, _sam: Sitting) -> None:
    proposed(alex, PHONES)


def _need(alex: Sitting, _sam: Sitting) -> None:
    show_needs(alex, NeedKind.NEED, ("To hear the zebra first.",))


def _promise(_alex: Sitting, sam: Sitting) -> None:
    promise = add_promise(sam, SAM, NewPromise(text="A call.", rule="FREQ=DAILY"))
    mark_day(sam, SAM, promise, sam.clock.today(), Kept.PARTLY, "The zebra train.")


def _own_plan(alex: Sitting, _sam: Sitting) -> None:
    write_plan(alex, Plan(name="A late zebra"))


def _shown_plan(_alex: Sitting, sam: Sitting) -> None:
    show_plan(sam, write_plan(sam, Plan(name="A late zebra")), frozenset())


def _moment(alex: Sitting, _sam: Sitting) -> None:
    write_moment(alex, ALEX, NewMoment(at=alex.clock.now(), what_helped="A zebra blanket."))


def _line_of_a_day(alex: Sitting, sam: Sitting) -> None:
    for sitting, line in ((alex, "A good day."), (sam, "The zebra came.")):
        hand_in_summary(sitting, NewSummary(day=sitting.clock.today(), how=How.MIXED, line=line))
    open_day(alex, alex.clock.today())


@pytest.mark.parametrize(
    ("write", "typed", "page", "shown"),
    [
        (_agreement, "two working", "agreements", "within two working hours"),
        (_need, "zebra", "agreements", "To hear the zebra first."),
        (_promise, "zebra", "promises", "The zebra train."),
        (_own_plan, "zebra", "hard_moments", "A late zebra"),
        (_shown_plan, "zebra", "hard_moments", "A late zebra"),
        (_moment, "zebra", "hard_moments", "A zebra blanket."),
        (_line_of_a_day, "zebra", "conversations", "The zebra came."),
    ],
)
def test_enter_opens_it_where_it_is_read(
    couple: TestedCouple,
    window: Window,
    qtbot: QtBot,
    write: Callable[[Sitting, Sitting], None],
    typed: str,
    page: str,
    shown: str,
) -> None:
    alex, sam = couple.alone(ALEX), couple.alone(SAM)
    write(alex, sam)
    for sitting in (alex, sam):
        sitting.close()
    window.open_sitting(couple.alone(ALEX))
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.words, typed)
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert window.workspace is not None
    current = window.workspace.current
    assert current is not None
    assert current.name == page
    qtbot.waitUntil(lambda: any(shown in words for words in _seen(current)))


def _seen(page: QWidget) -> list[str]:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    lines = [line.text() for line in page.findChildren(QLineEdit) if line.isVisibleTo(page)]
    plain = [edit.toPlainText() for edit in page.findChildren(QPlainTextEdit) if edit.isVisibleTo(page)]
    rich = [edit.toPlainText() for edit in page.findChildren(QTextEdit) if edit.isVisibleTo(page)]
    rows = [str(row) for view in page.findChildren(QListView) if view.isVisibleTo(page) for row in _rows(view)]
    return [*labels, *lines, *plain, *rich, *rows]


def _rows(view: QListView) -> list[object]:
    model = view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return [model.data(model.index(row, 0), role) for row in range(model.rowCount()) for role in roles]
