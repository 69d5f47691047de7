"""Below a letter: what was heard in it, the form for telling it back, and the one for answering that."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.conversations.letters.values import HEARD, HEARD_ANSWER, Heard, HeardId, LetterId, LetterPage
from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from app.people.values import Couple
from app.vault.drafts import read_draft
from app.vault.values import Person
from ui.conversations.letters.forms import AnswerForm, HeardForm
from ui.conversations.letters.heard_card import HeardCard
from ui.exchange.slept_card import SleptCard
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.flow import flow
from ui.widgets.words import muted

Shown = tuple[Heard, Couple, tuple[Person, ...]]


class LetterTellings(QWidget):
    """Nothing here asks for anything: the forms open by a press, or where something was begun."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._page: LetterPage | None = None
        self.heard_form, self.answer_form = HeardForm(view), AnswerForm(view)
        self.heard_card, self.answer_card = Card(), Card()
        self.tell = secondary(_("Write what I heard"), self.open_heard)
        self.told = Cards[Shown]()
        self.slept = Cards[Slept]()
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {**self.heard_form.fields, **self.answer_form.fields}

    @property
    def writes(self) -> bool:
        """Whether there is a field to write in."""
        return not (self.heard_card.isHidden() and self.answer_card.isHidden())

    def settle(self) -> None:
        for card, form in ((self.heard_card, self.heard_form), (self.answer_card, self.answer_form)):
            if not card.isHidden():
                form.outgoing.settle()

    def open(self, page: LetterPage) -> None:
        """Another letter: what was begun about it is open again."""
        self._page = page
        self._fold()
        if self._has_draft(HEARD, page.id) and self._may_tell():
            self.open_heard()
        if self._has_draft(HEARD_ANSWER, page.id):
            self.open_answer(HeardId(""))
        self.fill(page)

    def fill(self, page: LetterPage) -> None:
        """The same letter again; what is being typed stays."""
        self._page = page
        desk = self._view.desk
        couple, here = desk.couple(), desk.sitting.here
        heard = [(each, couple, here) for copy in page.copies for each in copy.heard]
        self.told.fill(heard, lambda shown: HeardCard(self._view, shown[0], self.open_answer))
        slept = [each for each in slept_on(desk.sitting, HEARD, HEARD_ANSWER) if each.subject == page.id]
        self.slept.fill(slept, lambda each: SleptCard(self._view, each, self._back_to_draft))
        self.tell.setVisible(self._may_tell() and self.heard_card.isHidden())

    def open_heard(self) -> None:
        """Kept under the letter; it belongs to the copy that is the newest now."""
        assert self._page is not None
        if self._page.copy is not None:
            self.heard_card.show()
            self.tell.hide()
            self.heard_form.open(self._page.id, self._page.copy.id)
            _come_into_view(self.heard_card)
            self._view.reading_changed.emit()

    def open_answer(self, heard: HeardId) -> None:
        """The id is not asked for where an answer was begun: its draft knows it."""
        assert self._page is not None
        self.answer_card.show()
        self.answer_form.open(self._page.id, heard)
        _come_into_view(self.answer_card)
        self._view.reading_changed.emit()

    def _may_tell(self) -> bool:
        """The one it is for is here, and has read words that still stand."""
        copy = None if self._page is None else self._page.copy
        if copy is None or not copy.readable or not copy.sent.opened or copy.sent.removed_at is not None:
            return False
        return copy.sent.author.other in self._view.desk.sitting.here

    def _has_draft(self, place: str, letter: LetterId) -> bool:
        return read_draft(self._view.desk.sitting.own, place, letter) is not None

    def _put_away(self, card: Card) -> None:
        """What was typed stays as a draft."""
        self.settle()
        card.hide()
        self.tell.setVisible(self._may_tell() and self.heard_card.isHidden())
        self._view.reading_changed.emit()

    def _done(self) -> None:
        """It went, or waits for the morning."""
        self._fold()
        self._view.reload()

    def _fold(self) -> None:
        self.heard_card.hide()
        self.answer_card.hide()

    def _back_to_draft(self, slept: Slept) -> None:
        self._view.open_view(("letter", slept.subject))

    def _lay_out(self) -> None:
        for card, form in ((self.heard_card, self.heard_form.outgoing), (self.answer_card, self.answer_form.outgoing)):
            form.sent.connect(lambda _id: self._done())
            form.slept.connect(self._done)
            card.add(form, flow(quiet(_("Not now"), partial(self._put_away, card))))
            card.hide()
        self.calm = muted(_("It can be told back more than once. Nobody waits for it."))
        self.heard_card.add(self.calm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (flow(self.tell), self.heard_card, self.answer_card, self.slept, self.told):
            column.addWidget(part)


def _come_into_view(card: Card) -> None:
    """Once it has its place; the keyboard is in it already."""

    def scroll() -> None:
        part: QWidget | None = card
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None:
            part.ensureWidgetVisible(card)

    QTimer.singleShot(0, card, scroll)
