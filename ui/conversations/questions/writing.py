"""Writing to a question: the answer, "not yet", or one more question; one form at a time."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.questions.actions import answer, follow_up, say_not_yet
from app.conversations.questions.plain import answer_of, not_yet_of, question_of
from app.conversations.questions.values import (
    ANSWER,
    ANSWER_FORM,
    FOLLOW_UP,
    FOLLOW_UP_FORM,
    NOT_YET_FORM,
    OpenQuestionId,
)
from app.exchange.values import Form, Sort
from app.i18n import _
from app.vault.values import Person
from ui.conversations.questions.acts import Step
from ui.conversations.questions.forms import AnswerForm, NotYetForm, QuestionForm
from ui.conversations.questions.reading import QuestionReading
from ui.conversations.questions.words import answer_lines, not_yet_lines, question_lines
from ui.exchange.outgoing import Outgoing, Route
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.field import Field

NOT_YET = Sort("not_yet")
"""A word for now is not slept on."""


class QuestionWriting(QWidget):
    """Not there while nothing is written."""

    sent = Signal()
    slept = Signal()
    left = Signal()

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view, self._question = view, OpenQuestionId("")
        self.step: Step | None = None
        preferences = view.desk.preferences
        self.answer, self.not_yet = AnswerForm(preferences), NotYetForm(preferences)
        self.follow_up = QuestionForm(preferences, _("One more question"))
        self._parts: Mapping[Step, QuestionForm | AnswerForm | NotYetForm] = {
            Step.ANSWER: self.answer,
            Step.NOT_YET: self.not_yet,
            Step.ASK_ON: self.follow_up,
        }
        self.forms = {
            Step.ANSWER: self._outgoing(self.answer, self.answer.fields, self._answer_route()),
            Step.NOT_YET: self._outgoing(self.not_yet, self.not_yet.fields, self._not_yet_route()),
            Step.ASK_ON: self._outgoing(self.follow_up, self.follow_up.fields, self._follow_up_route()),
        }
        self.leave = quiet(_("Delete this draft"), self._let_go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for form in self.forms.values():
            column.addWidget(form)
            form.hide()
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {**self.answer.fields, **self.not_yet.fields, **self.follow_up.fields}

    def open(self, step: Step, question: OpenQuestionId) -> None:
        """Show that form, with what was begun in it."""
        self.put_away()
        self.step, self._question = step, question
        self.forms[step].open(question)
        self.forms[step].show()
        self.show()
        self._parts[step].opened()

    def put_away(self) -> None:
        """What was typed stays kept."""
        self.settle()
        self.step = None
        for form in self.forms.values():
            form.hide()
        self.hide()

    def settle(self) -> None:
        if self.step is not None:
            self.forms[self.step].settle()

    def _let_go(self) -> None:
        """What was typed is not wanted any more."""
        if self.step is not None:
            self.forms[self.step].form.discard()
        self.put_away()
        self.left.emit()

    def _outgoing(self, parts: QWidget, fields: Mapping[str, Field], route: Route) -> Outgoing:
        made = Outgoing(self._view, parts, fields, route)
        made.sent.connect(self._done)
        made.slept.connect(self._asleep)
        return made

    def _done(self, _identity: str) -> None:
        self.put_away()
        self.sent.emit()

    def _asleep(self) -> None:
        self.put_away()
        self.slept.emit()

    def _answer_route(self) -> Route:
        return Route(
            sort=ANSWER,
            place=ANSWER_FORM,
            check=answer_of,
            preview=lambda form: QuestionReading(answer_lines(answer_of(form))),
            send=lambda author, form: answer(self._view.desk.sitting, author, self._question, answer_of(form)),
            text=answer_of,
        )

    def _not_yet_route(self) -> Route:
        return Route(
            sort=NOT_YET,
            place=NOT_YET_FORM,
            check=self._not_yet,
            preview=lambda form: QuestionReading(not_yet_lines(*self._not_yet(form), self._today())),
            send=self._send_not_yet,
            text=lambda form: self._not_yet(form)[1],
            can_wait=False,
        )

    def _follow_up_route(self) -> Route:
        return Route(
            sort=FOLLOW_UP,
            place=FOLLOW_UP_FORM,
            check=question_of,
            preview=lambda form: QuestionReading(question_lines(question_of(form), self._today())),
            send=lambda author, form: follow_up(self._view.desk.sitting, author, self._question, question_of(form)),
            text=lambda form: question_of(form).text,
        )

    def _send_not_yet(self, author: Person, form: Form) -> str:
        say_not_yet(self._view.desk.sitting, author, self._question, *self._not_yet(form))
        return self._question

    def _not_yet(self, form: Form) -> tuple[date, str]:
        return not_yet_of(form, self._today())

    def _today(self) -> date:
        return self._view.desk.sitting.clock.today()
