"""The numbered boundaries of a draft: added, moved, removed with an offer to undo."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.agreements import drafting
from app.agreements.values import Boundary
from app.i18n import _
from app.library.values import Clause
from app.vault.sitting import Sitting
from ui.agreements.draft_card import Around, BoundaryCard
from ui.agreements.library_clause import boundary_from
from ui.widgets.buttons import quiet, secondary
from ui.widgets.flow import flow
from ui.widgets.movable_list import MovableList
from ui.widgets.undo_offer import UndoOffer


class Boundaries(QWidget):
    edited = Signal()
    cards_changed = Signal()
    """There are other cards, in another order, or a card was unfolded for the first time."""

    def __init__(self, sitting: Sitting, around: Around) -> None:
        super().__init__()
        self._sitting, self._around = sitting, around
        self.list = MovableList()
        self.list.moved.connect(self._renumber)
        self.offer = UndoOffer()
        """To put a removed boundary back; undo brings it back after that too."""
        self.add = secondary(_("Add a boundary"), self.add_empty, icon="add", shortcut="Ctrl+N")
        self.library = quiet(_("From the library"), icon="library", shortcut="Ctrl+Shift+L")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.list, self.offer, flow(self.add, self.library)):
            column.addWidget(part)

    @property
    def cards(self) -> tuple[BoundaryCard, ...]:
        return tuple(part for part in self.list.parts() if isinstance(part, BoundaryCard))

    def boundaries(self) -> tuple[Boundary, ...]:
        return tuple(card.boundary for card in self.cards)

    def fill(self, boundaries: Sequence[Boundary]) -> None:
        """Show these; a card whose boundary is among them stays, folded or unfolded as it was."""
        known = {card.boundary.id: card for card in self.cards}
        cards = [known.get(boundary.id) or self._make(boundary) for boundary in boundaries]
        for card, boundary in zip(cards, boundaries, strict=True):
            card.fill(boundary)
        self._set(cards)

    def clear(self) -> None:
        """Begin anew, for another draft."""
        self.offer.settle()
        self._set([])

    def add_empty(self) -> None:
        """Go to a boundary with nothing in it: the last one if it is blank, otherwise a new one."""
        if not self.cards or not self.cards[-1].is_blank:
            self._set([*self.cards, self._make(drafting.empty_boundary(self._sitting))])
            self.edited.emit()
        self.cards[-1].unfold()

    def add_clauses(self, clauses: Sequence[Clause]) -> None:
        """Put clauses of the library at the end; only a boundary with nothing in it gives way to the first."""
        cards = list(self.cards)
        if cards and cards[-1].is_blank:
            cards.pop()
        cards += [self._make(boundary_from(clause, drafting.empty_boundary(self._sitting))) for clause in clauses]
        self._set(cards)
        self.edited.emit()
        cards[-1].edit.setFocus()

    def remove(self, card: BoundaryCard) -> None:
        """Hide a boundary at once and offer it back."""
        place = self.cards.index(card)
        self._set([other for other in self.cards if other is not card])
        said = _("Boundary {n} is removed.").format(n=place + 1)
        self.offer.begin(card.boundary, said, partial(self._put_back, place, card.boundary))
        (self.cards[min(place, len(self.cards) - 1)].edit if self.cards else self.add).setFocus()
        self.edited.emit()

    def focus_field(self, place: int, name: str) -> None:
        if place >= len(self.cards):
            self.add_empty()
        else:
            self.cards[place].focus_field(name)

    def show_problems(self, problems: Mapping[str, str], *, unfold: bool) -> None:
        """Sentences by field, such as `boundaries.1.behaviour`."""
        for place, card in enumerate(self.cards):
            start = f"boundaries.{place}."
            own = {field.removeprefix(start): said for field, said in problems.items() if field.startswith(start)}
            card.show_problems(own, unfold=unfold)

    def show_differences(self, words: Mapping[str, str]) -> None:
        """By the id of the boundary."""
        for card in self.cards:
            card.show_difference(words.get(card.boundary.id, ""))

    def look_again(self) -> None:
        for card in self.cards:
            card.look_again()

    def _make(self, boundary: Boundary) -> BoundaryCard:
        card = BoundaryCard(replace(boundary), 0, self._around)
        card.edited.connect(self.edited)
        card.unfolded.connect(self.cards_changed)
        card.removed.connect(self.remove)
        return card

    def _put_back(self, place: int, boundary: Boundary) -> None:
        cards = list(self.cards)
        cards.insert(place, self._make(boundary))
        self._set(cards)
        self.edited.emit()

    def _set(self, cards: Sequence[BoundaryCard]) -> None:
        self.list.set_parts([(card, card.handle) for card in cards])
        for place, card in enumerate(cards, start=1):
            card.set_place(place)
        self.cards_changed.emit()

    def _renumber(self) -> None:
        for place, card in enumerate(self.cards, start=1):
            card.set_place(place)
        self.cards_changed.emit()
        self.edited.emit()
