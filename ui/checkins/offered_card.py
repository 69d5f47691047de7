"""What is offered now, as rows with a button each, and what waits for the one who is here alone."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.checkins.alone import leave_alone
from app.checkins.names import name_of
from app.checkins.page_values import Offered, Waiting
from app.checkins.values import After
from app.i18n import _
from ui.checkins.words import begin_words, offered_words
from ui.desk import Desk
from ui.kept_form import Present
from ui.promises.words import day_named
from ui.view import OpenView
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import hairline, muted, strong, text


class OfferedCard(Card):
    """The first that can be begun here is the next step."""

    def __init__(self, offered: Sequence[Offered], desk: Desk, open_view: OpenView) -> None:
        super().__init__(_("Now"))
        self._desk, self._open = desk, open_view
        self.buttons: list[Button] = []
        for number, one in enumerate(offered):
            if number:
                self.add(hairline())
            self.add(self._row(one))

    def _row(self, one: Offered) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(strong(name_of(one.check_in)))
        words.addWidget(muted(offered_words(one)))
        line.addLayout(words, 1)
        if not one.together or self._desk.sitting.alone is None:
            line.addWidget(self._button(one), 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            words.addWidget(muted(_("For both of you, signed in together.")))
        return row

    def _button(self, one: Offered) -> Button:
        make = secondary if self.buttons else primary
        made = make(begin_words(one), partial(self._open, (one.check_in.value, None)))
        made.setAccessibleName(_("{act}: {what}").format(act=begin_words(one), what=name_of(one.check_in)))
        self.buttons.append(made)
        return made


class WaitingCard(Card):
    """Private questions, answered or left."""

    def __init__(
        self, waiting: Waiting, open_view: OpenView, present: Present, desk: Desk, *, is_next: bool = False
    ) -> None:
        """`is_next` where it is the next step of its view."""
        super().__init__(_("Waiting for you, alone"), small_title=True)
        self._waiting, self._present, self._desk = waiting, present, desk
        said = waiting_words(waiting)
        make = primary if is_next else secondary
        answer = make(_("Answer"), partial(open_view, ("alone", waiting.occasion)))
        leave = quiet(_("Leave it"), self._leave)
        for made in (answer, leave):
            made.setAccessibleName(_("{act}: {what}").format(act=made.text(), what=said))
        self.add(text(said), flow(answer, leave))

    def _leave(self) -> None:
        leave: Callable[[], None] = partial(leave_alone, self._desk.sitting, self._waiting)
        self._present(leave)


def waiting_words(waiting: Waiting) -> str:
    """What it is about, such as "After the talk on Sunday 22 November: How much did I feel heard?"."""
    if waiting.is_pulse:
        return _("Five short questions about this month")
    question = waiting.questions[0].text
    if waiting.talk is After.MONTHLY:
        return question
    return _("After the talk on {day}: {question}").format(day=day_named(waiting.day), question=question)
