"""When one couldn't say yes at a signature: each answer, what it means, and who can help."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.library.values import HelpKind
from app.private.not_free import delete_answer, not_free_answers
from app.private.page_values import NotFree
from ui.desk import Desk
from ui.people_to_call import PeopleToCall
from ui.private.not_free_card import NotFreeCard
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted


class NotFreeView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.cards: dict[str, NotFreeCard] = {}
        self.back = quiet(_("All that is private"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Only you can open this"), _("When I couldn't say yes"))
        self.offer = UndoOffer()
        self.none = Card()
        self._places = QVBoxLayout()
        self._places.setSpacing(16)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All that is private"), lambda: self.open_view(None))}

    def show_not_free(self, _nothing: object = None) -> None:
        self.reload()

    def settle(self) -> None:
        """Save what is typed; what was deleted is gone."""
        for card in self.cards.values():
            card.settle()
        self.offer.settle()

    def reload(self) -> None:
        """A card keeps what is typed into it."""
        answers = {each.id: each for each in not_free_answers(self.desk.sitting) if each.id != self.offer.hidden}
        if list(answers) != list(self.cards):
            for card in self.cards.values():
                card.settle()
            clear_layout(self._places)
            self.cards = {name: NotFreeCard(self, each, self._delete) for name, each in self._read(answers).items()}
            for card in self.cards.values():
                self._places.addWidget(card)
        self.none.setVisible(not self.cards)

    def _read(self, answers: Mapping[str, NotFree]) -> Mapping[str, NotFree]:
        """Once more, with what the cards have saved."""
        return {each.id: each for each in not_free_answers(self.desk.sitting) if each.id in answers}

    def _delete(self, answer: NotFree) -> None:
        delete = partial(delete_answer, self.desk.sitting, answer.id)
        self.offer.begin(answer.id, _("The answer is deleted, and your note to it."), self.reload, delete)
        self.reload()

    def _lay_out(self) -> None:
        self.none.add(muted(_("Before you sign, you are asked if you could have said no.")))
        self.none.add(muted(_("If your answer is anything but yes, it stands here, for you alone.")))
        people = Card(_("People to call"), small_title=True, quiet=True)
        people.add(PeopleToCall(self.desk.preferences, frozenset(HelpKind)))
        columns = Columns()
        columns.main.addWidget(self.none)
        columns.main.addLayout(self._places)
        columns.side.addWidget(people)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.offer, columns):
            self.body.addWidget(part)
