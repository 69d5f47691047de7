"""The last days of a promise on which something was said: the mark and how the other saw it, side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.people.values import Couple
from app.promises.page_values import PromisePage
from app.promises.values import Dot, Promise
from ui.promises.words import day_named, state_of
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.words import eyebrow, hairline, muted, strong, text


class SeenCard(Card):
    """Days without words of either are not listed; the dots show them."""

    def __init__(self) -> None:
        super().__init__(_("As each of you saw it"))
        self._days = QVBoxLayout()
        self._days.setSpacing(12)
        self._shown: tuple[Dot, ...] | None = None
        self.body.addLayout(self._days)

    def fill(self, page: PromisePage, couple: Couple) -> None:
        days = tuple(dot for dot in reversed(page.days) if dot.accounts)
        self.setVisible(bool(days))
        if days == self._shown:
            return
        self._shown = days
        clear_layout(self._days)
        for place, dot in enumerate(days):
            if place:
                self._days.addWidget(hairline())
            self._days.addWidget(_day(page.promise, dot, couple))


def _day(promise: Promise, dot: Dot, couple: Couple) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(strong(day_named(dot.day)))
    notes = [note for note in (dot.note, dot.later_note) if note]
    sides = [_side(couple.name(promise.by), [state_of(dot), *notes])]
    for account in dot.accounts:
        words = _("later: {words}").format(words=account.words) if account.later else account.words
        sides.append(_side(couple.name(account.author), [words]))
    row = QHBoxLayout()
    row.setSpacing(24)
    for side in sides:
        row.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
    column.addLayout(row)
    return made


def _side(name: str, words: list[str]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(eyebrow(name))
    for place, each in enumerate(words):
        column.addWidget(text(breakable(each)) if place == 0 else muted(breakable(each)))
    return made
