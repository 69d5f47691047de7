"""What each shape of a day says, in words."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import _
from app.promises.mark_words import explained
from app.promises.values import Kept
from ui.promises.dots import Sign
from ui.widgets.card import Card
from ui.widgets.words import muted, small


class LegendCard(Card):
    def __init__(self) -> None:
        super().__init__(_("The week in dots"), small_title=True, quiet=True)
        for kept in Kept:
            self.add(_line(kept, explained(kept)))
        self.add(_line(None, _("paused: agreed by both")))
        self.add(small(_("A day without a dot is open. It says nothing.")))


def _line(kept: Kept | None, words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Sign(kept))
    row.addWidget(muted(words), 1)
    return line
