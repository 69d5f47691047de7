"""Refusals beside their fields or at the top; bugs in one dialog that quotes nothing."""

import sys
from collections.abc import Mapping
from types import TracebackType

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.refused import FieldProblem, FormRefused, Refused
from ui.crash import crash_report
from ui.refusal import Refusals
from ui.sheet import Sheet


class NameField(QLineEdit):
    problem = ""

    def show_problem(self, sentence: str) -> None:
        self.problem = sentence


class NameForm(Sheet):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = NameField(), NameField()
        self.body.addWidget(self.first)
        self.body.addWidget(self.second)

    @property
    def fields(self) -> Mapping[str, NameField]:
        return {"first": self.first, "second": self.second}


@pytest.fixture
def form(qtbot: QtBot) -> NameForm:
    form = NameForm()
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    return form


def refuse(refused: Refused) -> None:
    raise refused


def test_a_refusal_stands_at_the_top_and_goes_with_the_next_try(qtbot: QtBot, form: NameForm) -> None:
    refusals = Refusals()
    with refusals.shown(form):
        refuse(Refused("The disk is full."))
    assert form.notice.isVisible()
    assert form.notice.sentence == "The disk is full."
    assert form.notice.mapTo(form, QPoint(0, 0)).y() > 0
    with refusals.shown(form):
        pass
    qtbot.waitUntil(lambda: form.scroll_area.y() == 8)
    assert not form.notice.isVisible()


def test_each_problem_stands_beside_its_field_and_the_first_has_the_focus(form: NameForm, qtbot: QtBot) -> None:
    form.first.setFocus()
    with Refusals().shown(form):
        refuse(FormRefused((FieldProblem("second", "Please name them."), FieldProblem("third", "Also this."))))
    assert (form.first.problem, form.second.problem) == ("", "Please name them.")
    assert form.notice.sentence == "Also this."
    qtbot.waitUntil(form.second.hasFocus)


def test_a_bug_is_not_taken_for_a_refusal(form: NameForm) -> None:
    with pytest.raises(ZeroDivisionError), Refusals().shown(form):
        _ = 1 / 0


def test_a_refusal_nobody_awaited_goes_where_the_person_is(form: NameForm, qtbot: QtBot) -> None:
    form.first.setFocus()
    qtbot.waitUntil(form.first.hasFocus)
    Refusals().excepthook(Refused, Refused("Not now."), None)
    assert form.notice.sentence == "Not now."


def test_a_crash_report_names_places_and_no_values(qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    refusals = Refusals()
    refusals.live_in(home)
    words = "what Sam wrote"
    try:
        int(words)
    except ValueError:
        refusals.excepthook(*failed())
    dialog = home.findChild(QDialog, "crash")
    assert dialog is not None
    report = dialog.findChild(QPlainTextEdit)
    assert report is not None
    said = " ".join([report.toPlainText(), *(label.text() for label in dialog.findChildren(QLabel))])
    assert "ValueError" in said
    assert "tests/ui/test_refusal.py:" in said
    assert words not in said
    dialog.done(0)


def failed() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    kind, error, trace = sys.exc_info()
    assert kind is not None
    assert error is not None
    assert "test_refusal" in crash_report(kind, trace)
    return kind, error, trace
