"""A ritual as both read it: how it goes, when, and how long."""

from datetime import date

from app.common_ground.rituals.values import NewRitual, RitualTalk
from app.i18n import _
from ui.common_ground.words import capital, ritual_when
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.words import heading, muted, text


class RitualCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.title, self.what, self.when, self.talk = heading(""), text(""), muted(""), muted("")
        self.add(self.title, self.what, self.when, self.talk)

    def fill(self, ritual: NewRitual, starts: date, *, title_above: bool = False) -> None:
        """`title_above`: its title stands over the page already."""
        talk = {
            RitualTalk.WEEKLY: _("It leads to the weekly conversation."),
            RitualTalk.APOLOGY: _("It leads to an apology."),
        }
        lines = (
            (self.title, "" if title_above else ritual.title),
            (self.what, ritual.what),
            (self.when, f"{capital(ritual_when(ritual, starts))}."),
            (self.talk, "" if ritual.talk is None else talk[ritual.talk]),
        )
        for label, words in lines:
            label.setText(breakable(words))
            label.setVisible(bool(words))
