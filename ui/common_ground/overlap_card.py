"""What both named as their values, and what each also named, side by side."""

from PySide6.QtWidgets import QLabel

from app.common_ground.named_values.values import BothNamed
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import eyebrow, muted, text, words


class OverlapCard(Card):
    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self.both = words("", "heading", selectable=True)
        self.none = muted(_("You named different words. Both lists stand."))
        self._besides: dict[Person, tuple[Card, QLabel]] = {}
        for person in Person:
            card, named = Card(quiet=True), text("")
            card.add(eyebrow(_("{name} also named").format(name=couple.name(person))), named)
            self._besides[person] = (card, named)
        self.body.setSpacing(12)
        self.add(eyebrow(_("What you both named")), self.both, self.none)
        self.add(SideBySide(*(card for card, _named in self._besides.values())))

    def fill(self, shown: BothNamed | None) -> None:
        """Not there until both have named theirs."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.both.setText(breakable(" · ".join(shown.both)))
        self.both.setVisible(bool(shown.both))
        self.none.setVisible(not shown.both)
        for person, (card, named) in self._besides.items():
            values = shown.besides[person]
            named.setText("\n".join(map(breakable, values)))
            card.setVisible(bool(values))
