"""What comes up soon, without anything to press."""

from collections.abc import Sequence
from datetime import date

from app.i18n import _
from app.today.values import Coming
from ui.today.offer_words import coming_in_words
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted


class ComingCard(Card):
    """Not there while nothing comes up."""

    def __init__(self) -> None:
        super().__init__(_("Coming up"), small_title=True)
        self._content = Refilled(spacing=8)
        self.add(self._content)

    def fill(self, coming: Sequence[Coming], today: date) -> None:
        with self._content.filled_anew():
            self._content.add(*(muted(coming_in_words(each, today)) for each in coming))
        self.setVisible(bool(coming))
