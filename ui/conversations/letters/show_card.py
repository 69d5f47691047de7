"""Showing a letter: one deliberate act, after a look at exactly what the other will read."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.letters.plain import showing_form
from app.conversations.letters.sharing import show_letter
from app.conversations.letters.values import LETTER, SHOWING, LetterId, OwnLetter
from app.exchange.sleeping import sleep_on, slept_on
from app.exchange.values import Slept
from app.vault.drafts import delete_draft, read_draft
from ui.conversations.letters.paper import LetterPaper
from ui.exchange.before_sending import BeforeSending
from ui.exchange.slept_card import SleptCard
from ui.view import View
from ui.widgets.cards import Cards


class LetterShowing(QWidget):
    """In its writer's own sitting; the copy is of the letter as it is at that moment."""

    def __init__(self, view: View, changed: Callable[[], None]) -> None:
        """`changed` is told when the preview opens or closes."""
        super().__init__()
        self._view, self._changed = view, changed
        self._own: OwnLetter | None = None
        self.before = BeforeSending(view.desk, self._send, self._sleep, self.put_away)
        self.slept = Cards[Slept]()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.slept)
        column.addWidget(self.before)

    @property
    def is_open(self) -> bool:
        return not self.before.isHidden()

    @property
    def waits(self) -> bool:
        """Whether a copy is slept on."""
        return not self.slept.isHidden()

    def fill(self, own: OwnLetter | None, letter: LetterId) -> None:
        """A copy that was slept on and taken back is looked at again."""
        self._own = own
        slept = [each for each in slept_on(self._view.desk.sitting, LETTER) if each.subject == letter]
        self.slept.fill(slept, lambda each: SleptCard(self._view, each, self._taken_back))
        self.setVisible(own is not None and (self.waits or self.is_open))

    def open(self) -> None:
        if self._own is None:
            return
        desk = self._view.desk
        assert desk.sitting.alone is not None, "a letter is shown alone"
        name = desk.couple().name(desk.sitting.alone)
        self.show()
        self.before.open(LetterPaper().fill(desk.sitting.clock.today(), name, self._own.text))
        self._changed()

    def put_away(self) -> None:
        self.before.hide()
        self.setVisible(self.waits)
        self._changed()

    def open_if_taken_back(self, letter: LetterId) -> None:
        """The words that were slept on are those of the letter; its draft is not needed."""
        own = self._view.desk.sitting.own
        if self._own is not None and read_draft(own, SHOWING, letter) is not None:
            delete_draft(own, SHOWING, letter)
            self.open()

    def _send(self) -> None:
        if self._own is not None:
            self._within(partial(show_letter, self._view.desk.sitting, self._own.id))

    def _sleep(self) -> None:
        own = self._own
        if own is not None:
            form = showing_form(own.id, own.text)
            self._within(partial(sleep_on, self._view.desk.sitting, LETTER, SHOWING, own.id, form, own.text))

    def _within(self, act: Callable[[], object]) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            act()
            self.put_away()
            self._view.reload()

    def _taken_back(self, slept: Slept) -> None:
        self._view.open_view(("letter", slept.subject))
