"""One's own answers over time, and each of them, which can be deleted."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.checkins.alone import answered_alone, delete_own_answer
from app.checkins.page_values import AnsweredAlone
from app.i18n import _
from ui.checkins.words import said_in_words
from ui.desk import Desk
from ui.private.over_time_card import OverTimeCard
from ui.promises.words import day_named
from ui.view import Act, OpenView, View
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FIRST_ANSWERS = 8


class AnswersView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = FIRST_ANSWERS
        self.back = quiet(_("All that is private"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Only you can open this"), _("My answers"))
        self.offer = UndoOffer()
        self.over_time = OverTimeCard(desk)
        self.answers: Cards[tuple[AnsweredAlone, ...]] = Cards()
        self.more = quiet(_("Show earlier answers"), self._show_more)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.offer, self.over_time, self.answers):
            self.body.addWidget(part)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All that is private"), lambda: self.open_view(None))}

    def show_answers(self, _nothing: object = None) -> None:
        self.reload()

    def settle(self) -> None:
        """End the offer to take back what was deleted."""
        self.offer.settle()

    def reload(self) -> None:
        self.over_time.reload()
        found = answered_alone(self.desk.sitting, self.desk.preferences.packs, self._most + 1)
        shown = tuple(each for each in found[: self._most] if each.id != self.offer.hidden)
        self.answers.fill((shown,) if shown else (), self._card)
        self.more.setVisible(len(found) > self._most)

    def _card(self, answers: tuple[AnsweredAlone, ...]) -> Card:
        card = Card(_("What you answered, alone"))
        card.body.setSpacing(12)
        card.add(muted(_("Nobody else reads this. A deleted answer is not asked again.")))
        for each in answers:
            question = each.question or _("An earlier question")
            said = _("{answer} · {day}").format(answer=said_in_words(each.answer), day=day_named(each.day))
            delete = quiet(_("Delete"), partial(self._delete, each))
            delete.setAccessibleName(_("Delete: {question}, {day}").format(question=question, day=day_named(each.day)))
            card.add(ActRow(question, said, delete))
        return card

    def _delete(self, answer: AnsweredAlone) -> None:
        delete = partial(delete_own_answer, self.desk.sitting, answer.id)
        self.offer.begin(answer.id, _("The answer is deleted."), self.reload, delete)
        self.reload()

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()
