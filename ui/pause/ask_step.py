"""Asking: the words that were chosen on a calm day, large enough to be shown or read out."""

from collections.abc import Sequence

from app.i18n import _
from ui.pause.step import PauseStep
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.centred import centred, in_the_middle
from ui.widgets.words import title

LONGEST_IN_QUOTES = 2_000
"""Characters; more can't be read out in a pause."""


class AskStep(PauseStep):
    def __init__(self, sentence: str, ways_on: Sequence[Button], *, own: bool) -> None:
        """`own` words come from a plan; others from the agreement, or from here."""
        super().__init__(_("Your words, to say or to show") if own else _("You could say, or show"))
        self.words = centred(title(sentence[:LONGEST_IN_QUOTES]))
        card = Card()
        card.body.setContentsMargins(32, 32, 32, 32)
        card.add(self.words)
        self.add(card, in_the_middle(*ways_on))
        self.first = ways_on[0]
