"""What comes up soon, without anything to press."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.today.values import Coming
from ui.today.offer_words import coming_in_words
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.words import muted


class ComingCard(Card):
    """Not there while nothing comes up."""

    def __init__(self) -> None:
        super().__init__(_("Coming up"), small_title=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)

    def fill(self, coming: Sequence[Coming], today: date) -> None:
        clear_layout(self._column)
        for each in coming:
            self._column.addWidget(muted(coming_in_words(each, today)))
        self.setVisible(bool(coming))
