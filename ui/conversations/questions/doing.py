"""Does what is pressed on a question, in the name of whoever is here; a refusal is said on the page."""

from collections.abc import Callable
from functools import partial

from app.conversations.questions.actions import (
    close,
    keep_for_session,
    open_answer,
    open_question,
    take_answer_away,
    take_question_away,
    take_word_back,
)
from app.conversations.questions.values import AskedQuestion, OpenAnswer
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.conversations.questions.acts import Step
from ui.view import View
from ui.widgets.buttons import Button

WRITTEN = frozenset({Step.ANSWER, Step.NOT_YET, Step.ASK_ON})
"""Steps that are written before they are taken."""


class QuestionDoing:
    def __init__(self, view: View, last: Callable[[], AskedQuestion], write: Callable[[Step], None]) -> None:
        """`last` is the question that steps are taken with; `write` opens the form of a step."""
        self._view, self._last, self._write = view, last, write

    def do(self, step: Step, beside: Button) -> None:
        """Opening is done by all who are here; another step in one name, together by a press on it."""
        if step in WRITTEN:
            self._write(step)
        elif step is Step.OPEN:
            self._within(partial(open_question, self._sitting, self._last().id))
        elif step is Step.OPEN_ANSWER:
            self._within(partial(open_answer, self._sitting, self._last().answers[-1].id))
        else:
            self._view.desk.ask_author(partial(self._act, step), beside)

    def is_here(self, person: Person) -> bool:
        return person in self._sitting.here

    def take_question(self, question: AskedQuestion) -> None:
        self._within(partial(take_question_away, self._sitting, question.asker, question.id))

    def take_answer(self, answer: OpenAnswer) -> None:
        self._within(partial(take_answer_away, self._sitting, answer.sent.author, answer.id))

    def _act(self, step: Step, author: Person) -> None:
        acts = {Step.FOR_SESSION: keep_for_session, Step.TAKE_WORD_BACK: take_word_back, Step.CLOSE: close}
        self._within(partial(acts[step], self._sitting, author, self._last().id))

    def _within(self, act: Callable[[], None]) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            act()

    @property
    def _sitting(self) -> Sitting:
        return self._view.desk.sitting
