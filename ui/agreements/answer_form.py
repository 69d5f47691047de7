"""Answering one boundary in place: what I can do, what I say to it, and a comment where one is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.agreements.values import LONGEST_COMMENT, Keeping, Stance
from app.i18n import _
from ui.agreements.answer_drafts import Answer
from ui.agreements.version_words import keeping_words, stance_words
from ui.widgets.buttons import quiet, secondary
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long

_NUMBERS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}


class AnswerForm(QWidget):
    """A plain agreement is given with the second press; with anything to say, a button gives it.

    The keys 1, 2 and 3 choose in the row that has the focus.
    """

    given = Signal(object)
    """The `Answer`, with both halves chosen."""
    edited = Signal(object)
    """The `Answer` as far as it has come."""
    left = Signal()
    """The answer given before stays as it is."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.keeping = ChoiceField(_("Boundary {n}: can you keep it?").format(n=number), keeping_words())
        self.stance = ChoiceField(
            _("Boundary {n}: do you agree?").format(n=number), stance_words(), _("Declining needs no reason.")
        )
        self.comment = TextField(
            _("Boundary {n}: a comment").format(n=number),
            _("read by: both of you, once both have answered"),
            optional=True,
        )
        self.add_comment = quiet(_("Add a comment"), self._open_comment)
        self.give = secondary(_("Give this answer"), self._give)
        self.leave = quiet(_("Leave it as it was"), self.left.emit)
        self._changing = False
        self._commenting = False
        self._lay_out()
        self._connect()
        self.fill(Answer())

    @property
    def answer(self) -> Answer:
        keeping, stance = self.keeping.choice(), self.stance.choice()
        return Answer(
            keeping=keeping if isinstance(keeping, Keeping) else None,
            stance=stance if isinstance(stance, Stance) else None,
            comment=self.comment.text(),
        )

    def fill(self, answer: Answer, *, changing: bool = False) -> None:
        """Begin with an answer; `changing` one that was given before takes a press on the button."""
        self.keeping.set_choice(answer.keeping)
        self.stance.set_choice(answer.stance)
        self.comment.set_text(answer.comment)
        self._changing, self._commenting = changing, bool(answer.comment)
        self._comment_fits()
        self._arrange()

    def begin(self) -> None:
        """Put the cursor where the next press belongs."""
        (self.stance if self.keeping.choice() else self.keeping).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, focused = _NUMBERS.get(Qt.Key(event.key())), self.focusWidget()
        for field in (self.keeping, self.stance):
            if place is not None and focused is not None and field.isAncestorOf(focused):
                field.buttons[place].click()
                return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        for widget in (self.keeping, self.stance, self.comment, flow(self.add_comment, self.give, self.leave)):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.keeping.chosen.connect(self._choose)
        self.stance.chosen.connect(self._choose)
        self.comment.edited.connect(self._take_comment)

    def _choose(self, _chosen: object) -> None:
        answer = self.answer
        whole = answer.keeping is not None and answer.stance is not None
        self._arrange()
        if whole and answer.stance is Stance.AGREE and self.give.isHidden():
            self._give()
            return
        self.edited.emit(answer)
        if not whole:
            self.begin()
        elif not self.comment.isHidden() and not self._changing:
            self.comment.setFocus(Qt.FocusReason.TabFocusReason)

    def _give(self) -> None:
        answer = self.answer
        self.keeping.show_problem("" if answer.keeping else _("Please choose one of the three."))
        self.stance.show_problem("" if answer.stance else _("Please choose one of the three."))
        if not self._comment_fits():
            self.comment.setFocus()
        elif answer.keeping and answer.stance:
            self.given.emit(answer)

    def _take_comment(self, _typed: str) -> None:
        self._comment_fits()
        self.edited.emit(self.answer)

    def _comment_fits(self) -> bool:
        return say_if_too_long(self.comment, self.comment.text(), LONGEST_COMMENT)

    def _open_comment(self) -> None:
        self._commenting = True
        self._arrange()
        self.comment.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        self.keeping.clear_problem()
        self.stance.clear_problem()
        apart = self.stance.choice() in {Stance.TALK, Stance.DECLINE}
        commenting = self._commenting or apart
        self.comment.setVisible(commenting)
        self.add_comment.setHidden(commenting)
        self.give.setVisible(commenting or self._changing)
        self.leave.setVisible(self._changing)
