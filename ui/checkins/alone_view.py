"""What waits for the one who is here alone: private questions, answered or left; only their writer reads them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.checkins.alone import answer_alone, answered_alone, leave_alone, waiting_alone
from app.checkins.page_values import AnsweredAlone, Waiting
from app.checkins.values import LONGEST_NOTE
from app.i18n import _
from ui.checkins.answer_field import AnswerField
from ui.checkins.offered_card import waiting_words
from ui.checkins.words import said_in_words
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.promises.words import day_named
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.clearing import clear_layout
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted, small

DRAFT = "alone"


class AloneView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.all = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead("", _("For yourself"))
        self.said = muted("")
        self.cards: dict[str, AloneCard] = {}
        self._places = QVBoxLayout()
        self._places.setSpacing(16)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.said)
        self.body.addLayout(self._places)
        self.before: Cards[tuple[AnsweredAlone, ...]] = Cards()
        self.body.addWidget(self.before)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All conversations"), lambda: self.open_view(None))}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {name: field for card in self.cards.values() for name, field in card.fields.items()}

    def show_alone(self, occasion: object = None) -> None:
        """With the keyboard in the question that was chosen."""
        self.settle()
        self.reload()
        card = self.cards.get(str(occasion))
        if card is not None:
            card.answers[0].field.setFocus()

    def reload(self) -> None:
        """What waits already keeps its fields."""
        waiting = {each.occasion: each for each in waiting_alone(self.desk.sitting, self.desk.preferences.packs)}
        if {name: card.waiting for name, card in self.cards.items()} != waiting:
            self.settle()
            clear_layout(self._places)
            self.cards = {
                name: AloneCard(self, each, is_first=not number) for number, (name, each) in enumerate(waiting.items())
            }
            for card in self.cards.values():
                self._places.addWidget(card)
        self.said.setText(_("Only you read your answers. “Leave it” is fine too.") if waiting else self._nothing())
        before = answered_alone(self.desk.sitting, self.desk.preferences.packs)
        self.before.fill((before,) if before else (), answered_card)

    def settle(self) -> None:
        for card in self.cards.values():
            card.settle()

    def read_by(self) -> str:
        return _("read by: only you") if self.alone else ""

    def _nothing(self) -> str:
        return _("Nothing is waiting.") if self.alone else _("Each of you finds this in your own sitting.")


def answered_card(before: tuple[AnsweredAlone, ...]) -> Card:
    """What was answered earlier, to be read again."""
    card = Card(_("What you answered before"), small_title=True, quiet=True)
    said = LabelledLines()
    said.fill(
        (
            _("{question} ({day})").format(question=each.question or _("An earlier question"), day=day_named(each.day)),
            said_in_words(each.answer),
        )
        for each in before
    )
    card.add(said)
    return card


class AloneCard(Card):
    """One question, or the five of the pulse."""

    def __init__(self, view: AloneView, waiting: Waiting, *, is_first: bool) -> None:
        super().__init__(waiting_words(waiting))
        self.waiting, self._view = waiting, view
        self.answers = tuple(
            AnswerField(each, "", lambda _text: (), longest=LONGEST_NOTE, label_shown=waiting.is_pulse)
            for each in waiting.questions
        )
        fields: dict[str, Field] = {}
        for answer in self.answers:
            fields |= answer.fields
        self.fields: Mapping[str, Field] = fields
        self.form = KeptForm(view.desk.sitting.own, DRAFT, fields, view.present, self)
        self.form.open(waiting.occasion)
        if waiting.is_pulse:
            self.add(small(_("Ours, not a validated test.")))
        self.body.setSpacing(16)
        self.keep = (primary if is_first else secondary)(_("Keep my answer"), self._keep)
        self.leave = quiet(_("Leave it"), self._leave)
        for made in (self.keep, self.leave):
            made.setAccessibleName(_("{act}: {what}").format(act=made.text(), what=waiting_words(waiting)))
        self.add(*self.answers, flow(self.keep, self.leave))

    def settle(self) -> None:
        self.form.settle()

    def _keep(self) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            self.form.settle()
            answer_alone(self._view.desk.sitting, self.waiting, [each.answer() for each in self.answers])
            self.form.discard()

    def _leave(self) -> None:
        """What was begun is let go with it."""
        with self._view.desk.refusals.shown(self._view.place()):
            self.form.discard()
            leave_alone(self._view.desk.sitting, self.waiting)
