"""Where the other says what they meant: one field, looked at, then sent or slept on."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.clearing.actions import say_what_i_meant
from app.conversations.clearing.plain import check_meant, meant_of, words_of
from app.conversations.clearing.values import LONGEST_MEANT, MEANT, Clearing, ClearingId
from app.exchange.sleeping import slept_on
from app.exchange.values import Form, Slept
from app.i18n import _
from app.vault.values import Person
from ui.conversations.clearing.words import meant_lines
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.slept_card import SleptCard
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.hinted_text import HintedText
from ui.widgets.labelled import LabelledLines
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import heading

DRAFT = "meant"


class MeantPart(QWidget):
    """Words that were begun stay here to be read, also where they have nowhere to go any more."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._id = ClearingId("")
        self._begun = False
        self.text = HintedText(
            _("What I meant"),
            _("Your side, as it was for you. Neither side is the verdict."),
            hints=wording_hints(view.desk.preferences, promise=False),
        )
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_MEANT))
        self.title = heading("")
        card = Card()
        card.body.setSpacing(12)
        card.add(self.title, self.text)
        route = Route(
            sort=MEANT,
            place=DRAFT,
            check=lambda form: check_meant(meant_of(form)),
            preview=_preview,
            send=self._send,
            text=words_of,
        )
        self.slept: Cards[Slept] = Cards()
        self.outgoing = Outgoing(view, card, self.fields_by_name, route)
        self.outgoing.sent.connect(lambda _id: self._sent())
        self.outgoing.slept.connect(self._sent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.slept)
        column.addWidget(self.outgoing)

    @property
    def writes(self) -> bool:
        """Whether there is a field to write in."""
        return not (self.isHidden() or self.outgoing.isHidden())

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.fields_by_name

    @property
    def fields_by_name(self) -> dict[str, HintedText]:
        return {"meant": self.text}

    def open(self, clearing: ClearingId) -> None:
        """Go on with what was begun about it."""
        self._id = clearing
        self._begun = self.outgoing.open(clearing)
        say_if_too_long(self.text, self.text.text(), LONGEST_MEANT)

    def fill(self, clearing: Clearing | None) -> None:
        """What is typed stays as it is."""
        sitting = self._view.desk.sitting
        slept = tuple(each for each in slept_on(sitting, MEANT) if each.subject == self._id)
        self.slept.fill(slept, lambda each: SleptCard(self._view, each, self._open_again))
        may = clearing is not None and clearing.what is not None and clearing.meant is None
        may = may and clearing is not None and clearing.sent.author.other in sitting.here
        writes = (may or self._begun) and not slept
        self.outgoing.setVisible(writes)
        self.setVisible(writes or bool(slept))
        self.title.setVisible(not self._view.alone and clearing is not None)
        if clearing is not None:
            name = self._view.desk.couple().name(clearing.sent.author.other)
            self.title.setText(_("{name} answers").format(name=name))

    def settle(self) -> None:
        self.outgoing.settle()

    def _send(self, author: Person, form: Form) -> str:
        return say_what_i_meant(self._view.desk.sitting, author, self._id, meant_of(form))

    def _sent(self) -> None:
        self._begun = False
        self.outgoing.write_on()
        self._view.reload()

    def _open_again(self, slept: Slept) -> None:
        self._view.open_view(("cleared", slept.subject))


def _preview(form: Form) -> QWidget:
    lines = LabelledLines()
    lines.fill(meant_lines(meant_of(form)))
    return lines
